package tallystick.extract.time;

import java.time.LocalDate;
import tallystick.extract.time.Meaning.Calendar;
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

    /// The second end may lean on the first: "from January 5 to 7", "between 1990 and 1995".
    static Resolved end(Meaning.End end, Resolved one, Resolved second) {
        Resolved first = one;
        if (end.first() instanceof MonthDay monthDay && end.second() instanceof Calendar known) {
            int year = known.when().first().map(LocalDate::getYear).orElse(0);
            When from = Days.monthDay(year, monthDay.month(), monthDay.day());
            boolean before = from.first().get().isAfter(known.when().first().get());
            first =
                    Resolved.date(
                            before
                                    ? Days.monthDay(year - 1, monthDay.month(), monthDay.day())
                                    : from);
        }
        Resolved own = end.isSecond() ? second : first;
        When from = first.when().orElse(null);
        When to = second.when().orElse(null);
        if (from == null
                || to == null
                || from instanceof When.Period
                || to instanceof When.Period) {
            return own;
        }
        boolean forward = !to.last().get().isBefore(from.first().get());
        return forward ? own.meaning(new When.Period(from, to)) : own;
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
