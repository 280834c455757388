package tallystick.serve;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;

/// A tally as a picture: one bar a figure over the day it was said, from its low to its high bound.
///
/// `at least 43` → a bar from 43 to the upper edge, open there; `up to 50` → from the lower edge, open there;
/// a declared unknown → a question mark on the base line; a reprint is folded into the figure it repeats.
///
/// Lengths are in the units of the picture, [#width] by [#HEIGHT], y downwards.
///
/// @param width [#BROAD], or [#NARROW] for a telephone, where a broad picture would be cut or its words too small
/// @param origins the sources of the bars in the order they first speak; a bar names its place in this list
record Plot(
        int width,
        List<Bar> bars,
        List<Tie> ties,
        List<Axis.Tick> values,
        Axis axis,
        List<Day> days,
        List<String> origins) {
    static final int BROAD = 960;
    static final int NARROW = 340;
    static final int HEIGHT = 320;
    static final int LEFT = 64;
    static final int RIGHT = 48;
    static final int TOP = 16;
    static final int BOTTOM = 40;

    /// Less would hide one bar behind another.
    private static final double APART = 16;

    /// A day's name with the room beside it.
    private static final double DAY = 100;

    private static final BigDecimal ROOM = new BigDecimal("1.2");

    /// @param number the figure's number in the table below, from 1
    /// @param form `exact`, `between`, `at-least`, `at-most`, `unknown`
    /// @param folded how many reprints are folded into it
    record Bar(
            int number,
            Entry entry,
            double x,
            double top,
            double bottom,
            String form,
            int origin,
            int folded) {
        double middle() {
            return switch (form) {
                case "at-least" -> bottom;
                case "at-most" -> top;
                default -> (top + bottom) / 2;
            };
        }

        String shape() {
            return shape(origin, x, middle());
        }

        /// Each origin has a shape of its own beside its colour, for readers who do not tell colours apart.
        public static String shape(int origin, double x, double y) {
            String at = String.format(Locale.ROOT, "M%.1f %.1f", x, y);
            return switch (origin % 4) {
                case 0 -> at + "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z";
                case 1 -> at + "m-4.5 -4.5h9v9h-9z";
                case 2 -> at + "m0 -6l5.5 10h-11z";
                default -> at + "m0 -6l6 6 -6 6 -6 -6z";
            };
        }

        /// `3: at least 43 people, Norland ministry, 2031-05-12`
        public String spoken() {
            return number
                    + ": "
                    + entry.figure().quote()
                    + ", "
                    + Plot.origin(entry)
                    + ", "
                    + Plot.said(entry);
        }
    }

    /// A line between two bars that says how the later stands to the earlier.
    record Tie(Bar from, Bar to, String verdict, String why) {}

    record Day(double x, LocalDate day) {}

    static Plot of(Tally tally, int width) {
        Map<Integer, Integer> foldedInto = folds(tally);
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < tally.entries().size(); i++) {
            if (!foldedInto.containsKey(i)) {
                drawn.add(i);
            }
        }
        Axis axis = axis(tally);
        List<LocalDate> said = drawn.stream().map(i -> said(tally.entries().get(i))).toList();
        double[] places = places(said, width - LEFT - RIGHT - 2 * APART);
        Map<String, Integer> origins = new LinkedHashMap<>();
        Map<Integer, Bar> bars = new LinkedHashMap<>();
        for (int k = 0; k < drawn.size(); k++) {
            int i = drawn.get(k);
            Entry entry = tally.entries().get(i);
            int origin = origins.computeIfAbsent(origin(entry), any -> origins.size());
            int folded = Collections.frequency(foldedInto.values(), i);
            bars.put(i, bar(i + 1, entry, places[k], axis, origin, folded));
        }
        return new Plot(
                width,
                List.copyOf(bars.values()),
                ties(tally, bars),
                axis.ticks(),
                axis,
                days(said, places),
                List.copyOf(origins.keySet()));
    }

    /// Where a source is drawn when it is the report's own voice, by its outlet.
    static String origin(Entry entry) {
        return entry.figure()
                .sources()
                .origin()
                .map(hop -> hop.name())
                .orElseGet(() -> Objects.requireNonNullElse(entry.outlet(), "own voice"));
    }

    /// The day a figure was said; where the report does not tell, the day it appeared.
    static LocalDate said(Entry entry) {
        Figure figure = entry.figure();
        return figure.said() == null
                ? entry.published()
                : figure.said().last().or(figure.said()::first).orElse(entry.published());
    }

    /// Which figures only repeat an earlier one, and which one that is.
    private static Map<Integer, Integer> folds(Tally tally) {
        Map<Integer, Integer> folds = new LinkedHashMap<>();
        for (Tally.Judged judged : tally.judged()) {
            if (judged.verdict() instanceof Verdict.Repeats) {
                folds.put(judged.b(), folds.getOrDefault(judged.a(), judged.a()));
            }
        }
        return folds;
    }

    /// With room above for the arrow of an open end.
    private static Axis axis(Tally tally) {
        List<BigDecimal> values = new ArrayList<>();
        for (Entry entry : tally.entries()) {
            Bounds bounds = entry.figure().bounds();
            bounds.low().ifPresent(values::add);
            bounds.high().ifPresent(values::add);
            if (bounds instanceof Bounds.AtLeast(var least)) {
                values.add(least.multiply(ROOM));
            }
        }
        return Axis.over(values);
    }

    /// Days across the picture, and beside each other what falls on one day.
    private static double[] places(List<LocalDate> said, double width) {
        double[] places = new double[said.size()];
        if (said.isEmpty()) {
            return places;
        }
        LocalDate first = Collections.min(said);
        double days = Math.max(1, ChronoUnit.DAYS.between(first, Collections.max(said)));
        double gap = Math.min(APART, width / said.size());
        List<Integer> inOrder =
                Stream.iterate(0, i -> i + 1)
                        .limit(said.size())
                        .sorted(Comparator.comparing(said::get))
                        .toList();
        double free = LEFT + APART;
        for (int i : inOrder) {
            places[i] =
                    Math.max(
                            free,
                            LEFT
                                    + APART
                                    + width * ChronoUnit.DAYS.between(first, said.get(i)) / days);
            free = places[i] + gap;
        }
        double most = LEFT + APART + width;
        for (int k = inOrder.size() - 1; k >= 0 && places[inOrder.get(k)] > most; k--) {
            places[inOrder.get(k)] = most;
            most -= gap;
        }
        return places;
    }

    private static Bar bar(int number, Entry entry, double x, Axis axis, int origin, int folded) {
        double floor = HEIGHT - BOTTOM;
        return switch (entry.figure().bounds()) {
            case Bounds.Exactly(var value) ->
                    new Bar(
                            number,
                            entry,
                            x,
                            y(value, axis),
                            y(value, axis),
                            "exact",
                            origin,
                            folded);
            case Bounds.Between(var least, var most) ->
                    new Bar(
                            number,
                            entry,
                            x,
                            y(most, axis),
                            y(least, axis),
                            "between",
                            origin,
                            folded);
            case Bounds.AtLeast(var least) ->
                    new Bar(number, entry, x, TOP, y(least, axis), "at-least", origin, folded);
            case Bounds.AtMost(var most) ->
                    new Bar(number, entry, x, y(most, axis), floor, "at-most", origin, folded);
            case Bounds.Unknown() ->
                    new Bar(number, entry, x, floor, floor, "unknown", origin, folded);
        };
    }

    private static double y(BigDecimal value, Axis axis) {
        return height(axis.share(value.doubleValue()));
    }

    /// Where a tick's line runs.
    double y(Axis.Tick tick) {
        return height(axis.share(tick.value()));
    }

    /// A length as it is printed, the same on every machine.
    public String px(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    private static double height(double share) {
        return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
    }

    private static List<Tie> ties(Tally tally, Map<Integer, Bar> bars) {
        List<Tie> ties = new ArrayList<>();
        for (Tally.Judged judged : tally.judged()) {
            Bar from = bars.get(judged.a());
            Bar to = bars.get(judged.b());
            boolean shown =
                    judged.verdict() instanceof Verdict.Revises
                            || judged.verdict() instanceof Verdict.Conflicts;
            if (from != null && to != null && shown) {
                ties.add(new Tie(from, to, judged.verdict().word(), judged.verdict().why()));
            }
        }
        return ties;
    }

    /// Only so many days are named that their names stand apart.
    private static List<Day> days(List<LocalDate> said, double[] places) {
        Map<LocalDate, Double> firstOf = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            firstOf.merge(said.get(i), places[i], Math::min);
        }
        List<Day> days =
                firstOf.entrySet().stream()
                        .map(each -> new Day(each.getValue(), each.getKey()))
                        .sorted(Comparator.comparing(Day::day))
                        .toList();
        List<Day> named = new ArrayList<>();
        for (Day day : days) {
            if (named.isEmpty() || day.x() - named.getLast().x() >= DAY) {
                named.add(day);
            }
        }
        return named;
    }
}
