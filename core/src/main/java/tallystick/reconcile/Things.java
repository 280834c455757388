package tallystick.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Brings the sayings of a story together by thing.
///
/// In the order they were said, each joins the thing with whose every saying it could be answered by one number, and of several such things
/// the one it has most in common with; else it begins a thing.
final class Things {
    private final SameThing sameThing;

    private Things(SameThing sameThing) {
        this.sameThing = sameThing;
    }

    /// In the order of their first saying.
    static List<List<Saying>> in(Story story) {
        List<Saying> sayings = Sayings.of(story);
        Things things = new Things(new SameThing(new Places(story, sayings), story.begin()));
        Map<String, List<List<Saying>>> byTopic = new LinkedHashMap<>();
        for (Saying saying : sayings) {
            String topic = saying.figure().topic() + " " + saying.scale().dimension();
            things.add(saying, byTopic.computeIfAbsent(topic, any -> new ArrayList<>()));
        }
        return byTopic.values().stream()
                .flatMap(List::stream)
                .sorted((a, b) -> Saying.AS_SAID.compare(a.getFirst(), b.getFirst()))
                .toList();
    }

    private void add(Saying saying, List<List<Saying>> things) {
        List<Saying> best = null;
        double most = -1;
        for (List<Saying> thing : things) {
            if (thing.stream().allMatch(other -> sameThing.apart(saying, other).isEmpty())) {
                double common =
                        thing.stream().mapToInt(other -> common(saying, other)).average().orElse(0);
                if (common > most) {
                    most = common;
                    best = thing;
                }
            }
        }
        if (best == null) {
            best = new ArrayList<>();
            things.add(best);
        }
        best.add(saying);
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
                + (number ? 2 : 0);
    }
}
