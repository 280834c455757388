package tallystick.serve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tallystick.figure.Filed;

/// A story as a picture: a lane an outlet, a dot a report on the day it appeared, as large as it has figures.
///
/// Lengths are in the units of the picture, [#WIDTH] wide.
///
/// @param days the reports of each day, in order
record Timeline(List<Lane> lanes, List<Mark> marks, Map<LocalDate, List<Filed>> days, int height) {
    static final int WIDTH = 960;
    static final int LEFT = 190;
    private static final int RIGHT = 24;
    private static final int LANE = 30;
    private static final int TOP = 14;
    private static final int BOTTOM = 30;

    /// Outlets with fewer reports share the last lane.
    private static final int LANES = 12;

    private static final String OTHERS = "other outlets";
    private static final int LABELLED = 6;
    private static final double SMALLEST = 4;
    private static final double LARGEST = 11;
    private static final int LONGEST_NAME = 26;

    /// An outlet and its reports.
    record Lane(String name, double y, List<Dot> dots) {}

    record Dot(Filed filed, double x, double radius, String spoken) {}

    /// A day that is named below.
    record Mark(double x, LocalDate day) {}

    /// @param reports of one story, in the order of publication
    static Timeline of(List<Filed> reports) {
        Map<String, List<Filed>> byOutlet = new LinkedHashMap<>();
        reports.forEach(filed ->
                byOutlet.computeIfAbsent(Names.outlet(filed.report()), any -> new ArrayList<>())
                        .add(filed));
        LocalDate first = reports.getFirst().report().published();
        long days =
                Math.max(1, ChronoUnit.DAYS.between(first, reports.getLast().report().published()));
        List<Lane> lanes = new ArrayList<>();
        laned(byOutlet)
                .forEach((name, some) -> lanes.add(lane(name, lanes.size(), some, first, days)));
        Map<LocalDate, List<Filed>> byDay = new TreeMap<>();
        reports.forEach(filed ->
                byDay.computeIfAbsent(filed.report().published(), any -> new ArrayList<>())
                        .add(filed));
        return new Timeline(
                List.copyOf(lanes),
                marks(List.copyOf(byDay.keySet()), first, days),
                byDay,
                TOP + lanes.size() * LANE + BOTTOM);
    }

    private static Map<String, List<Filed>> laned(Map<String, List<Filed>> byOutlet) {
        List<String> most =
                byOutlet.entrySet().stream()
                        .sorted(
                                Comparator.comparingInt((Map.Entry<String, List<Filed>> each) ->
                                        -each.getValue().size()))
                        .map(Map.Entry::getKey)
                        .limit(byOutlet.size() > LANES ? LANES - 1 : LANES)
                        .toList();
        Map<String, List<Filed>> laned = new LinkedHashMap<>();
        byOutlet.forEach((name, some) -> {
            if (most.contains(name)) {
                laned.put(name, some);
            }
        });
        byOutlet.forEach((name, some) -> {
            if (!most.contains(name)) {
                laned.computeIfAbsent(OTHERS, any -> new ArrayList<>()).addAll(some);
            }
        });
        return laned;
    }

    private static Lane lane(
            String name, int number, List<Filed> reports, LocalDate first, long days) {
        double y = TOP + number * LANE + LANE / 2.0;
        List<Dot> dots =
                reports.stream()
                        .map(filed ->
                                new Dot(
                                        filed,
                                        x(filed.report().published(), first, days),
                                        Math.min(
                                                LARGEST,
                                                SMALLEST + Math.sqrt(filed.entries().size()) * 1.5),
                                        filed.report().published()
                                                + ", "
                                                + Names.outlet(filed.report())
                                                + ": "
                                                + Names.of(filed.report())
                                                + ", "
                                                + filed.entries().size()
                                                + " figures"))
                        .toList();
        String shown =
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
        return new Lane(shown, y, dots);
    }

    private static double x(LocalDate day, LocalDate first, long days) {
        double room = WIDTH - LEFT - RIGHT - 2 * LARGEST;
        return LEFT + LARGEST + room * ChronoUnit.DAYS.between(first, day) / days;
    }

    private static List<Mark> marks(List<LocalDate> all, LocalDate first, long days) {
        double apart = (double) (WIDTH - LEFT - RIGHT) / LABELLED;
        List<Mark> marks = new ArrayList<>();
        for (LocalDate day : all) {
            double x = x(day, first, days);
            if (marks.isEmpty() || x - marks.getLast().x() >= apart) {
                marks.add(new Mark(x, day));
            }
        }
        return List.copyOf(marks);
    }

    /// A length as it is printed, the same on every machine.
    public String px(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
