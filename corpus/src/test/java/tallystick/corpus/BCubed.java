package tallystick.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How well one grouping of things agrees with another: B³ (Bagga & Baldwin 1998), averaged over the things, and pairs.
///
/// @param precision share of a thing's group that belongs with it
/// @param recall share of what belongs with it that is in its group
record BCubed(double precision, double recall, double pairPrecision, double pairRecall) {
    /// @param gold the right group of each thing
    /// @param told the group it was put in
    static BCubed of(List<String> gold, List<String> told) {
        Map<String, Set<Integer>> right = groups(gold);
        Map<String, Set<Integer>> put = groups(told);
        double precision = 0;
        double recall = 0;
        double together = 0;
        for (int i = 0; i < gold.size(); i++) {
            Set<Integer> mine = put.getOrDefault(told.get(i), Set.of());
            Set<Integer> belongs = right.getOrDefault(gold.get(i), Set.of());
            double common = mine.stream().filter(belongs::contains).count();
            precision += common / mine.size();
            recall += common / belongs.size();
            together += common - 1;
        }
        return new BCubed(
                precision / gold.size(),
                recall / gold.size(),
                together / Math.max(1, pairs(put)),
                together / Math.max(1, pairs(right)));
    }

    private static Map<String, Set<Integer>> groups(List<String> of) {
        Map<String, Set<Integer>> groups = new HashMap<>();
        for (int i = 0; i < of.size(); i++) {
            groups.computeIfAbsent(of.get(i), any -> new HashSet<>()).add(i);
        }
        return groups;
    }

    /// Ordered pairs within a group.
    private static double pairs(Map<String, Set<Integer>> groups) {
        return groups.values().stream().mapToDouble(all -> all.size() * (all.size() - 1.0)).sum();
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "pairs P %.1f R %.1f F1 %.1f · B³ P %.1f R %.1f F1 %.1f",
                100 * pairPrecision,
                100 * pairRecall,
                100 * f1(pairPrecision, pairRecall),
                100 * precision,
                100 * recall,
                100 * f1(precision, recall));
    }
}
