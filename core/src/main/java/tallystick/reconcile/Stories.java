package tallystick.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallystick.figure.Filed;

/// Which reports are on one event.
///
/// Taken in the order of publication, each report follows the most similar earlier one ([Trail]); those that follow one another are a
/// story ([Strands]).
final class Stories {
    private Stories() {}

    /// @param reports in the order of publication
    static List<Story> of(List<Filed> reports) {
        Trail<Integer> trail = new Trail<>();
        Strands<Integer> strands = new Strands<>();
        Map<Strands.Strand<Integer>, List<Filed>> stories = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Filed filed = reports.get(i);
            LocalDate day = filed.report().published();
            Integer followed = trail.follow(i, day, Vector.of(filed));
            stories.computeIfAbsent(strands.add(i, day, followed), any -> new ArrayList<>())
                    .add(filed);
        }
        return stories.values().stream().map(Story::of).toList();
    }
}
