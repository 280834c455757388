package tallystick.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tallystick.figure.Topic;

/// Brings the sayings of a story together by thing.
///
/// Those that have most in common join first; a thing joins another when every saying of the one and every saying of the other could be
/// answered by one number ([SameThing]).
final class Things {
    private final SameThing sameThing;
    private final Bonds bonds;

    private Things(SameThing sameThing, Bonds bonds) {
        this.sameThing = sameThing;
        this.bonds = bonds;
    }

    /// In the order of their first saying.
    static List<List<Saying>> in(Story story, Bonds bonds, Aliases aliases) {
        List<Saying> sayings = Sayings.of(story, aliases);
        SameThing sameThing = new SameThing(new Places(story, sayings), sayings, story.begin());
        Things things = new Things(sameThing, bonds);
        Map<String, List<Saying>> byTopic = new LinkedHashMap<>();
        for (Saying saying : sayings) {
            String topic = group(saying);
            byTopic.computeIfAbsent(topic, any -> new ArrayList<>()).add(saying);
        }
        return bonds
                .things(
                        byTopic.values().stream()
                                .flatMap(each -> things.together(each).stream())
                                .toList())
                .stream()
                .sorted((a, b) -> Saying.AS_SAID.compare(a.getFirst(), b.getFirst()))
                .toList();
    }

    /// Sayings of different groups are never of one thing: units apart, and topics but for persons, of whom a report may leave it open.
    private static String group(Saying saying) {
        boolean open =
                (saying.population().isOfPersons() || saying.figure().topic() == Topic.OTHER)
                        && saying.scale().dimension().equals("count");
        return (open ? "persons" : saying.figure().topic()) + " " + saying.scale().dimension();
    }

    /// Two sayings that can be of one thing.
    private record Pair(int a, int b, int common) {}

    private List<List<Saying>> together(List<Saying> sayings) {
        int n = sayings.size();
        BitSet[] one = new BitSet[n];
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            one[a] = new BitSet(n);
            for (int b = 0; b < a; b++) {
                if (mayBeOne(sayings.get(a), sayings.get(b))) {
                    one[a].set(b);
                    one[b].set(a);
                    pairs.add(new Pair(b, a, common(sayings.get(a), sayings.get(b))));
                }
            }
            one[a].set(a);
        }
        pairs.sort(
                Comparator.comparingInt((Pair pair) -> -pair.common)
                        .thenComparingInt(pair -> pair.b - pair.a)
                        .thenComparingInt(Pair::a));
        int[] thingOf = new int[n];
        BitSet[] members = new BitSet[n];
        BitSet[] allowed = new BitSet[n];
        for (int i = 0; i < n; i++) {
            thingOf[i] = i;
            members[i] = new BitSet(n);
            members[i].set(i);
            allowed[i] = one[i];
        }
        for (Pair pair : pairs) {
            int x = thingOf[pair.a];
            int y = thingOf[pair.b];
            if (x == y || !holds(allowed[x], members[y])) {
                continue;
            }
            members[x].or(members[y]);
            allowed[x] = (BitSet) allowed[x].clone();
            allowed[x].and(allowed[y]);
            members[y].stream().forEach(i -> thingOf[i] = x);
            members[y].clear();
        }
        return Stream.of(members)
                .filter(each -> !each.isEmpty())
                .map(each -> each.stream().mapToObj(sayings::get).toList())
                .toList();
    }

    private boolean mayBeOne(Saying a, Saying b) {
        return sameThing.apart(a, b).isEmpty() && !bonds.apart(a, List.of(b));
    }

    private static boolean holds(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    /// What two sayings have in common beyond not being apart.
    private static int common(Saying a, Saying b) {
        boolean place = a.place().isKnown() && b.place().isKnown() && a.place().covers(b.place());
        boolean nowhere = !a.place().isKnown() && !b.place().isKnown();
        boolean group = a.population().group().equals(b.population().group());
        boolean sides = a.population().sides().equals(b.population().sides());
        boolean number = a.meant().sameNumber(b.meant());
        return (place ? 3 : 0)
                + (nowhere ? 1 : 0)
                + (group ? 2 : 0)
                + (sides ? 1 : 0)
                + (number ? 2 : SameThing.isNear(a, b) ? 1 : 0);
    }
}
