package tallystick.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Topic;

/// Could one true number answer both? The rule of `docs/FIGURES.md`, "The same thing", each part with its reason.
final class SameThing {

    /// Magnitudes that differ by more than this share of the greater are of different quakes.
    private static final BigDecimal SAME_QUAKE = new BigDecimal("0.05");

    private static final BigDecimal FEW = BigDecimal.valueOf(100);

    private final Places places;
    private final SamePopulation population;
    private final SameTime time;

    private final Map<String, Saying> sayings = new HashMap<>();

    SameThing(Places places, List<Saying> sayings, LocalDate begin) {
        this.places = places;
        this.population = new SamePopulation(sayings);
        this.time = new SameTime(begin);
        sayings.forEach(saying -> this.sayings.put(key(saying, saying.entry().index()), saying));
    }

    private static String key(Saying saying, int index) {
        return saying.entry().reportId() + "\u001f" + index;
    }

    /// Why two sayings of a story are not of the same thing; empty when they are.
    Optional<String> apart(Saying a, Saying b) {
        Population one = a.population();
        Population other = b.population();
        if (!sameTopic(a, b)) {
            return Optional.of("different topics");
        } else if (!a.scale().dimension().equals(b.scale().dimension())) {
            return Optional.of("different units");
        } else if (a.partOf(b) || b.partOf(a)) {
            return Optional.of("a part and its whole");
        } else if (!population.holds(a, b)) {
            return Optional.of("different populations");
        } else if (!one.sameSide(other)) {
            return Optional.of("different sides");
        } else if (!isNamed(a) && differentAgents(a, b)) {
            return Optional.of("different agents");
        } else if (differentDeeds(a, b)) {
            return Optional.of("different deeds");
        } else if (a.sameReport(b) && one.differentlyMarked(other)) {
            return Optional.of("different sorts");
        } else if (!population.sameStatus(a, b)) {
            return Optional.of("confirmed and suspected");
        } else if (a.counting() != b.counting()) {
            return Optional.of("a total and a count within a time");
        } else if (!isMagnitude(a) && !isNamed(a) && !places.same(a, b)) {
            return Optional.of("different places");
        } else if (!time.same(a, b)) {
            return Optional.of("different times");
        } else if (isMagnitude(a) && !near(a, b)) {
            return Optional.of("different quakes");
        } else if (a.counting() == Counting.LEVEL && oneSided(a, b) && !isNear(a, b)) {
            return Optional.of("a side and no said side, and numbers far apart");
        } else if (!isNamed(a) && farApart(a, b)) {
            return Optional.of("far apart, and no place in common");
        } else if (partsOfOthers(a, b)) {
            return Optional.of("parts of different wholes");
        } else if (twiceInSentence(a, b)) {
            return Optional.of("told twice in one sentence");
        } else if (toldApart(a, b)) {
            return Optional.of("told apart by one source in one report");
        }
        return Optional.empty();
    }

    /// What a report says happened to the counted may be left open; a group of their own in the same number is then taken for the same.
    private static boolean sameTopic(Saying a, Saying b) {
        Topic one = a.figure().topic();
        Topic other = b.figure().topic();
        boolean open = one == Topic.OTHER || other == Topic.OTHER;
        return one == other
                || (open
                        && a.population().isOfSort()
                        && a.population().group().equals(b.population().group())
                        && a.meant().sameNumber(b.meant()));
    }

    /// Votes in one place and votes in no said place are two matters, and so are a candidate's and those of nobody said.
    /// One number told of two agents is hardly chance, if it is no small one of votes: of eight candidates two win six delegates each.
    private static boolean differentAgents(Saying a, Saying b) {
        boolean votes = a.figure().topic() == Topic.VOTE;
        boolean chance = votes && a.meant().anchor().filter(n -> n.compareTo(FEW) >= 0).isEmpty();
        boolean oneSided =
                votes
                        && (a.agent().isKnown() != b.agent().isKnown()
                                || a.place().isKnown() != b.place().isKnown());
        return (oneSided || !a.agent().mayBe(b.agent()))
                && (chance || !a.meant().sameNumber(b.meant()));
    }

