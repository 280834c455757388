package tallystick.text.neural;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tallystick.text.neural.Analysis.Chunk;
import tallystick.text.neural.Analysis.Node;

/// Turns the scores of one report's windows into labels, window by window as they come; it keeps no more of them than the
/// paragraph under way needs.
final class Decoding {
    /// A paragraph of more words is a dump; its labels are then chosen in stretches of so many.
    private static final int LONGEST_CHAIN = 4_000;

    private final Settings settings;
    private final List<List<Node>> lines = new ArrayList<>();
    private final List<Chunk> names = new ArrayList<>();
    private final List<Chunk> attribution = new ArrayList<>();
    private final Links links = new Links();

    /// Emissions of the words of the line, and of the paragraph, that is under way.
    private final List<float[]> ofLine = new ArrayList<>();

    private final List<float[]> ofParagraph = new ArrayList<>();

    /// Number of the next word.
    private int next;

    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /// A window whose contents are not all known yet.
    private record Waiting(Window window, Scores scores) {}

    Decoding(Settings settings) {
        this.settings = settings;
    }

    void take(Window window, Scores scores) {
        int at = 0;
        for (Part part : window.parts()) {
            if (part.startsLine()) {
                closeLine();
                if (part.startsParagraph() || ofParagraph.size() > LONGEST_CHAIN) {
                    closeParagraph();
                }
                while (lines.size() <= part.line()) {
                    lines.add(new ArrayList<>());
                }
            }
            parse(lines.get(part.line()), part, at, scores);
            collect(scores.names(), at, part.words(), ofLine);
            collect(scores.attribution(), at, part.words(), ofParagraph);
            at += part.words();
            next += part.words();
        }
        waiting.add(new Waiting(window, scores));
    }

    /// The tree of a part. That of a later part of a parted line hangs on the first part's root.
    private void parse(List<Node> line, Part part, int at, Scores scores) {
        int before = line.size();
        int[] heads = Trees.heads(scores.heads(), at, part.words());
        int root = 0;
        while (root < before && line.get(root).head() >= 0) {
            root++;
        }
        for (int i = 0; i < heads.length; i++) {
            int head = heads[i] < 0 ? -1 : at + heads[i];
            boolean joined = head < 0 && before > 0;
            line.add(
                    new Node(
                            settings.tags().get(scores.tags().best(at + i)),
                            settings.features().get(scores.features().best(at + i)),
                            joined ? root : head < 0 ? -1 : before + heads[i],
                            joined ? "parataxis" : settings.relations().of(scores, at + i, head)));
        }
    }

    private static void collect(Rows emissions, int at, int words, List<float[]> into) {
        for (int i = at; i < at + words; i++) {
            into.add(emissions.row(i));
        }
    }

    private void closeLine() {
        names.addAll(settings.names().chunks(ofLine, next - ofLine.size()));
        ofLine.clear();
    }

    private void closeParagraph() {
        for (Chunk chunk : settings.attribution().chunks(ofParagraph, next - ofParagraph.size())) {
            attribution.add(chunk);
            links.add(chunk);
        }
        ofParagraph.clear();
        while (!waiting.isEmpty() && waiting.peek().window().end() <= next) {
            Waiting ready = waiting.remove();
            links.take(ready.window(), ready.scores());
        }
    }

    /// @param count how many lines the report has; one without words has no nodes
    Analysis finish(int count) {
        closeLine();
        closeParagraph();
        while (lines.size() < count) {
            lines.add(List.of());
        }
        return new Analysis(lines, names, attribution, links.found());
    }
}
