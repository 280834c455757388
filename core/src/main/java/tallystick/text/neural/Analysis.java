package tallystick.text.neural;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the reader makes of the lines of one report. Chunks count words from the first of the first line.
///
/// @param lines a node for every word
/// @param names kinds PER, ORG, LOC, MISC
/// @param attribution kinds source, cue, content
/// @param links one for every content
public record Analysis(
        List<List<Node>> lines, List<Chunk> names, List<Chunk> attribution, List<Link> links) {
    public Analysis {
        lines = List.copyOf(lines);
        names = List.copyOf(names);
        attribution = List.copyOf(attribution);
        links = List.copyOf(links);
    }

    /// A word: its tag, features, and the word of its line that it hangs on (-1 = on none, by the relation `root`).
    public record Node(String tag, String features, int head, String relation) {}

    /// Words from one up to another, the latter excluded.
    public record Chunk(String kind, int from, int to) {}

    /// Whom a content is ascribed to, and by which cue.
    ///
    /// @param sureness likelihood of the source, from 0 to 1; of several words of the content their mean (by logarithms)
    public record Link(
            Chunk content, @Nullable Chunk source, @Nullable Chunk cue, double sureness) {}
}
