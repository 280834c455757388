package tallystick.extract.time;

import static tallystick.extract.time.Production.one;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Meaning.Duration;
import tallystick.extract.time.Meaning.Offset;
import tallystick.extract.time.Meaning.Repeated;
import tallystick.extract.time.Meaning.Window;

/// How long something lasts and how often it happens: durations, windows and sets.
final class LengthProductions {
    static final Map<String, Production> ALL =
            Map.ofEntries(
                    Map.entry(
                            "year ended",
                            one("duration", m -> new Duration(Unit.Y.duration(1), ""))),
                    Map.entry("beside one", one("duration", LengthProductions::besideOne)),
                    Map.entry("whole unit", one("duration", LengthProductions::whole)),
                    Map.entry("in units", LengthProductions::inUnits),
                    Map.entry(
                            "window",
                            one("duration", m -> new Window(m.amount(), m.unit(), m.direction()))),
                    Map.entry(
                            "window and a half",
                            one(
                                    "duration",
                                    m -> new Window(m.amount() + 0.5, m.unit(), m.direction()))),
                    Map.entry(
                            "open window",
                            one("duration", m -> new Window(Double.NaN, m.unit(), m.direction()))),
                    Map.entry(
                            "recent units",
                            one(
                                    "duration",
                                    m ->
                                            new Window(
                                                    Double.NaN,
                                                    m.unit(),
                                                    m.says("recent") ? -1 : 1))),
                    Map.entry("duration", one("duration", LengthProductions::duration)),
                    Map.entry(
                            "and a half",
                            one(
                                    "duration",
                                    m -> new Duration(m.unit().duration(m.amount() + 0.5), ""))),
                    Map.entry("half a unit", one("duration", LengthProductions::half)),
                    Map.entry(
                            "vague duration",
                            one(
                                    "duration",
                                    m ->
                                            m.unit() == Unit.Q
                                                            || m.unit() == Unit.TS
                                                            || m.unit() == Unit.TM
                                                    ? null
                                                    : new Duration(
                                                            m.unit().duration(Double.NaN), ""))),
                    Map.entry("per unit", one("set", m -> new Repeated(m.unit().duration(1)))),
                    Map.entry(
                            "every unit",
                            one("set", m -> new Repeated(m.unit().duration(m.amount())))),
                    Map.entry(
                            "every weekday",
                            one(
                                    "set",
                                    m ->
                                            Repeated.weekday(
                                                    m.has("weekday")
                                                            ? m.value("weekday")
                                                            : m.value("weekdays")))),
                    Map.entry("every part", one("set", m -> Repeated.part(m.value("part")))),
                    Map.entry(
                            "every month", one("set", m -> Repeated.month(m.number("monthname")))),
                    Map.entry(
                            "frequency",
                            one(
                                    "set",
                                    m ->
                                            Titles.isName(m)
                                                    ? null
                                                    : new Repeated(
                                                            Unit.valueOf(m.value("every"))
                                                                    .duration(1)))));

    private LengthProductions() {}

    private static @Nullable Meaning besideOne(Match match) {
        return match.goesOn() ? new Duration(match.unit().duration(1), "") : null;
    }

    private static Meaning whole(Match match) {
        Unit unit = match.has("whole") ? Unit.valueOf(match.value("whole")) : match.unit();
        return new Duration(unit.duration(1), "");
    }

    /// In two months: ahead of now in a sentence that looks ahead, else how long it took.
    private static Optional<Node> inUnits(Match match) {
        boolean ahead =
                Direction.near(match.pieces(), match.from(), match.to()) == Direction.FUTURE;
        Meaning meaning =
                ahead
                        ? new Offset(match.amount(), match.unit(), 1, false)
                        : new Duration(match.unit().duration(match.amount()), "");
        return Optional.of(Production.node(match, ahead ? "date" : "duration", meaning));
    }

    private static @Nullable Meaning duration(Match match) {
        Unit unit = match.unit();
        boolean hyphen = match.says("-");
        if (has4Digits(match)) {
            return null;
        }
        if (!match.has("amount") && !match.has("couple") && !match.has("some") && unit == Unit.TS) {
            return null;
        }
        if (match.has("unit") && match.has("amount") && !hyphen && match.amount() != 1) {
            return isAge(match) ? null : new Duration(unit.duration(match.amount()), mod(match));
        }
        return new Duration(unit.duration(match.amount()), mod(match));
    }

    /// 2018 day five: a year and a day, not so many days.
    private static boolean has4Digits(Match match) {
        return match.has("unit")
                && match.has("amount")
                && match.node("amount", 0).classes().containsKey("year");
    }

    private static boolean isAge(Match match) {
        return match.precedes("old");
    }

    private static String mod(Match match) {
        return match.has("approx") ? match.value("approx") : "";
    }

    private static Meaning half(Match match) {
        return new Duration(match.unit().duration(0.5), "");
    }
}
