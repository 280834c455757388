package tallystick.reconcile;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tallystick.figure.Filed;

/// Which reports are on one event.
///
/// Taken in the order of publication, each report follows the most similar earlier one, if any is similar enough; those that follow one
/// another are a story. Similar are reports that share rare names and words ([Vector]) and appeared close in time. Only reports that share
/// a word within the window are compared, so the cost of one more report does not grow with the number of stories.
final class Stories {
    /// Days after which a report starts a story anew.
    private static final int WINDOW = 45;

    /// Similarity from which a report follows another; the longer ago that was, the more alike they must be.
    private static final double THRESHOLD = 0.14;

    private static final double FADE_PER_DAY = 0.03;

    /// Words that two reports on one event share at the least.
    private static final int SHARED = 3;

    /// Of the reports that share a word, only so many of the newest are looked at: a word in more of them is not rare.
    private static final int RARE = 150;

    private final List<Filed> reports;
    private final List<Vector> vectors;
    private final Map<String, List<Integer>> reportsWith = new HashMap<>();

    private Stories(List<Filed> reports) {
        this.reports = reports;
        this.vectors = reports.stream().map(report -> Vector.of(Terms.of(report))).toList();
    }

    /// @param reports in the order of publication
    static List<Story> of(List<Filed> reports) {
        return new Stories(reports).follow();
    }

    private List<Story> follow() {
        Map<Integer, List<Filed>> stories = new LinkedHashMap<>();
        int[] storyOf = new int[reports.size()];
        for (int i = 0; i < reports.size(); i++) {
            int earlier = mostSimilarBefore(i);
            storyOf[i] = earlier < 0 ? i : storyOf[earlier];
            stories.computeIfAbsent(storyOf[i], first -> new ArrayList<>()).add(reports.get(i));
            for (String term : vectors.get(i).weights().keySet()) {
                reportsWith.computeIfAbsent(term, any -> new ArrayList<>()).add(i);
            }
        }
        return stories.values().stream().map(Story::of).toList();
    }

    private int mostSimilarBefore(int report) {
        Map<Integer, Double> similarity = new HashMap<>();
        Map<Integer, Integer> shared = new HashMap<>();
        Set<Integer> sharingNames = new HashSet<>();
        Vector vector = vectors.get(report);
        vector.weights()
                .forEach((term, weight) -> {
                    List<Integer> with = reportsWith.getOrDefault(term, List.of());
                    int oldest = Math.max(0, with.size() - RARE);
                    for (int k = with.size() - 1; k >= oldest; k--) {
                        int other = with.get(k);
                        if (days(other, report) > WINDOW) {
                            break;
                        }
                        Vector theirs = vectors.get(other);
                        double product = weight * theirs.weights().getOrDefault(term, 0.0);
                        similarity.merge(other, product, Double::sum);
                        shared.merge(other, 1, Integer::sum);
                        if (vector.names().contains(term) && theirs.names().contains(term)) {
                            sharingNames.add(other);
                        }
                    }
                });
        int best = -1;
        double most = THRESHOLD;
        for (int other : similarity.keySet().stream().sorted().toList()) {
            double faded =
                    similarity.getOrDefault(other, 0.0) / (1 + FADE_PER_DAY * days(other, report));
            boolean enough =
                    sharingNames.contains(other) && shared.getOrDefault(other, 0) >= SHARED;
            if (enough && faded >= most) {
                most = faded;
                best = other;
            }
        }
        return best;
    }

    private long days(int earlier, int later) {
        return ChronoUnit.DAYS.between(
                reports.get(earlier).report().published(), reports.get(later).report().published());
    }
}
