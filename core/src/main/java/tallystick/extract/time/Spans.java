package tallystick.extract.time;

import java.time.LocalDate;
import tallystick.extract.time.Meaning.MonthDay;
import tallystick.figure.TimeExpression.Kind;
import tallystick.figure.When;

/// Stretches between, from or until times, and the edges of a time, when those are known.
final class Spans {
    private Spans() {}

    static Resolved edge(Meaning.Edge edge, Resolved of) {
        Resolved whole = of.mod(edge.mod());
        When when = whole.when().orElse(null);
        if (when == null
                || whole.kind() == Kind.TIME
                || when instanceof When.Moment
                || when instanceof When.Edge
                || when instanceof When.Period) {
            return whole;
        }
        return whole.meaning(new When.Edge(when, edge.edge()));
    }

    /// Either end may lean on the other: "from January 5 to 7", "between 1990 and 1995", "between late November 2016 and mid-March".
    static Resolved end(Meaning.End end, Resolved one, Resolved other, Direction direction) {
        Resolved first = one;
        Resolved second = other;
        boolean bareFirst = isWithoutYear(end.first());
        boolean bareSecond = isWithoutYear(end.second());
        boolean bothAskew = bareFirst && bareSecond && !isForward(one, other);
        if ((bothAskew && direction == Direction.FUTURE) || (bareSecond && isOfYear(end.first()))) {
            second = firstAfter(end.second(), one, other);
        } else if (bothAskew || (bareFirst && isOfYear(end.second()))) {
            first = lastBefore(end.first(), one, other);
        }
        Resolved own = end.isSecond() ? second : first;
        return isForward(first, second)
                ? own.meaning(new When.Period(first.when().get(), second.when().get()))
                : own;
    }

    private static boolean isForward(Resolved first, Resolved second) {
        When from = first.when().orElse(null);
        When to = second.when().orElse(null);
        return from != null
                && to != null
                && !(from instanceof When.Period)
                && !(to instanceof When.Period)
                && !to.last().get().isBefore(from.first().get());
    }

    /// "November", "3 May", "mid-March"
    private static boolean isWithoutYear(Meaning meaning) {
        return meaning instanceof Meaning.Edge edge
                ? isWithoutYear(edge.of())
                : meaning instanceof MonthDay monthDay && monthDay.shift() == null;
    }

    /// "3 May 2016", "2016", "early 2016"; not "Monday".
    private static boolean isOfYear(Meaning meaning) {
        return meaning instanceof Meaning.Edge edge
                ? isOfYear(edge.of())
                : meaning instanceof Meaning.Calendar;
    }

    private static Resolved lastBefore(Meaning first, Resolved one, Resolved second) {
        int year = year(second);
        if (year == 0) {
            return one;
        }
        Resolved same = inYear(first, year);
        return isForward(same, second) ? same : inYear(first, year - 1);
    }

    private static Resolved firstAfter(Meaning second, Resolved first, Resolved other) {
        int year = year(first);
        if (year == 0) {
            return other;
        }
        Resolved same = inYear(second, year);
        return isForward(first, same) ? same : inYear(second, year + 1);
    }

    private static int year(Resolved known) {
        return known.when()
                .filter(when -> !(when instanceof When.Period))
                .flatMap(When::first)
                .map(LocalDate::getYear)
                .orElse(0);
    }

    private static Resolved inYear(Meaning bare, int year) {
        return switch (bare) {
            case Meaning.Edge edge -> edge(edge, inYear(edge.of(), year));
            case MonthDay of -> Resolved.date(Days.monthDay(year, of.month(), of.day()));
            default -> throw new IllegalArgumentException("not a day or month: " + bare);
        };
    }

    /// "since Monday", "until Monday"
    static Resolved open(Meaning.Open open, Resolved whole) {
        When when = whole.when().orElse(null);
        if (when == null || when instanceof When.Period) {
            return whole;
        }
        return whole.meaning(
                open.since() ? new When.Period(when, null) : new When.Period(null, when));
    }
}
