package tallystick.text.neural;

import java.util.ArrayList;
import java.util.List;
import tallystick.text.neural.Analysis.Chunk;

/// Finds the likeliest row of labels `O B-PER I-PER …` for a row of words, where a label's likelihood depends on the one before it
/// (a linear-chain CRF, decoded after Viterbi).
final class Chain {
    private final List<String> labels;
    private final double[] start;
    private final double[][] transition;
    private final double[] end;

    Chain(List<String> labels, double[] start, double[][] transition, double[] end) {
        this.labels = labels;
        this.start = start;
        this.transition = transition;
        this.end = end;
    }

    /// @param emissions of each word
    /// @param first number of the first word
    List<Chunk> chunks(List<float[]> emissions, int first) {
        return emissions.isEmpty() ? List.of() : chunks(best(emissions), first);
    }

    private int[] best(List<float[]> emissions) {
        int words = emissions.size();
        byte[][] back = new byte[words][labels.size()];
        double[] scores = new double[labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            scores[label] = start[label] + emissions.getFirst()[label];
        }
        for (int word = 1; word < words; word++) {
            scores = step(scores, emissions.get(word), back[word]);
        }
        int best = 0;
        for (int label = 1; label < labels.size(); label++) {
            best = scores[label] + end[label] > scores[best] + end[best] ? label : best;
        }
        int[] path = new int[words];
        for (int word = words - 1; word >= 0; word--) {
            path[word] = best;
            best = back[word][best];
        }
        return path;
    }

    private double[] step(double[] before, float[] emission, byte[] back) {
        double[] scores = new double[labels.size()];
        for (int label = 0; label < labels.size(); label++) {
            int best = 0;
            for (int from = 1; from < labels.size(); from++) {
                boolean better =
                        before[from] + transition[from][label]
                                > before[best] + transition[best][label];
                best = better ? from : best;
            }
            back[label] = (byte) best;
            scores[label] = before[best] + transition[best][label] + emission[label];
        }
        return scores;
    }

    /// A chunk is `B-x` and the `I-x` behind it.
    private List<Chunk> chunks(int[] path, int first) {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < path.length; ) {
            int to = from + 1;
            String label = labels.get(path[from]);
            if (!label.equals("O")) {
                String kind = label.substring(2);
                while (to < path.length && labels.get(path[to]).equals("I-" + kind)) {
                    to++;
                }
                chunks.add(new Chunk(kind, first + from, first + to));
            }
            from = to;
        }
        return chunks;
    }
}
