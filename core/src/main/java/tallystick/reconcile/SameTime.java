package tallystick.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tallystick.figure.When;

/// Whether two sayings of a story are of the same event or stretch of time, by their way of counting.
///
/// A running total is one thing over time; a count within one day or week is a thing of its own; a crowd is of one day.
///
/// @param begin the day the story began
record SameTime(LocalDate begin) {
    /// What ended more days than this before the story began is no part of it.
    private static final int EVE = 2;

    /// What is counted since more days than this before the story began is counted of more than its event.
    private static final int LONG = 31;

    boolean same(Saying a, Saying b) {
        return switch (a.counting()) {
            case TOTAL ->
                    sameStretch(a, b)
                            && !ofLaterDay(a, b)
                            && !ofLaterDay(b, a)
                            && !fallsFar(a, b)
                            && !fallsFar(b, a);
            case LEVEL -> true;
            case MOMENT -> a.sameReport(b) ? meet(a, b) : meetOrNear(a, b);
            case PERIOD -> samePeriod(a, b);
        };
    }

    /// Totals of the story's event, or of the same earlier time ("in 2004").
    private boolean sameStretch(Saying a, Saying b) {
        boolean past = isPast(a);
        return past == isPast(b)
                && (!past
                        || String.valueOf(a.figure().when())
                                .equals(String.valueOf(b.figure().when())));
    }

    private boolean isPast(Saying saying) {
        boolean ended = saying.last().map(day -> day.isBefore(begin.minusDays(EVE))).orElse(false);
        boolean began =
                saying.first().map(day -> day.isBefore(begin.minusDays(LONG))).orElse(false);
        return ended || began;
    }

    /// Where both tell a time, the times meet; where one does not, nothing speaks against it.
    private static boolean meet(Saying a, Saying b) {
        if (a.figure().when() == null || b.figure().when() == null) {
            return true;
        }
        return isOpen(a) == isOpen(b) && beginsBy(a, b) && beginsBy(b, a);
    }

    private static boolean beginsBy(Saying a, Saying b) {
        LocalDate begin = a.first().orElse(LocalDate.MIN);
        return !begin.isAfter(b.last().orElse(LocalDate.MAX));
    }

    private static boolean isOpen(Saying saying) {
        return saying.figure().when() instanceof When.Period period
                && (period.from() == null || period.to() == null);
    }

    /// A report that does not tell a time speaks of the days before it appeared.
    private static boolean meetOrNear(Saying a, Saying b) {
        if (a.figure().when() != null && b.figure().when() != null) {
            return meet(a, b);
        } else if (isOpen(a) || isOpen(b)) {
            return false;
        }
        LocalDate endA = a.last().orElse(a.entry().published());
        LocalDate endB = b.last().orElse(b.entry().published());
        LocalDate beginA = a.first().orElse(a.entry().published().minusDays(2));
        LocalDate beginB = b.first().orElse(b.entry().published().minusDays(2));
        return !beginB.isAfter(endA) && !beginA.isAfter(endB);
    }

    /// Increases of which no time is told are the same if told on one day, or the same number within two.
    private boolean samePeriod(Saying a, Saying b) {
        if (tellsPeriod(a) || tellsPeriod(b)) {
            return tellsPeriod(a) && tellsPeriod(b) && meet(a, b);
        }
        long days = Math.abs(ChronoUnit.DAYS.between(a.entry().published(), b.entry().published()));
        return days == 0 || (days == 1 && a.meant().sameNumber(b.meant()));
    }

    /// "17 more are found dead after the quake three days ago" tells the day of the quake, not that of the finding.
    private boolean tellsPeriod(Saying saying) {
        boolean ofEvent =
                saying.wording().increase()
                        && saying.last().map(day -> !day.isAfter(begin)).orElse(false)
                        && saying.entry().published().isAfter(begin);
        return saying.figure().when() != null && !ofEvent;
    }

    /// "53 were killed on Friday", without a word of a total, beside what had been counted before Friday or since a day before it.
    private static boolean ofLaterDay(Saying a, Saying b) {
        if (a.wording().running() || a.first().isEmpty() || !a.first().equals(a.last())) {
            return false;
        }
        LocalDate day = a.first().get();
        boolean since = b.figure().when() instanceof When.Period period && period.from() != null;
        return day.isAfter(b.entry().published())
                || (since && b.first().map(day::isAfter).orElse(false));
    }

    /// A total does not fall to less than half: what is said later then counts something smaller.
    private static boolean fallsFar(Saying a, Saying b) {
        return b.asOf().isAfter(a.asOf())
                && b.meant()
                        .bounds()
                        .high()
                        .flatMap(high ->
                                a.meant()
                                        .bounds()
                                        .low()
                                        .map(low -> high.add(high).compareTo(low) < 0))
                        .orElse(false);
    }
}
