package tallystick.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;
import tallystick.figure.Tally;

/// How one origin's figures about the same thing moved: `people killed, Ludmere: 12 May at least 12 → 13 May 27 → 15 May 39`
///
/// @param tally the id by which the tally goes
record Movement(String tally, String label, List<Step> steps) {
    /// More things than anybody compares.
    private static final int MOST = 20;

    /// @param way `up`, `down`, `same`, or nothing where the two cannot be compared and for the first
    record Step(Entry entry, String claim, String way) {}

    /// @param figures of one origin
    /// @param tallied figure id → tally id
    static List<Movement> of(
            List<Entry> figures,
            Map<String, String> tallied,
            Function<String, Optional<Tally>> find) {
        Map<String, List<Entry>> byTally = new LinkedHashMap<>();
        for (Entry entry : figures) {
            String tally = tallied.get(entry.id());
            if (tally != null) {
                byTally.computeIfAbsent(tally, any -> new ArrayList<>()).add(entry);
            }
        }
        return byTally.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .limit(MOST)
                .flatMap(each ->
                        find.apply(each.getKey()).map(tally -> of(tally, each.getValue())).stream())
                .toList();
    }

    /// In the order they were said, which is the tally's.
    private static Movement of(Tally tally, List<Entry> figures) {
        List<Entry> inOrder = new ArrayList<>(tally.entries());
        inOrder.retainAll(figures);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Entry entry = inOrder.get(i);
            String way = i == 0 ? "" : way(inOrder.get(i - 1), entry);
            steps.add(new Step(entry, ShownTally.claim(entry), way));
        }
        return new Movement(View.id(tally), tally.label(), List.copyOf(steps));
    }

    /// Of intervals that meet nobody can tell.
    private static String way(Entry before, Entry after) {
        Bounds was = before.figure().bounds();
        Bounds is = after.figure().bounds();
        if (was.equals(is)) {
            return "same";
        }
        if (was.overlaps(is)) {
            return "";
        }
        return is.low().or(is::high).map(Number::doubleValue).orElse(0.0)
                        > was.low().or(was::high).map(Number::doubleValue).orElse(0.0)
                ? "up"
                : "down";
    }
}