    /// Jobs cut and workers on strike are two matters.
    private static boolean differentDeeds(Saying a, Saying b) {
        Set<String> one = a.wording().deeds();
        Set<String> other = b.wording().deeds();
        return a.figure().topic() == Topic.JOBS
                && !one.isEmpty()
                && !other.isEmpty()
                && Collections.disjoint(one, other);
    }

    private static boolean isNamed(Saying saying) {
        return saying.population().kind() == Population.Kind.NAMED;
    }

    private static boolean oneSided(Saying a, Saying b) {
        return a.population().sides().isEmpty() != b.population().sides().isEmpty();
    }

    /// Neither number is more than twice the other.
    static boolean isNear(Saying a, Saying b) {
        BigDecimal one = a.meant().anchor().orElse(BigDecimal.ZERO);
        BigDecimal other = b.meant().anchor().orElse(BigDecimal.ZERO);
        BigDecimal least = one.min(other);
        return least.signum() > 0 && least.add(least).compareTo(one.max(other)) >= 0;
    }

    /// Where a report does not tell the place, a number ten times as great is hardly of the same thing, unless it is told as a running total.
    private static boolean farApart(Saying a, Saying b) {
        boolean placed = a.place().isKnown() && b.place().isKnown();
        boolean grown =
                a.counting() == Counting.TOTAL
                        && (a.asOf().isBefore(b.asOf()) ? b : a).wording().running();
        if (placed || grown || a.meant().anchor().isEmpty() || b.meant().anchor().isEmpty()) {
            return false;
        }
        BigDecimal one = a.meant().anchor().get();
        BigDecimal other = b.meant().anchor().get();
        BigDecimal least = one.min(other);
        return least.signum() > 0 && least.multiply(BigDecimal.TEN).compareTo(one.max(other)) < 0;
    }

    private static boolean isMagnitude(Saying saying) {
        return saying.figure().topic() == Topic.SIZE
                && saying.scale().dimension().equals("measure magnitude");
    }

    private static boolean near(Saying a, Saying b) {
        if (a.meant().anchor().isEmpty() || b.meant().anchor().isEmpty()) {
            return a.meant().meets(b.meant());
        }
        BigDecimal one = a.meant().anchor().get();
        BigDecimal other = b.meant().anchor().get();
        return one.subtract(other).abs().compareTo(one.max(other).multiply(SAME_QUAKE)) <= 0;
    }

    /// One source that gives two different numbers in one report, of one time and without a word of change, counts two things; so does
    /// whoever gives a smaller number for one side than for all ("17 people, two Norlandish pilgrims"), or of votes and seats another number at all.
    private static boolean toldApart(Saying a, Saying b) {
        boolean change = a.wording().former() || b.wording().former();
        boolean votes = a.figure().topic() == Topic.VOTE;
        return a.sameReport(b)
                && (votes || a.origin().same(b.origin()) || oneSided(a, b))
                && !toldMeet(a, b)
                && !change
                && !a.isForecast()
                && !b.isForecast()
                && a.asOf().equals(b.asOf());
    }

    /// "26 in the city" of Friday's 43 and "30 in the city" of Monday's 37.
    private boolean partsOfOthers(Saying a, Saying b) {
        Saying one = whole(a);
        Saying other = whole(b);
        return one != null
                && other != null
                && one.figure().partOf().isEmpty()
                && other.figure().partOf().isEmpty()
                && !a.sameReport(b)
                && apart(one, other).isPresent();
    }

    private @Nullable Saying whole(Saying part) {
        OptionalInt index = part.figure().partOf();
        return index.isPresent() ? sayings.get(key(part, index.getAsInt())) : null;
    }

    /// Nobody tells one number of one thing twice in a sentence: "two were above 60, two between 51 and 60".
    private static boolean twiceInSentence(Saying a, Saying b) {
        return a.sameReport(b)
                && a.figure().sentence().equals(b.figure().sentence())
                && a.bounds().equals(b.bounds())
                && a.origin().same(b.origin());
    }

    /// As told and as meant: "about 52 percent" and "48 percent" of one source are two answers, "over 500,000" and "over 11,000" too.
    private static boolean toldMeet(Saying a, Saying b) {
        boolean told = !a.scale().equals(b.scale()) || a.bounds().overlaps(b.bounds());
        return told && a.meant().meets(b.meant());
    }
}
