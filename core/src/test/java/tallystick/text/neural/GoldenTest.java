package tallystick.text.neural;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tallystick.text.neural.Analysis.Chunk;
import tallystick.text.neural.Analysis.Node;

/// The reader gives what the program that trained it gave (`golden.json`): the same pieces, shapes and windows, and the same labels.
class GoldenTest {
    private static final NeuralReader READER = NeuralReader.english();

    @Test
    void words_become_the_same_pieces_shapes_and_windows() throws IOException {
        for (JsonNode report : reports()) {
            List<Window> windows = READER.windows(lines(report));
            assertThat(windows).hasSameSizeAs(report.path("windows"));
            for (int i = 0; i < windows.size(); i++) {
                JsonNode golden = report.path("windows").path(i);
                assertThat(windows.get(i).parts())
                        .extracting(Part::line)
                        .containsExactlyElementsOf(ints(golden.path("sentences")));
                assertThat(numbers(windows.get(i).pieces()))
                        .isEqualTo(ints(golden.path("input_ids")));
                assertThat(numbers(windows.get(i).shapes()))
                        .isEqualTo(ints(golden.path("shape_ids")));
                assertThat(numbers(windows.get(i).words()))
                        .isEqualTo(ints(golden.path("word_index")));
            }
        }
    }

    @Test
    void scores_become_the_same_labels() throws IOException {
        for (JsonNode report : reports()) {
            List<Line> lines = lines(report);
            Analysis analysis = READER.read(lines);
            List<Node> nodes = analysis.lines().stream().flatMap(List::stream).toList();
            int words = nodes.size();
            assertThat(nodes).extracting(Node::tag).isEqualTo(all(report, "pos"));
            assertThat(nodes).extracting(Node::features).isEqualTo(all(report, "feats"));
            assertThat(nodes)
                    .extracting(node -> Integer.toString(node.head() + 1))
                    .isEqualTo(all(report, "heads"));
            assertThat(nodes).extracting(Node::relation).isEqualTo(all(report, "rels"));
            assertThat(labels(analysis.names(), words)).isEqualTo(all(report, "names"));
            assertThat(labels(analysis.attribution(), words)).isEqualTo(all(report, "attr"));
        }
    }

    @Test
    void contents_get_the_same_sources_and_cues() throws IOException {
        for (JsonNode report : reports()) {
            List<String> golden = new ArrayList<>();
            int first = 0;
            for (JsonNode window : report.path("windows")) {
                for (JsonNode link : window.path("links")) {
                    golden.add(
                            range(link.path("content"), first)
                                    + range(link.path("source"), first)
                                    + range(link.path("cue"), first));
                }
                first += window.path("pos").size();
            }
            assertThat(READER.read(lines(report)).links())
                    .extracting(link ->
                            range(link.content()) + range(link.source()) + range(link.cue()))
                    .isEqualTo(golden);
        }
    }

    private static JsonNode reports() throws IOException {
        try (InputStream in =
                GoldenTest.class.getResourceAsStream("/tallystick/reader/golden.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in)).path("reports");
        }
    }

    private static List<Line> lines(JsonNode report) {
        return stream(report.path("sentences"))
                .map(sentence ->
                        new Line(
                                stream(sentence.path("words")).map(JsonNode::asText).toList(),
                                stream(sentence.path("spaceAfter"))
                                        .map(JsonNode::asBoolean)
                                        .toList(),
                                sentence.path("paragraphStart").asBoolean()))
                .toList();
    }

    private static List<String> all(JsonNode report, String layer) {
        return stream(report.path("windows"))
                .flatMap(window -> stream(window.path(layer)))
                .map(JsonNode::asText)
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<Integer> ints(JsonNode array) {
        return stream(array).map(JsonNode::asInt).toList();
    }

    private static List<Integer> numbers(long[] values) {
        return Arrays.stream(values).mapToObj(value -> (int) value).toList();
    }

    /// `O B-PER I-PER`
    private static List<String> labels(List<Chunk> chunks, int words) {
        List<String> labels =
                IntStream.range(0, words)
                        .mapToObj(i -> "O")
                        .collect(Collectors.toCollection(ArrayList::new));
        for (Chunk chunk : chunks) {
            for (int i = chunk.from(); i < chunk.to(); i++) {
                labels.set(i, (i == chunk.from() ? "B-" : "I-") + chunk.kind());
            }
        }
        return labels;
    }

    private static String range(JsonNode pair, int first) {
        return pair.isNull()
                ? "[]"
                : "[" + (first + pair.path(0).asInt()) + "," + (first + pair.path(1).asInt()) + "]";
    }

    private static String range(@Nullable Chunk chunk) {
        return chunk == null ? "[]" : "[" + chunk.from() + "," + chunk.to() + "]";
    }
}
