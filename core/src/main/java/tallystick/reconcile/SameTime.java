package tallystick.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import tallystick.figure.Topic;
import tallystick.figure.When;

/// Whether two sayings of a story are of the same event or stretch of time, by their way of counting.
///
/// A running total is one thing over time; a count within one day or week is a thing of its own; a crowd is of one day.
///
/// @param begin the day the story began
record SameTime(LocalDate begin) {
    /// So many days later a report hardly tells anew of one attack without its day or its toll.
    private static final int FOLLOWED = 3;

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
                            && !ofOtherDays(a, b)
                            && !ofOtherStretches(a, b)
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
        if (tellsPeriod(a) && tellsPeriod(b)) {
            return meet(a, b);
        } else if (tellsPeriod(a) || tellsPeriod(b)) {
            return tellsPeriod(a) ? isOfDay(a, b) : isOfDay(b, a);
        }
        return days(a, b) == 0 || (days(a, b) == 1 && a.meant().sameNumber(b.meant()));
    }

    /// One index's fall "as of 14:48" and the fall that another report of the same day tells without a time.
    private static boolean isOfDay(Saying timed, Saying untimed) {
        Optional<LocalDate> published = Optional.of(untimed.entry().published());
        return timed.population().kind() == Population.Kind.NAMED
                && timed.first().equals(published)
                && timed.last().equals(published);
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
        boolean slip = // the same six, a day off: news crosses midnight somewhere
                day.equals(b.entry().published().plusDays(1))
                        && a.meant().sameNumber(b.meant())
                        && !isOfStrife(a)
                        && !isOfStrife(b);
        return (day.isAfter(b.entry().published()) && !slip)
                || (since && b.first().map(day::isAfter).orElse(false));
    }

    /// "Two airstrikes on the capital" and "airstrikes kill 43", told without a time some days apart, are of the days on which they are told.
    private static boolean ofOtherDays(Saying a, Saying b) {
        boolean untold =
                Stream.of(a, b)
                        .allMatch(saying ->
                                saying.figure().when() == null
                                        && !saying.wording().running()
                                        && !saying.wording().soFar());
        boolean strife = Stream.of(a, b).allMatch(SameTime::isOfStrife);
        boolean attacks = Stream.of(a, b).allMatch(each -> each.wording().attack());
        return untold && ((strife && days(a, b) > 1) || (attacks && days(a, b) > FOLLOWED));
    }

    private static boolean isOfStrife(Saying saying) {
        return saying.figure().topic() == Topic.ATTACK || saying.wording().strife();
    }

    /// "Between 22 and 28 June", "last weekend": two closed stretches that have no day in common.
    private static boolean ofOtherStretches(Saying a, Saying b) {
        return isClosed(a) && isClosed(b) && !meet(a, b);
    }

    private static boolean isClosed(Saying saying) {
        return saying.figure().when() instanceof When.Period period
                && period.first().isPresent()
                && period.last().isPresent();
    }

    private static long days(Saying a, Saying b) {
        return Math.abs(ChronoUnit.DAYS.between(a.entry().published(), b.entry().published()));
    }

    /// A total does not fall to less than half: what is said later then counts something smaller.
    private static boolean fallsFar(Saying a, Saying b) {
        return b.asOf().isAfter(a.asOf())
                && b.meant()
                        .anchor()
                        .or(() -> b.meant().bounds().high())
                        .flatMap(high ->
                                a.meant()
                                        .bounds()
                                        .low()
                                        .map(low -> high.add(high).compareTo(low) < 0))
                        .orElse(false);
    }
}
