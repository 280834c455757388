package tallystick.text.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tallystick.text.neural.Analysis.Chunk;

/// Finds the chunks of a row of words from the scores of their labels `O B-PER I-PER …`, where a label's likelihood depends on the
/// one before it (a linear-chain CRF).
///
/// A chunk is taken if it is likely enough *as it is*, over all rows of labels that have it; not because it stands in the one
/// likeliest row. *officials said the dam, which broke on Monday, would …*: if the likeliest row ends the content at one of four places, with
/// a chance of 0.3, no content is better than that one.
final class Chain {
    /// How likely a chunk must be. Half the F1 that can be hoped for would be the best bar for F1; this is a little above it.
    private static final double BAR = 0.4;

    private final List<String> labels;
    private final double[] start;
    private final double[][] transition;
    private final double[] end;

    private record Candidate(Chunk chunk, double probability) {}

    Chain(List<String> labels, double[] start, double[][] transition, double[] end) {
        this.labels = labels;
        this.start = powers(start);
        this.transition = Arrays.stream(transition).map(Chain::powers).toArray(double[][]::new);
        this.end = powers(end);
    }

    private static double[] powers(double[] scores) {
        return Arrays.stream(scores).map(StrictMath::exp).toArray();
    }

    /// @param emissions of each word
    /// @param first number of the first word
    List<Chunk> chunks(List<float[]> emissions, int first) {
        if (emissions.isEmpty()) {
            return List.of();
        }
        Lattice lattice = new Lattice(start, transition, end, emissions);
        List<Candidate> candidates = new ArrayList<>();
        for (int label = 0; label < labels.size(); label++) {
            if (labels.get(label).startsWith("B-")) {
                String kind = labels.get(label).substring(2);
                int inner = labels.indexOf("I-" + kind);
                for (int word = 0; word < lattice.words(); word++) {
                    grow(lattice, word, label, inner, kind, candidates);
                }
            }
        }
        return chosen(candidates, first, lattice.words());
    }

    /// All chunks over the bar that begin at a word. At most two chunks over the bar hold the same word, so this stays linear.
    private static void grow(
            Lattice lattice,
            int from,
            int begin,
            int inner,
            String kind,
            List<Candidate> candidates) {
        double share = lattice.reaching(from, begin);
        int label = begin;
        double alive = share * lattice.behind(from, label);
        for (int word = from; alive > BAR; word++) {
            boolean last = word + 1 == lattice.words();
            double next = last ? 0 : share * lattice.step(word, label, inner);
            double longer = last ? 0 : next * lattice.behind(word + 1, inner);
            if (alive - longer > BAR) {
                candidates.add(new Candidate(new Chunk(kind, from, word + 1), alive - longer));
            }
            share = next;
            alive = longer;
            label = inner;
        }
    }

    /// The likelier of two that overlap.
    private static List<Chunk> chosen(List<Candidate> candidates, int first, int words) {
        candidates.sort(
                Comparator.comparingDouble(Candidate::probability)
                        .reversed()
                        .thenComparingInt(c -> c.chunk().from())
                        .thenComparingInt(c -> c.chunk().to()));
        boolean[] taken = new boolean[words];
        List<Chunk> chunks = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Chunk chunk = candidate.chunk();
            if (isFree(taken, chunk)) {
                Arrays.fill(taken, chunk.from(), chunk.to(), true);
                chunks.add(new Chunk(chunk.kind(), first + chunk.from(), first + chunk.to()));
            }
        }
        chunks.sort(Comparator.comparingInt(Chunk::from));
        return chunks;
    }

    private static boolean isFree(boolean[] taken, Chunk chunk) {
        for (int word = chunk.from(); word < chunk.to(); word++) {
            if (taken[word]) {
                return false;
            }
        }
        return true;
    }
}
