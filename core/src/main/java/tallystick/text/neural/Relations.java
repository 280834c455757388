package tallystick.text.neural;

import java.util.List;

/// Names the relation of a word to its head from what the model says of both.
final class Relations {
    private static final String ROOT = "root";

    private final List<String> labels;
    private final float[] ofRoot;

    /// The weights of all labels for one number after the other, which the processor works off many at once.
    private final float[] weights;

    private final float[] bias;

    /// @param weights a row for every label
    Relations(List<String> labels, float[] ofRoot, float[][] weights, float[] bias) {
        this.labels = labels;
        this.ofRoot = ofRoot;
        this.bias = bias;
        this.weights = new float[ofRoot.length * labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            for (int k = 0; k < ofRoot.length; k++) {
                this.weights[k * labels.size() + label] = weights[label][k];
            }
        }
    }

    /// @param dependent number of the word in the window
    /// @param head number of its head in the window; -1 = root
    String of(Scores scores, int dependent, int head) {
        return head < 0 ? ROOT : labels.get(best(scores, dependent, head));
    }

    private int best(Scores scores, int dependent, int head) {
        int size = labels.size();
        float[] sums = bias.clone();
        for (int k = 0; k < ofRoot.length; k++) {
            float both = scores.dependents().at(dependent, k) + scores.governors().at(head, k);
            if (both > 0) {
                int row = k * size;
                for (int label = 0; label < size; label++) {
                    sums[label] += weights[row + label] * both;
                }
            }
        }
        int best = -1;
        for (int label = 0; label < size; label++) {
            if (!labels.get(label).equals(ROOT) && (best < 0 || sums[label] > sums[best])) {
                best = label;
            }
        }
        return best;
    }
}
