package tallystick.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallystick.figure.Hedge;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;
import tallystick.figure.When;

/// How each saying of a thing stands to the nearest earlier one to which it says something (`docs/FIGURES.md`, "Verdicts").
final class Judge {
    private Judge() {}

    /// @param thing in the order said
    static List<Tally.Judged> judge(List<Saying> thing) {
        List<Tally.Judged> judged = new ArrayList<>();
        for (int b = 1; b < thing.size(); b++) {
            Optional<Tally.Judged> nearest = nearest(thing, b, false);
            nearest.ifPresent(judged::add);
            nearest.filter(each -> isOtherOfReport(thing, each))
                    .flatMap(each -> nearest(thing, each.b(), true))
                    .ifPresent(judged::add);
        }
        for (int a = 0; a < thing.size(); a++) {
            if (thing.get(a).isForecast()) {
                Foretelling.judge(thing, a).ifPresent(judged::add);
            }
        }
        judged.sort(Comparator.comparingInt(Tally.Judged::b).thenComparingInt(Tally.Judged::a));
        return judged;
    }

    /// "Below the 5,000 mark at [4,907]": how it stands to earlier reports is told too.
    private static boolean isOtherOfReport(List<Saying> thing, Tally.Judged judged) {
        Saying earlier = thing.get(judged.a());
        Saying later = thing.get(judged.b());
        return earlier.sameReport(later)
                && !earlier.bounds().equals(later.bounds())
                && !earlier.wording().former();
    }

    /// An earlier saying of the same number first; else the last one that had been published by then; else the last one.
    private static Optional<Tally.Judged> nearest(List<Saying> thing, int b, boolean ofOthers) {
        Saying later = thing.get(b);
        int number = -1;
        int known = -1;
        int last = -1;
        for (int a = b - 1; a >= 0; a--) {
            Saying earlier = thing.get(a);
            if ((ofOthers && earlier.sameReport(later))
                    || earlier.isForecast() != later.isForecast()
                    || verdict(earlier, later).isEmpty()) {
                continue;
            }
            last = last < 0 ? a : last;
            number = number < 0 && isSame(earlier, later) ? a : number;
            known = known < 0 && !isPublishedAfter(earlier, later) ? a : known;
            known = known >= 0 && isMoreExact(earlier, thing.get(known)) ? a : known;
        }
        int a = number >= 0 ? number : known >= 0 ? known : last;
        return a < 0
                ? Optional.empty()
                : verdict(thing.get(a), later).map(verdict -> new Tally.Judged(a, b, verdict));
    }

    private static boolean isNamed(Saying saying) {
        return saying.population().kind() == Population.Kind.NAMED;
    }

    /// "As of 14:48 it was down 6.5 percent": what another report tells of the day is of another hour.
    private static boolean isOfHour(Saying a, Saying b) {
        return !a.sameReport(b)
                && Stream.of(a, b)
                        .map(saying -> saying.figure().when())
                        .anyMatch(when -> when instanceof When.Moment || when instanceof When.Hour);
    }

    /// A level that has come to a mark again has not repeated itself.
    private static boolean isSame(Saying earlier, Saying later) {
        boolean again = isNamed(earlier) && isLater(earlier, later);
        return !again && earlier.meant().sameNumber(later.meant());
    }

    /// The same report tells the number itself: "below the 5,000 mark at 4,907".
    private static boolean isMoreExact(Saying one, Saying other) {
        return one.sameReport(other)
                && one.asOf().equals(other.asOf())
                && one.figure().hedge() == Hedge.EXACT
                && other.figure().hedge() != Hedge.EXACT;
    }

    private static boolean isPublishedAfter(Saying a, Saying b) {
        return a.entry().published().isAfter(b.entry().published());
    }

    private static boolean isLater(Saying a, Saying b) {
        return b.asOf().isAfter(a.asOf());
    }

    /// Empty when the later says nothing to the earlier: a forecast beside a count, an unknown beside a number.
    static Optional<Verdict> verdict(Saying a, Saying b) {
        if (a.isForecast() != b.isForecast()) {
            return Optional.empty();
        } else if (a.isDenied() != b.isDenied()) {
            return denial(a, b);
        } else if (a.meant().isUnknown() || b.meant().isUnknown()) {
            return unknown(a, b);
        }
        boolean grows = b.counting() == Counting.TOTAL || b.counting() == Counting.LEVEL;
        boolean same = a.meant().sameNumber(b.meant());
        boolean looser = a.meant().bounds().within(b.meant().bounds());
        if (isNamed(b) && !a.bounds().equals(b.bounds()) && (isLater(a, b) || isOfHour(a, b))) {
            return Optional.of(new Verdict.Revises(why(counted(b) + ", later as-of", a, b)));
        } else if (same || looser) {
            return Optional.of(nothingNew(a, b, same ? "same number" : "the number fits"));
        } else if (b.wording().former()) {
            return Optional.of(history(a, b));
        } else if (grows && (isLater(a, b) || (a.sameReport(b) && a.wording().former()))) {
            return Optional.of(new Verdict.Revises(why(counted(b) + ", later as-of", a, b)));
        } else if (a.meant().meets(b.meant())) {
            return Optional.of(nothingNew(a, b, "one number fits both"));
        } else if (a.origin().same(b.origin()) && !a.sameReport(b)) {
            return Optional.of(new Verdict.Revises(why("changes its own figure", a, b)));
        }
        return Optional.of(conflict(a, b));
    }

    private static Optional<Verdict> denial(Saying a, Saying b) {
        return a.meant().meets(b.meant())
                ? Optional.of(new Verdict.Conflicts(why("asserted and denied", a, b)))
                : Optional.empty();
    }

    private static Optional<Verdict> unknown(Saying a, Saying b) {
        if (a.meant().isUnknown() && b.meant().isUnknown()) {
            return Optional.of(nothingNew(a, b, "still unknown"));
        }
        return a.meant().isUnknown() && isLater(a, b)
                ? Optional.of(new Verdict.Revises(why("was unknown, later as-of", a, b)))
                : Optional.empty();
    }

    private static Verdict nothingNew(Saying a, Saying b, String reason) {
        boolean sameOwn = isOwn(a) && isOwn(b) && a.bounds().equals(b.bounds());
        return a.origin().independentOf(b.origin()) && !sameOwn
                ? new Verdict.Agrees(why(reason, a, b))
                : new Verdict.Repeats(why(reason, a, b));
    }

    /// In the report's own voice, which says nothing of where it is from.
    private static boolean isOwn(Saying saying) {
        return saying.figure().sources().hops().isEmpty();
    }

    /// "… from a previous 93": what the count was before, told in the report on what it is now.
    private static Verdict history(Saying a, Saying b) {
        return new Verdict.Revises(why("an earlier count, told later", a, b));
    }

    private static Verdict conflict(Saying a, Saying b) {
        String time = a.asOf().equals(b.asOf()) ? "same as-of" : "same event";
        return new Verdict.Conflicts(why(time + ", no number fits both", a, b));
    }

    private static String counted(Saying saying) {
        return saying.counting() == Counting.TOTAL ? "running total" : "level";
    }

    private static String why(String reason, Saying a, Saying b) {
        String one = a.origin().name();
        String other = b.origin().name();
        if (a.origin().same(b.origin())) {
            return reason + ", same source: " + other;
        } else if (!a.origin().known() || !b.origin().known()) {
            return reason + ", not proven independent: " + one + ", then " + other;
        }
        return reason + ": " + one + ", then " + other;
    }
}
