package tallystick.extract.time;

import static tallystick.extract.time.Production.one;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Meaning.Clock;
import tallystick.extract.time.Meaning.End;
import tallystick.extract.time.Meaning.Open;
import tallystick.extract.time.Meaning.PartOfDay;
import tallystick.extract.time.Meaning.Shift;
import tallystick.extract.time.Node.Found;
import tallystick.figure.When;

/// Times made of other times: early February, Saturday evening, 3 p.m. on Friday, between May and July.
final class CompoundProductions {
    static final Map<String, Production> ALL =
            Map.ofEntries(
                    Map.entry("edge", one("date", CompoundProductions::edge)),
                    Map.entry("within", one("date", CompoundProductions::within)),
                    Map.entry(
                            "year end",
                            one(
                                    "date",
                                    m ->
                                            new Meaning.YearEnd(
                                                    m.has("date")
                                                            ? m.meaning("date", 0)
                                                            : new Meaning.TheUnit(m.unit())))),
                    Map.entry(
                            "part of date",
                            one("date", m -> new PartOfDay(m.meaning("date", 0), m.value("part")))),
                    Map.entry("part of this day", one("date", CompoundProductions::thisPart)),
                    Map.entry(
                            "part",
                            one(
                                    "date",
                                    m ->
                                            m.precedes("of", "hours")
                                                    ? null
                                                    : new PartOfDay(null, m.value("part")))),
                    Map.entry(
                            "tonight", one("date", m -> new PartOfDay(new Shift(Unit.D, 0), "NI"))),
                    Map.entry("overnight", one("date", m -> new PartOfDay(null, "NI"))),
                    Map.entry(
                            "night between",
                            one(
                                    "date",
                                    m ->
                                            new Meaning.NightBetween(
                                                    m.meaning("date", 0), m.meaning("date", 1)))),
                    Map.entry(
                            "clock and date",
                            one("date", m -> at(m.meaning("clock", 0), m.meaning("date", 0)))),
                    Map.entry("apposition", CompoundProductions::apposition),
                    Map.entry("month of date", one("date", CompoundProductions::monthOf)),
                    Map.entry(
                            "day of date",
                            one(
                                    "date",
                                    m ->
                                            m.meaning("monthday", 0) instanceof Meaning.MonthDay day
                                                    ? new Meaning.MonthOf(
                                                            day.month(),
                                                            day.day(),
                                                            m.meaning("date", 0))
                                                    : null)),
                    Map.entry(
                            "part of last year",
                            one("date", m -> partOfYear(m, new Shift(Unit.Y, -1)))),
                    Map.entry(
                            "season of date",
                            one(
                                    "date",
                                    m ->
                                            isOfDays(m.meaning("date", 0))
                                                    ? null
                                                    : new Meaning.Season(
                                                            m.value("season"),
                                                            null,
                                                            m.meaning("date", 0)))),
                    Map.entry("part of year", one("date", m -> partOfYear(m, yearOf(m)))),
                    Map.entry("quarter", one("date", CompoundProductions::quarter)),
                    Map.entry(
                            "holiday of date",
                            one(
                                    "date",
                                    m ->
                                            new Meaning.Holiday(
                                                    m.value("holiday"),
                                                    null,
                                                    m.meaning("date", 0)))),
                    Map.entry(
                            "weekday of date",
                            one(
                                    "date",
                                    m ->
                                            new Meaning.DayOfWeek(
                                                    m.number("wd"), m.meaning("date", 0)))),
                    Map.entry(
                            "weekday of week",
                            one(
                                    "date",
                                    m ->
                                            m.meaning("date", 0) instanceof Shift week
                                                            && week.unit() == Unit.W
                                                    ? new Meaning.DayOfWeek(
                                                            m.number("weekday"), week)
                                                    : null)),
                    Map.entry(
                            "edge of season",
                            one(
                                    "date",
                                    m ->
                                            new Meaning.Edge(
                                                    new Meaning.Season(
                                                            m.value("season"), null, null),
                                                    m.value("edge")))),
                    Map.entry("early hours", one("date", CompoundProductions::earlyHours)),
                    Map.entry(
                            "two quarters",
                            one(
                                    "date",
                                    m ->
                                            new Meaning.PartOfYear(
                                                    m.says("first") ? "H1" : "H2", yearOf(m)))),
                    Map.entry("ended on", CompoundProductions::endedOn),
                    Map.entry("beside", CompoundProductions::beside),
                    Map.entry("since", CompoundProductions::since),
                    Map.entry("until", match -> open(match, false)),
                    Map.entry("range", CompoundProductions::range));

    private CompoundProductions() {}

    /// "Prices will [fall today]": no season is of a day or a week.
    private static boolean isOfDays(@Nullable Meaning date) {
        return date instanceof Meaning.DayOfWeek
                || (date instanceof Shift shift
                        && (shift.unit() == Unit.D || shift.unit() == Unit.W));
    }

    private static @Nullable Meaning edge(Match match) {
        Meaning of = match.meaning("date", 0);
        return of instanceof Meaning.Now || of instanceof Meaning.Vague
                ? null
                : new Meaning.Edge(of, match.value("edge"));
    }

    private static Meaning within(Match match) {
        return new Meaning.Within(match.meaning("date", 0), match.value("earlier"));
    }

    private static Meaning earlyHours(Match match) {
        Meaning day = match.has("date") ? match.meaning("date", 0) : null;
        return new PartOfDay(day instanceof PartOfDay part ? part.day() : day, "MO");
    }

