package tallystick.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tallystick.text.neural.Analysis.Chunk;
import tallystick.text.neural.Line;
import tallystick.text.neural.NeuralReader;

/// Sources, cues and contents against an annotated file, exact spans.
///
/// `java … tallystick.corpus.AttributionScore FILE`: a paragraph a line, `{"tokens": […], "labels": ["B-source", …], "id": document}`,
/// which is how CofeNet keeps PolNeAR.
public final class AttributionScore {
    private static final Set<String> STOPS = Set.of(".", "?", "!", "...");
    private static final Set<String> CLOSERS =
            Set.of("''", "\"", "”", ")", "'", "’", "-RRB-", "]", "-RSB-", ".", "?", "!");

    private AttributionScore() {}

    public static void main(String... files) throws IOException {
        if (files.length != 1) {
            throw new IllegalArgumentException("one file: FILE.txt");
        }
        Map<String, List<JsonNode>> documents = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String row : Files.readAllLines(Path.of(files[0]))) {
            JsonNode paragraph = json.readTree(row);
            documents
                    .computeIfAbsent(paragraph.path("id").asText(), id -> new ArrayList<>())
                    .add(paragraph);
        }
        NeuralReader reader = NeuralReader.english();
        Map<String, Matches> kinds = new LinkedHashMap<>();
        List.of("source", "cue", "content").forEach(kind -> kinds.put(kind, new Matches()));
        for (List<JsonNode> document : documents.values()) {
            List<Line> lines = new ArrayList<>();
            List<Chunk> gold = new ArrayList<>();
            int first = 0;
            for (JsonNode paragraph : document) {
                List<String> words = strings(paragraph.path("tokens"));
                lines.addAll(sentences(words));
                gold.addAll(Bio.chunks(strings(paragraph.path("labels")), first));
                first += words.size();
            }
            List<Chunk> found = reader.read(lines).attribution();
            kinds.forEach((kind, matches) -> matches.add(of(kind, found), of(kind, gold)));
        }
        kinds.forEach((kind, matches) -> System.out.println("%-8s %s".formatted(kind, matches)));
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static Set<Chunk> of(String kind, List<Chunk> chunks) {
        return chunks.stream().filter(each -> each.kind().equals(kind)).collect(Collectors.toSet());
    }

    /// Cut behind full stops and the quotation marks that close after them, as the reader was trained.
    private static List<Line> sentences(List<String> words) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); ) {
            int next = i + 1;
            if (STOPS.contains(words.get(i))) {
                while (next < words.size() && CLOSERS.contains(words.get(next))) {
                    next++;
                }
                if (next < words.size() && begins(words.get(next), words.get(i))) {
                    lines.add(new Line(words.subList(from, next), List.of(), from == 0));
                    from = next;
                }
            }
            i = next;
        }
        lines.add(new Line(words.subList(from, words.size()), List.of(), from == 0));
        return lines;
    }

    private static boolean begins(String word, String stop) {
        char c = word.charAt(0);
        return stop.equals("...") ? Character.isUpperCase(c) : !Character.isLowerCase(c);
    }
}
