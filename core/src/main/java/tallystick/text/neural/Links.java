package tallystick.text.neural;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tallystick.text.neural.Analysis.Chunk;
import tallystick.text.neural.Analysis.Link;

/// Ties each content to its source and its cue. Both must begin in a window that the content has words in; of several windows
/// the one that is surest decides.
final class Links {
    private final List<Content> contents = new ArrayList<>();
    private final List<Chunk> sources = new ArrayList<>();
    private final List<Chunk> cues = new ArrayList<>();

    /// A content and the best that was found for it so far.
    private static final class Content {
        private final Chunk chunk;
        private final Choice source = new Choice();
        private final Choice cue = new Choice();

        Content(Chunk chunk) {
            this.chunk = chunk;
        }
    }

    private static final class Choice {
        private @Nullable Chunk chosen;
        private double likelihood = Double.NEGATIVE_INFINITY;
    }

    /// Chunks come in the order of the report.
    void add(Chunk chunk) {
        switch (chunk.kind()) {
            case "source" -> sources.add(chunk);
            case "cue" -> cues.add(chunk);
            default -> contents.add(new Content(chunk));
        }
    }

    /// Looks at a window when all chunks with words in it are known.
    void take(Window window, Scores scores) {
        List<Chunk> sourcesHere = beginningIn(window, sources);
        List<Chunk> cuesHere = beginningIn(window, cues);
        for (int i = contents.size() - 1; i >= 0; i--) {
            Content content = contents.get(i);
            if (content.chunk.to() <= window.first()) {
                break;
            }
            if (content.chunk.from() < window.end()) {
                choose(content.source, content.chunk, sourcesHere, window, scores.sources());
                choose(content.cue, content.chunk, cuesHere, window, scores.cues());
            }
        }
    }

    /// The list runs with the report, and what is asked for stands near its end.
    private static List<Chunk> beginningIn(Window window, List<Chunk> chunks) {
        int from = chunks.size();
        while (from > 0 && chunks.get(from - 1).from() >= window.first()) {
            from--;
        }
        return chunks.subList(from, chunks.size()).stream()
                .filter(chunk -> chunk.from() < window.end())
                .toList();
    }

    private static void choose(
            Choice choice, Chunk content, List<Chunk> candidates, Window window, Rows scores) {
        double[] means = means(content, window, scores);
        Chunk best = null;
        double highest = means[0];
        for (Chunk candidate : candidates) {
            double mean = means[candidate.from() - window.first() + 1];
            if (mean > highest) {
                highest = mean;
                best = candidate;
            }
        }
        if (best != null && highest > choice.likelihood) {
            choice.chosen = best;
            choice.likelihood = highest;
        }
    }

    /// Mean over the content's words in this window of the logarithms of their likelihoods.
    private static double[] means(Chunk content, Window window, Rows scores) {
        int from = Math.max(content.from(), window.first()) - window.first();
        int to = Math.min(content.to(), window.end()) - window.first();
        int width = window.size() + 1;
        double[] means = new double[width];
        double logarithms = 0;
        for (int word = from; word < to; word++) {
            float highest = Float.NEGATIVE_INFINITY;
            for (int column = 0; column < width; column++) {
                means[column] += scores.at(word, column);
                highest = Math.max(highest, scores.at(word, column));
            }
            double sum = 0;
            for (int column = 0; column < width; column++) {
                sum += Math.exp(scores.at(word, column) - highest);
            }
            logarithms += highest + Math.log(sum);
        }
        for (int column = 0; column < width; column++) {
            means[column] = (means[column] - logarithms) / (to - from);
        }
        return means;
    }

    List<Link> found() {
        return contents.stream()
                .map(content ->
                        new Link(
                                content.chunk,
                                content.source.chosen,
                                content.cue.chosen,
                                Math.exp(content.source.likelihood)))
                .toList();
    }
}
