package tallystick.wordlist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Traits and how much each counts for or against an option, learned from annotated reports (`training/README.md`).
///
/// An option's score is the sum over its traits and over their pairs (`one & other`, in the order in which the option has
/// them); what the list lacks counts nothing.
public final class Weights {
    private static final int REASONS = 3;
    private static final String PAIR = " & ";

    private final Map<String, Double> weights;
    private final Map<String, Map<String, Double>> pairs = new HashMap<>();

    private Weights(Map<String, Double> weights) {
        this.weights = weights;
        weights.forEach((name, weight) -> {
            int at = name.indexOf(PAIR);
            if (at >= 0) {
                pairs.computeIfAbsent(name.substring(0, at), absent -> new HashMap<>())
                        .put(name.substring(at + PAIR.length()), weight);
            }
        });
    }

    /// @param name of a word list whose rows are a trait and its weight
    public static Weights of(String name) {
        return new Weights(
                WordList.rows(name).stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        row -> row.get(0), row -> Double.valueOf(row.get(1)))));
    }

    /// What traits count together.
    public double sum(List<String> traits) {
        double sum = 0;
        for (int i = 0; i < traits.size(); i++) {
            sum += weight(traits.get(i));
            Map<String, Double> others = pairs.get(traits.get(i));
            for (int j = i + 1; others != null && j < traits.size(); j++) {
                sum += others.getOrDefault(traits.get(j), 0.0);
            }
        }
        return sum;
    }

    /// The option with the greatest sum, the first of equals.
    public Chooser.Choice best(List<Option> options) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < options.size(); i++) {
            double sum = sum(options.get(i).traits());
            if (sum > most) {
                best = i;
                most = sum;
            }
        }
        return new Chooser.Choice(best, why(options.get(best)));
    }

    /// What speaks most for an option.
    private String why(Option option) {
        return Stream.concat(option.traits().stream(), pairs(option.traits()))
                .filter(trait -> weight(trait) > 0)
                .sorted(Comparator.comparingDouble(trait -> -weight(trait)))
                .limit(REASONS)
                .collect(Collectors.joining("; "));
    }

    private Stream<String> pairs(List<String> traits) {
        return IntStream.range(0, traits.size())
                .boxed()
                .flatMap(i ->
                        traits.subList(i + 1, traits.size()).stream()
                                .map(other -> traits.get(i) + PAIR + other));
    }

    private double weight(String trait) {
        return weights.getOrDefault(trait, 0.0);
    }
}
