package tallystick.extract.time;

import static tallystick.extract.time.Production.one;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Meaning.Duration;
import tallystick.extract.time.Meaning.Offset;
import tallystick.extract.time.Meaning.Repeated;
import tallystick.extract.time.Meaning.Shift;
import tallystick.extract.time.Meaning.Window;
import tallystick.text.Token;

/// Times told from the report's date or from another time, durations and sets.
final class RelativeProductions {
    static final Map<String, Production> ALL =
            Map.ofEntries(
                    Map.entry("weekday", one("date", m -> weekday(m))),
                    Map.entry(
                            "relative day",
                            one(
                                    "date",
                                    m ->
                                            isTitle(m)
                                                    ? null
                                                    : new Shift(Unit.D, m.number("relday")))),
                    Map.entry(
                            "two days off",
                            one("date", m -> new Shift(Unit.D, m.says("before") ? -2 : 2))),
                    Map.entry("shift", one("date", m -> shift(m))),
                    Map.entry(
                            "this year",
                            one(
                                    "date",
                                    m ->
                                            m.follows("the", "these", "in")
                                                    ? null
                                                    : new Shift(Unit.Y, m.says("last") ? -1 : 0))),
                    Map.entry("the unit", one("date", m -> theUnit(m))),
                    Map.entry(
                            "the quarter",
                            one(
                                    "date",
                                    m -> m.precedes("of") ? null : new Meaning.ToldQuarter(0, 0))),
                    Map.entry(
                            "year ended",
                            one("duration", m -> new Duration(Unit.Y.duration(1), ""))),
                    Map.entry(
                            "quarter ended", one("date ended", m -> new Meaning.ToldQuarter(0, 0))),
                    Map.entry("year before", one("date", m -> new Meaning.ToldQuarter(1, 0))),
                    Map.entry(
                            "period of year",
                            one("date", m -> new Meaning.ToldQuarter(0, m.number("year")))),
                    Map.entry("same", one("date", m -> new Meaning.Same(m.unit()))),
                    Map.entry("next one", one("date", m -> new Offset(1, m.unit(), 1, true))),
                    Map.entry("day after", one("date", m -> new Meaning.NextOf(m.unit()))),
                    Map.entry("beside one", one("duration", RelativeProductions::besideOne)),
                    Map.entry("whole unit", one("duration", RelativeProductions::whole)),
                    Map.entry("holiday week", one("date", RelativeProductions::holidayWeek)),
                    Map.entry("one before", one("date", RelativeProductions::oneBefore)),
                    Map.entry("next weekday", one("date", m -> weekday(m))),
                    Map.entry("weekend", one("date", m -> new Meaning.Weekend(direction(m)))),
                    Map.entry("season", one("date", RelativeProductions::season)),
                    Map.entry("ago", one("date", m -> new Offset(m.amount(), m.unit(), -1, false))),
                    Map.entry(
                            "exactly ago",
                            one("date", m -> new Meaning.DayAgo(m.amount(), m.unit()))),
                    Map.entry(
                            "from now",
                            one("date", m -> new Offset(m.amount(), m.unit(), 1, false))),
                    Map.entry("earlier", one("date", RelativeProductions::earlier)),
                    Map.entry("later", one("date", RelativeProductions::later)),
                    Map.entry("in units", RelativeProductions::inUnits),
                    Map.entry(
                            "window",
                            one("duration", m -> new Window(m.amount(), m.unit(), direction(m)))),
                    Map.entry(
                            "open window",
                            one("duration", m -> new Window(Double.NaN, m.unit(), direction(m)))),
                    Map.entry(
                            "recent units",
                            one(
                                    "duration",
                                    m ->
                                            new Window(
                                                    Double.NaN,
                                                    m.unit(),
                                                    m.says("recent") ? -1 : 1))),
                    Map.entry("duration", one("duration", RelativeProductions::duration)),
                    Map.entry(
                            "and a half",
                            one(
                                    "duration",
                                    m -> new Duration(m.unit().duration(m.amount() + 0.5), ""))),
                    Map.entry("half a unit", one("duration", RelativeProductions::half)),
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
                                            new Repeated(
                                                    "XXXX-WXX-"
                                                            + (m.has("weekday")
                                                                    ? m.value("weekday")
                                                                    : m.value("weekdays"))))),
                    Map.entry(
                            "every part",
                            one("set", m -> new Repeated("XXXX-XX-XXT" + m.value("part")))),
                    Map.entry(
                            "every month",
                            one(
                                    "set",
                                    m ->
                                            new Repeated(
                                                    String.format(
                                                            Locale.ROOT,
                                                            "XXXX-%02d",
                                                            m.number("monthname"))))),
                    Map.entry(
                            "frequency",
                            one(
                                    "set",
                                    m ->
                                            isName(m)
                                                    ? null
                                                    : new Repeated(
                                                            Unit.valueOf(m.value("every"))
                                                                    .duration(1)))),
                    Map.entry("now", one("date", m -> new Meaning.Now())),
                    Map.entry("vague", one("date", m -> new Meaning.Vague(m.value("vague")))),
                    Map.entry("the past", one("date", m -> new Meaning.Vague("PAST_REF"))),
                    Map.entry("the future", one("date", m -> new Meaning.Vague("FUTURE_REF"))),
                    Map.entry(
                            "holiday",
                            one(
                                    "date",
                                    m ->
                                            new Meaning.Holiday(
                                                    m.value("holiday"), shiftOrNull(m), null))),
                    Map.entry(
                            "title",
                            one("none", m -> isQuotedTitle(m) ? new Meaning.Vague("") : null)),
                    Map.entry("none", one("none", m -> new Meaning.Vague(""))));

    private RelativeProductions() {}

    private static @Nullable Integer shiftOrNull(Match match) {
        if (match.has("last")) {
            return -1;
        } else if (match.has("next") || match.has("following")) {
            return 1;
        }
        return match.has("this") ? Integer.valueOf(0) : null;
    }

    /// USA Today, ABC's "This Week": capitals in mid-sentence behind another name or a quotation mark make a title.
    private static boolean isTitle(Match match) {
        List<Piece> pieces = match.pieces();
        Piece first = pieces.get(match.from());
        Piece last = pieces.get(match.to() - 1);
        if (!first.isCapitalised() || !last.isCapitalised() || match.from() == 0) {
            return false;
        }
        Piece before = pieces.get(match.from() - 1);
        boolean named = before.isCapitalised() && before.tag() == Token.Tag.PROPN;
        return before.sentence() == first.sentence() && (named || match.to() - match.from() > 1);
    }

    /// The Norland Weekly, a daily newspaper: papers, no frequency.
    private static boolean isName(Match match) {
        Piece piece = match.pieces().get(match.from());
        if (piece.tag() == Token.Tag.NOUN
                || match.precedes(
                        "newspaper", "newspapers", "paper", "papers", "magazine", "tabloid")) {
            return true;
        }
        return piece.isCapitalised() && piece.tag() == Token.Tag.PROPN;
    }

    /// CBS's "48 Hours": capitals behind a quotation mark make a title.
    private static boolean isQuotedTitle(Match match) {
        Piece before = match.from() == 0 ? null : match.pieces().get(match.from() - 1);
        return before != null
                && "\"'`“‘".contains(before.lower())
                && match.piece(match.node("units", 0)).isCapitalised();
    }

    private static int direction(Match match) {
        Integer shift = shiftOrNull(match);
        return shift == null ? 0 : shift;
    }

    private static Meaning weekday(Match match) {
        return new Meaning.Weekday(match.number("weekday"), shiftOrNull(match));
    }

    private static @Nullable Meaning shift(Match match) {
        int by = direction(match);
        Unit unit = match.unit();
        if (unit.ofClock() || (unit == Unit.Q && match.precedes("of")) || isTitle(match)) {
            return null;
        }
        if (match.says("past") && by == -1 && match.says("the")) {
            return new Window(1, unit, -1);
        }
        if (match.says("previous") && match.says("the")) {
            return new Offset(1, unit, -1, true);
        }
        return new Shift(unit, by);
    }

    /// "Two days before" stands alone; "two days before the vote" is told from the vote.
    private static @Nullable Meaning earlier(Match match) {
        Node after = match.after();
        boolean goesOn = after != null && match.piece(after).isWord();
        return match.says("before") && goesOn
                ? null
                : new Offset(match.amount(), match.unit(), -1, true);
    }

    /// "A day after" stands alone; "a day after the vote" is told from the vote.
    private static @Nullable Meaning later(Match match) {
        return match.says("after") && goesOn(match)
                ? null
                : new Offset(match.amount(), match.unit(), 1, true);
    }

    private static @Nullable Meaning besideOne(Match match) {
        return goesOn(match) ? new Duration(match.unit().duration(1), "") : null;
    }

    /// The week before the vote is mostly the report's own or that of the time last told; the day before the vote is the vote's.
    private static Meaning oneBefore(Match match) {
        boolean coarse = match.has("unit") && (match.unit() == Unit.W || match.unit() == Unit.M);
        return match.says("before") && goesOn(match) && !coarse
                ? new Meaning.NextOf(match.unit())
                : new Offset(1, match.unit(), -1, true);
    }

    /// Whether what follows may name what a time is told from.
    private static boolean goesOn(Match match) {
        Piece last = match.pieces().get(match.taken().getLast().node().from());
        Piece after = match.after() == null ? null : match.piece(match.after());
        return after != null
                && after.sentence() == last.sentence()
                && switch (after.tag()) {
                    case DET, PRON, NOUN, PROPN, ADJ, NUM -> after.isWord() || after.isNumber();
                    default -> false;
                };
    }

    private static Meaning whole(Match match) {
        Unit unit = match.has("whole") ? Unit.valueOf(match.value("whole")) : match.unit();
        return new Duration(unit.duration(1), "");
    }

    private static Meaning holidayWeek(Match match) {
        return new Meaning.WeekOf(
                new Meaning.Holiday(match.value("holiday"), null, null), match.says("weekend"));
    }

    /// The year, after words that make it this one: "during the year", "the end of the year".
    private static @Nullable Meaning theUnit(Match match) {
        Node before = match.before();
        boolean told =
                before != null
                        && (before.classes().containsKey("before-unit")
                                || before.classes().containsKey("edge")
                                || before.classes().containsKey("earlier"));
        boolean specified = match.taken().size() > 2;
        return (told || specified) && !match.unit().ofClock() && !match.precedes("-")
                ? new Meaning.TheUnit(match.unit())
                : null;
    }

    private static @Nullable Meaning season(Match match) {
        Piece piece = match.piece(match.node("season", 0));
        boolean noun = piece.tag() == Token.Tag.NOUN || piece.tag() == Token.Tag.PROPN;
        Node after = match.after();
        boolean dated = after != null && (after.is("of") || after.classes().containsKey("date"));
        return noun && !dated
                ? new Meaning.Season(match.value("season"), shiftOrNull(match), null)
                : null;
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
