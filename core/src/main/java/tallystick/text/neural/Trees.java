package tallystick.text.neural;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Finds a sentence's tree in the scores of its window: every word one head, exactly one word on the root, no circle.
final class Trees {
    /// How many words are tried as the root when the best heads make no tree.
    private static final int ROOTS = 5;

    private Trees() {}

    /// @param scores rows and columns of a whole window, see [Scores#heads]
    /// @param from first word of the sentence in the window
    /// @return the head of each word, counted in the sentence; -1 = root
    static int[] heads(Rows scores, int from, int size) {
        double[][] own = own(scores, from, size);
        int[] best = new int[size];
        int roots = 0;
        for (int i = 0; i < size; i++) {
            best[i] = highest(own[i]) - 1;
            roots += best[i] < 0 ? 1 : 0;
        }
        return roots == 1 && isTree(best) ? best : spanning(own);
    }

    /// Rows and columns of the sentence alone; column 0 is the root.
    private static double[][] own(Rows scores, int from, int size) {
        double[][] own = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            own[i][0] = scores.at(from + i, 0);
            for (int head = 0; head < size; head++) {
                own[i][head + 1] = scores.at(from + i, 1 + from + head);
            }
        }
        return own;
    }

    private static int highest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /// Do all words come to the root?
    private static boolean isTree(int[] heads) {
        int[] visit = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            int up = i;
            while (up >= 0 && visit[up] == 0) {
                visit[up] = i + 1;
                up = heads[up];
            }
            if (up >= 0 && visit[up] == i + 1) {
                return false;
            }
        }
        return true;
    }

    /// The likeliest words are made the root in turn; the best of the trees is kept.
    private static int[] spanning(double[][] scores) {
        for (double[] row : scores) {
            toLogarithms(row);
        }
        int[] best = new int[0];
        double highest = Double.NEGATIVE_INFINITY;
        List<Integer> roots =
                IntStream.range(0, scores.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -scores[i][0]))
                        .limit(ROOTS)
                        .toList();
        for (int root : roots) {
            int[] heads = Arborescence.heads(scores, root);
            double total = 0;
            for (int i = 0; i < heads.length; i++) {
                total += scores[i][heads[i] + 1];
            }
            if (total > highest) {
                highest = total;
                best = heads;
            }
        }
        return best;
    }

    /// Makes the scores of different words comparable.
    private static void toLogarithms(double[] row) {
        double highest = row[highest(row)];
        double sum = 0;
        for (double value : row) {
            sum += Math.exp(value - highest);
        }
        double logarithm = highest + Math.log(sum);
        for (int i = 0; i < row.length; i++) {
            row[i] -= logarithm;
        }
    }
}
