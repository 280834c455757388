package tallystick.text.neural;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// The tree with the highest sum of scores over words with a given root (Chu & Liu 1965, Edmonds 1967): every word takes its best
/// head; a circle is drawn together into one node until none is left, then opened again where its best way in is.
final class Arborescence {
    private static final double NEVER = -1e9;

    /// How well word i hangs on word j, the circles' nodes included.
    private final double[][] scores;

    private final int root;
    private final int[] heads;
    private final boolean[] inside;
    private final Deque<Circle> circles = new ArrayDeque<>();

    private static final class Circle {
        /// Those on it; the first stands for it.
        private final List<Integer> words;

        /// Heads of those words.
        private final int[] heads;

        /// For every other word, the word of the circle that would best hang on it.
        private final int[] entries;

        /// For every other word, the word of the circle that it would best hang on.
        private final int[] exits;

        Circle(List<Integer> words, int[] heads, int size) {
            this.words = words;
            this.heads = heads;
            this.entries = new int[size];
            this.exits = new int[size];
        }
    }

    private Arborescence(double[][] scores, int root) {
        this.root = root;
        int size = scores.length;
        this.scores = new double[size][size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(scores[i], 1, this.scores[i], 0, size);
            this.scores[i][i] = NEVER;
        }
        this.heads = new int[size];
        this.inside = new boolean[size];
    }

    /// @param scores a row for every word; column 0 is the root, column `j + 1` word j
    /// @return for every word its head; -1 for the root
    static int[] heads(double[][] scores, int root) {
        Arborescence tree = new Arborescence(scores, root);
        tree.chooseHeads();
        for (List<Integer> circle = tree.circle(); !circle.isEmpty(); circle = tree.circle()) {
            tree.contract(circle);
            tree.chooseHeads();
        }
        while (!tree.circles.isEmpty()) {
            tree.open(tree.circles.pop());
        }
        return tree.heads;
    }

    private void chooseHeads() {
        for (int i = 0; i < heads.length; i++) {
            if (!inside[i]) {
                heads[i] = i == root ? -1 : highest(i);
            }
        }
    }

    private int highest(int word) {
        int best = -1;
        for (int head = 0; head < heads.length; head++) {
            if (!inside[head]
                    && head != word
                    && (best < 0 || scores[word][head] > scores[word][best])) {
                best = head;
            }
        }
        return best;
    }

    /// The words of a circle, if there is one.
    private List<Integer> circle() {
        int[] visit = new int[heads.length];
        for (int i = 0; i < heads.length; i++) {
            int up = i;
            while (up >= 0 && !inside[up] && visit[up] == 0) {
                visit[up] = i + 1;
                up = heads[up];
            }
            if (up >= 0 && !inside[up] && visit[up] == i + 1) {
                List<Integer> circle = new ArrayList<>();
                int at = up;
                do {
                    circle.add(at);
                    at = heads[at];
                } while (at != up);
                return circle;
            }
        }
        return List.of();
    }

    private void contract(List<Integer> words) {
        int size = heads.length;
        int node = words.getFirst();
        int[] before = words.stream().mapToInt(word -> heads[word]).toArray();
        Circle circle = new Circle(words, before, size);
        double[] kept = new double[words.size()];
        Arrays.setAll(kept, k -> scores[words.get(k)][before[k]]);
        words.forEach(word -> inside[word] = true);
        for (int other = 0; other < size; other++) {
            if (inside[other]) {
                continue;
            }
            double in = Double.NEGATIVE_INFINITY;
            double out = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < kept.length; k++) {
                int word = words.get(k);
                if (scores[word][other] - kept[k] > in) {
                    in = scores[word][other] - kept[k];
                    circle.entries[other] = word;
                }
                if (scores[other][word] > out) {
                    out = scores[other][word];
                    circle.exits[other] = word;
                }
            }
            scores[node][other] = in;
            scores[other][node] = out;
        }
        inside[node] = false;
        circles.push(circle);
    }

    /// The circle's words come back; the one that the tree enters by loses its head on the circle.
    private void open(Circle circle) {
        int node = circle.words.getFirst();
        int head = heads[node];
        for (int other = 0; other < heads.length; other++) {
            if (!inside[other] && other != node && heads[other] == node) {
                heads[other] = circle.exits[other];
            }
        }
        for (int k = 0; k < circle.words.size(); k++) {
            heads[circle.words.get(k)] = circle.heads[k];
            inside[circle.words.get(k)] = false;
        }
        heads[circle.entries[head]] = head;
    }
}
