package tallystick.extract.time;

import static tallystick.extract.time.Production.one;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Meaning.Offset;
import tallystick.extract.time.Meaning.Shift;
import tallystick.extract.time.Meaning.Window;
import tallystick.text.Token;

/// Times told from the report's date or from another time.
final class RelativeProductions {
    static final Map<String, Production> ALL =
            Map.ofEntries(
                    Map.entry("weekday", one("date", m -> weekday(m))),
                    Map.entry(
                            "relative day",
                            one(
                                    "date",
                                    m ->
                                            Titles.isTitle(m)
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
                            "quarter ended", one("date ended", m -> new Meaning.ToldQuarter(0, 0))),
                    Map.entry("year before", one("date", m -> new Meaning.ToldQuarter(1, 0))),
                    Map.entry(
                            "period of year",
                            one("date", m -> new Meaning.ToldQuarter(0, m.number("year")))),
                    Map.entry("same", one("date", m -> new Meaning.Same(m.unit()))),
                    Map.entry("next one", one("date", m -> new Offset(1, m.unit(), 1, true))),
                    Map.entry("day after", one("date", m -> new Meaning.NextOf(m.unit()))),
                    Map.entry("holiday week", one("date", RelativeProductions::holidayWeek)),
                    Map.entry("one before", one("date", RelativeProductions::oneBefore)),
                    Map.entry("next weekday", one("date", m -> weekday(m))),
                    Map.entry("weekend", one("date", m -> new Meaning.Weekend(m.direction()))),
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
                    Map.entry("now", one("date", m -> new Meaning.Now())),
                    Map.entry("vague", one("date", m -> new Meaning.Vague(m.value("vague")))),
                    Map.entry("the past", one("date", m -> new Meaning.Vague("PAST_REF"))),
                    Map.entry("the future", one("date", m -> new Meaning.Vague("FUTURE_REF"))),
                    Map.entry(
                            "holiday",
                            one(
                                    "date",
                                    m -> new Meaning.Holiday(m.value("holiday"), m.shift(), null))),
                    Map.entry(
                            "title",
                            one(
                                    "none",
                                    m -> Titles.isQuotedTitle(m) ? new Meaning.Vague("") : null)),
                    Map.entry("none", one("none", m -> new Meaning.Vague(""))));

    private RelativeProductions() {}

    private static Meaning weekday(Match match) {
        return new Meaning.Weekday(match.number("weekday"), match.shift());
    }

    private static @Nullable Meaning shift(Match match) {
        int by = match.direction();
        Unit unit = match.unit();
        if (unit.ofClock() || (unit == Unit.Q && match.precedes("of")) || Titles.isTitle(match)) {
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
        return match.says("after") && match.goesOn()
                ? null
                : new Offset(match.amount(), match.unit(), 1, true);
    }

    /// The week before the vote is mostly the report's own or that of the time last told; the day before the vote is the vote's.
    private static Meaning oneBefore(Match match) {
        boolean coarse = match.has("unit") && (match.unit() == Unit.W || match.unit() == Unit.M);
        return match.says("before") && match.goesOn() && !coarse
                ? new Meaning.NextOf(match.unit())
                : new Offset(1, match.unit(), -1, true);
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
                ? new Meaning.Season(match.value("season"), match.shift(), null)
                : null;
    }
}
