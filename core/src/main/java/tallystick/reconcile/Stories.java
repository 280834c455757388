package tallystick.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallystick.figure.Filed;

/// Which reports are on one event: those that follow one another ([Following]) are a story.
final class Stories {
    private Stories() {}

    /// @param reports in the order of publication
    static List<Story> of(List<Filed> reports) {
        Following following = new Following();
        Map<Long, List<Filed>> stories = new LinkedHashMap<>();
        List<Long> storyOf = new ArrayList<>();
        for (Filed filed : reports) {
            long number = storyOf.size();
            following.forgetBefore(filed.report().published().toEpochDay() - Following.WINDOW);
            following.add(
                    new Following.Dated(
                            number,
                            filed.report().published(),
                            filed.report().id(),
                            Vector.of(filed)));
            Long earlier = following.link(number).earlier();
            storyOf.add(earlier == null ? number : storyOf.get(earlier.intValue()));
            stories.computeIfAbsent(storyOf.getLast(), first -> new ArrayList<>()).add(filed);
        }
        return stories.values().stream().map(Story::of).toList();
    }
}
