package tallystick.text.neural;

import java.util.List;

/// How likely each label is at each word, summed over all rows of labels: the forward and backward sums of a linear-chain CRF.
/// They are scaled at every word, so that a long paragraph does not run out of numbers.
final class Lattice {
    private final double[][] transition;
    private final double[][] weights;

    /// The labels up to a word, and the labels behind it; their product is the label's probability there.
    private final double[][] before;

    private final double[][] after;

    /// @param start what a label weighs at the first word
    /// @param transition what the step from one label to another weighs
    /// @param end what a label weighs at the last word
    /// @param emissions scores of each word's labels, at least one word
    Lattice(double[] start, double[][] transition, double[] end, List<float[]> emissions) {
        this.transition = transition;
        int words = emissions.size();
        weights = new double[words][];
        before = new double[words][];
        after = new double[words][];
        for (int word = 0; word < words; word++) {
            weights[word] = weights(emissions.get(word));
            before[word] = new double[start.length];
            for (int label = 0; label < start.length; label++) {
                before[word][label] =
                        word == 0 ? start[label] * weights[0][label] : arriving(word, label);
            }
            double all = sum(before[word]);
            divide(before[word], all);
            divide(weights[word], all);
        }
        double[] last = end.clone();
        double all = 0;
        for (int label = 0; label < end.length; label++) {
            all += before[words - 1][label] * end[label];
        }
        divide(last, all);
        after[words - 1] = last;
        for (int word = words - 2; word >= 0; word--) {
            after[word] = new double[end.length];
            for (int label = 0; label < end.length; label++) {
                for (int to = 0; to < end.length; to++) {
                    after[word][label] += step(word, label, to) * after[word + 1][to];
                }
            }
        }
    }

    /// The share of the label rows up to a word that have this label at it.
    double reaching(int word, int label) {
        return before[word][label];
    }

    /// What the step from a label of a word to a label of the next takes along.
    double step(int word, int from, int to) {
        return transition[from][to] * weights[word + 1][to];
    }

    /// What all labellings of the words behind a word weigh, given its label.
    double behind(int word, int label) {
        return after[word][label];
    }

    int words() {
        return weights.length;
    }

    private double arriving(int word, int label) {
        double all = 0;
        for (int from = 0; from < transition.length; from++) {
            all += before[word - 1][from] * transition[from][label];
        }
        return all * weights[word][label];
    }

    /// Powers of the scores; the highest is 1.
    private static double[] weights(float[] scores) {
        float best = scores[0];
        for (float score : scores) {
            best = Math.max(best, score);
        }
        double[] weights = new double[scores.length];
        for (int label = 0; label < scores.length; label++) {
            weights[label] = StrictMath.exp((double) scores[label] - best);
        }
        return weights;
    }

    private static double sum(double[] values) {
        double all = 0;
        for (double value : values) {
            all += value;
        }
        return all;
    }

    private static void divide(double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
    }
}
