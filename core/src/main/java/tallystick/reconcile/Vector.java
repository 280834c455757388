package tallystick.reconcile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A report's most telling words, weighted by how rare they are among the given reports, at length one.
///
/// @param names the names among them
record Vector(Map<String, Double> weights, Set<String> names) {
    /// Words kept a report; more say nothing more about the event.
    private static final int MOST = 50;

    /// As if the given reports stood among this many others: in a handful of reports on one event its words are no less telling.
    private static final int BACKGROUND = 300;

    /// What a short report leaves unsaid, as the squared weight of further words: two short ones must not be alike for one shared name.
    private static final double UNSAID = 400;

    static Vector of(Terms terms, Map<String, Integer> reportsWith, int reports) {
        Map<String, Double> weighted = new LinkedHashMap<>();
        terms.weights()
                .forEach((term, weight) ->
                        weighted.put(
                                term,
                                weight
                                        * Math.log(
                                                (reports + (double) BACKGROUND)
                                                        / (reportsWith.getOrDefault(term, 0)
                                                                + 1))));
        Comparator<Map.Entry<String, Double>> telling = Map.Entry.comparingByValue();
        List<Map.Entry<String, Double>> kept =
                weighted.entrySet().stream()
                        .sorted(telling.reversed().thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST)
                        .toList();
        double length =
                Math.sqrt(
                        UNSAID + kept.stream().mapToDouble(e -> e.getValue() * e.getValue()).sum());
        Map<String, Double> unit = new LinkedHashMap<>();
        kept.forEach(e -> unit.put(e.getKey(), e.getValue() / length));
        return new Vector(
                unit,
                terms.names().stream()
                        .filter(unit::containsKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
