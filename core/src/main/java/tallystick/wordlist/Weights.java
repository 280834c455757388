package tallystick.wordlist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Traits and how much each counts for or against an option, learned from annotated reports (`training/README.md`).
///
/// An option's score is the sum over its traits; a trait that the list lacks counts nothing.
public final class Weights {
    private static final int REASONS = 3;

    private final Map<String, Double> weights;

    private Weights(Map<String, Double> weights) {
        this.weights = weights;
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
        return traits.stream().mapToDouble(this::weight).sum();
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
        return option.traits().stream()
                .filter(trait -> weight(trait) > 0)
                .sorted(Comparator.comparingDouble(trait -> -weight(trait)))
                .limit(REASONS)
                .collect(Collectors.joining("; "));
    }

    private double weight(String trait) {
        return weights.getOrDefault(trait, 0.0);
    }
}
