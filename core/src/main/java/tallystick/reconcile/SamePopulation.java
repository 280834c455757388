package tallystick.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tallystick.figure.Quantity;
import tallystick.figure.Topic;

/// Do two sayings of a story count the same people or things?
///
/// Those of one group, and a sum of money whatever it is named for. Beyond that only where the numbers meet: people of no said sort and a
/// group of persons; `two men` and `two climbers`, and `20 pirates` and `20 suspected pirates`, of two reports of which neither tells both.
final class SamePopulation {
    private static final Set<Topic> OF_HARM =
            Set.of(Topic.KILLED, Topic.INJURED, Topic.KILLED_OR_INJURED, Topic.MISSING);

    private static final int STEM = 5;

    /// Report and topic → the groups that it gives figures of.
    private final Map<String, Set<String>> told = new HashMap<>();

    SamePopulation(List<Saying> sayings) {
        for (Saying saying : sayings) {
            told.computeIfAbsent(key(saying), any -> new HashSet<>())
                    .add(group(saying.population()));
        }
    }

    private static String key(Saying saying) {
        return saying.entry().reportId() + "\u001f" + saying.figure().topic().word();
    }

    private static String group(Population population) {
        return population.group() + "\u001f" + population.status();
    }

    boolean holds(Saying a, Saying b) {
        Population one = a.population();
        Population other = b.population();
        if (one.group().equals(other.group()) || toll(a, b) || toll(b, a)) {
            return true;
        } else if (!a.meant().sameNumber(b.meant())) {
            return false;
        } else if (a.figure().quantity() instanceof Quantity.Money || akin(a, b)) {
            return true;
        }
        boolean everyone =
                one.kind() == Population.Kind.EVERYONE || other.kind() == Population.Kind.EVERYONE;
        boolean open = isOpen(one, other) || isOpen(other, one);
        return one.isOfPersons()
                && other.isOfPersons()
                && (everyone || (open && a.figure().topic() != Topic.OTHER && eachTellsOne(a, b)));
    }

    /// "32 passengers dead", and the "toll" of the wreck: who is counted is called so at first, and no report tells both.
    private boolean toll(Saying a, Saying b) {
        return a.population().kind() == Population.Kind.THERE
                && b.population().kind() == Population.Kind.EVERYONE
                && OF_HARM.contains(a.figure().topic())
                && a.figure().partOf().isEmpty()
                && eachTellsOne(a, b);
    }

    /// "789 dealers" and "789 dealerships": no round number, and words of one stem.
    private static boolean akin(Saying a, Saying b) {
        String one = a.population().group();
        String other = b.population().group();
        int stem = Math.min(one.length(), other.length());
        return stem >= STEM
                && one.regionMatches(0, other, 0, stem)
                && a.meant()
                        .anchor()
                        .filter(n -> n.stripTrailingZeros().precision() > 2)
                        .isPresent();
    }

    private static boolean isOpen(Population one, Population other) {
        return one.kind() == Population.Kind.SEX_OR_AGE
                && (other.kind() == Population.Kind.PERSONS
                        || other.kind() == Population.Kind.THERE);
    }

    boolean sameStatus(Saying a, Saying b) {
        Population one = a.population();
        Population other = b.population();
        return one.sameStatus(other)
                || (one.openStatus(other)
                        && one.isOfSort()
                        && a.meant().sameNumber(b.meant())
                        && eachTellsOne(a, b));
    }

    /// Two reports, neither of which counts the other's too.
    private boolean eachTellsOne(Saying a, Saying b) {
        return !a.sameReport(b)
                && !told.getOrDefault(key(a), Set.of()).contains(group(b.population()))
                && !told.getOrDefault(key(b), Set.of()).contains(group(a.population()));
    }
}