    private static Meaning thisPart(Match match) {
        String part = match.value("part");
        if (match.says("last")) {
            return new PartOfDay(new Shift(Unit.D, -1), part);
        } else if (match.has("following") || match.says("next")) {
            return new PartOfDay(new Meaning.Offset(1, Unit.D, 1, true), part);
        } else if (match.says("previous")) {
            return new PartOfDay(new Meaning.Offset(1, Unit.D, -1, true), part);
        }
        return new PartOfDay(match.says("that") ? null : new Shift(Unit.D, 0), part);
    }

    private static Meaning at(Meaning clock, Meaning date) {
        Meaning day = date instanceof PartOfDay part && part.day() != null ? part.day() : date;
        return clock instanceof Clock known ? new Clock(day, known.time()) : clock;
    }

    /// Yesterday (21 July): both mean the second.
    private static Optional<Node> apposition(Match match) {
        Node one = match.node("date", 0);
        Node two = match.node("date", 1);
        Meaning second = match.meaning("date", 1);
        List<Found> found = new ArrayList<>();
        one.found()
                .forEach(each -> found.add(new Found(each.from(), each.to(), second, each.rule())));
        found.addAll(two.found());
        return Optional.of(Production.node(match, "date", found));
    }

    /// March last year: the year may be told from the report's date or from another year.
    private static @Nullable Meaning monthOf(Match match) {
        Node name = match.node("monthname", 0);
        return match.piece(name).isCapitalised()
                ? new Meaning.MonthOf(match.number("monthname"), 0, match.meaning("date", 0))
                : null;
    }

    private static @Nullable Meaning yearOf(Match match) {
        if (match.has("year")) {
            return new Meaning.Calendar(new When.Years(match.number("year"), 1));
        }
        return match.has("date") ? match.meaning("date", 0) : null;
    }

    private static @Nullable Meaning partOfYear(Match match, @Nullable Meaning year) {
        int nth =
                match.has("ordinal")
                        ? match.number("ordinal")
                        : match.says("last") || match.says("final") ? -1 : 0;
        boolean half = match.says("half");
        int most = half ? 2 : 4;
        if (nth > most || nth == 0 || (half && year == null && !Business.isSpokenOf(match))) {
            return null;
        }
        if (half && year != null && isMonth(year)) {
            return new Meaning.Edge(year, nth == 1 ? "early" : "late");
        }
        return new Meaning.PartOfYear((half ? "H" : "Q") + (nth < 0 ? most : nth), year);
    }

    /// The first half of January is no half of a year.
    private static boolean isMonth(Meaning meaning) {
        return meaning instanceof Meaning.MonthDay
                || meaning instanceof Meaning.MonthOf
                || (meaning instanceof Meaning.Calendar known && known.when() instanceof When.Month)
                || (meaning instanceof Shift shift && shift.unit() == Unit.M);
    }

    private static Optional<Node> since(Match match) {
        return open(match, true);
    }

    private static Optional<Node> open(Match match, boolean since) {
        Node date = match.node("date", 0);
        List<Found> found = new ArrayList<>(date.found());
        Found first = found.removeFirst();
        if (first.meaning() instanceof End || first.meaning() instanceof Meaning.Vague) {
            return Optional.empty();
        }
        found.addFirst(
                new Found(
                        first.from(),
                        first.to(),
                        new Open(first.meaning(), since),
                        match.rule().name()));
        return Optional.of(Production.node(match, "date", found));
    }

    private static Optional<Node> range(Match match) {
        Found one = match.node("date", 0).found().getFirst();
        Found two = match.node("date", 1).found().getFirst();
        if (one.meaning() instanceof End || two.meaning() instanceof End) {
            return Optional.empty();
        }
        String rule = match.rule().name();
        return Optional.of(
                Production.node(
                        match,
                        "date",
                        List.of(
                                new Found(
                                        one.from(),
                                        one.to(),
                                        new End(one.meaning(), two.meaning(), false),
                                        rule),
                                new Found(
                                        two.from(),
                                        two.to(),
                                        new End(one.meaning(), two.meaning(), true),
                                        rule))));
    }

    private static Optional<Node> beside(Match match) {
        Found length = match.node("duration", 0).found().getFirst();
        List<Found> found = new ArrayList<>(match.node("date", 0).found());
        if (!(length.meaning() instanceof Meaning.Duration duration)) {
            return Optional.empty();
        }
        Meaning beside =
                new Meaning.Beside(
                        duration, match.says("after") ? 1 : -1, found.getFirst().meaning());
        found.addFirst(new Found(length.from(), length.to(), beside, match.rule().name()));
        return Optional.of(Production.node(match, "date", found));
    }

    /// The quarter ended June 30: the one that the day is in.
    private static Optional<Node> endedOn(Match match) {
        Found period = match.node("ended", 0).found().getFirst();
        List<Found> found = new ArrayList<>(match.node("date", 0).found());
        Meaning of = new Meaning.QuarterOf(found.getFirst().meaning());
        found.addFirst(new Found(period.from(), period.to(), of, match.rule().name()));
        return Optional.of(Production.node(match, "date", found));
    }

    private static @Nullable Meaning quarter(Match match) {
        String nth = match.value("amount");
        return nth.matches("[1-4]") ? new Meaning.PartOfYear("Q" + nth, yearOf(match)) : null;
    }
}
