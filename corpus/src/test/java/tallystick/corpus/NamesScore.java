package tallystick.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.text.neural.Analysis.Chunk;
import tallystick.text.neural.Line;
import tallystick.text.neural.NeuralReader;

/// Names against an annotated file, exact spans and kinds; only the kinds that both the file and the reader have count.
///
/// `java … tallystick.corpus.NamesScore FILE`: a word a line, `number ⇥ word ⇥ label ⇥ …` as in Universal NER or
/// `word … label` as in CoNLL 2003.
public final class NamesScore {
    private static final Map<String, String> KINDS =
            Map.of("Person", "PER", "Organisation", "ORG", "Location", "LOC");

    private NamesScore() {}

    public static void main(String... files) throws IOException {
        if (files.length != 1) {
            throw new IllegalArgumentException("one file: FILE.iob2");
        }
        List<List<Labelled>> documents = documents(Path.of(files[0]));
        Set<String> kinds =
                documents.stream()
                        .flatMap(List::stream)
                        .flatMap(sentence -> Bio.chunks(sentence.labels(), 0).stream())
                        .map(Chunk::kind)
                        .filter(Set.of("PER", "ORG", "LOC", "MISC")::contains)
                        .collect(Collectors.toSet());
        NeuralReader reader = NeuralReader.english();
        Matches names = new Matches();
        for (List<Labelled> document : documents) {
            List<Line> lines = document.stream().map(Labelled::line).toList();
            Set<Chunk> gold = new HashSet<>();
            int first = 0;
            for (Labelled sentence : document) {
                Bio.chunks(sentence.labels(), first).stream()
                        .filter(chunk -> kinds.contains(chunk.kind()))
                        .forEach(gold::add);
                first += sentence.labels().size();
            }
            Set<Chunk> found =
                    reader.read(lines).names().stream()
                            .filter(chunk -> kinds.contains(chunk.kind()))
                            .collect(Collectors.toSet());
            names.add(found, gold);
        }
        System.out.println("names " + kinds.stream().sorted().toList() + "  " + names);
    }

    private record Labelled(List<String> words, List<String> labels) {
        Line line() {
            return new Line(words, List.of(), false);
        }
    }

    private static List<List<Labelled>> documents(Path file) throws IOException {
        List<List<Labelled>> documents = new ArrayList<>();
        documents.add(new ArrayList<>());
        Labelled open = new Labelled(new ArrayList<>(), new ArrayList<>());
        List<String> rows = new ArrayList<>(Files.readAllLines(file));
        boolean numbered = rows.stream().anyMatch(row -> row.startsWith("# sent_id"));
        rows.add("");
        for (String row : rows) {
            String[] columns = row.split(numbered ? "\t" : "\\s+", -1);
            if (row.isBlank() || row.startsWith("-DOCSTART-")) {
                if (!open.words().isEmpty()) {
                    documents.getLast().add(open);
                    open = new Labelled(new ArrayList<>(), new ArrayList<>());
                }
                if (row.startsWith("-DOCSTART-")) {
                    documents.add(new ArrayList<>());
                }
            } else if (!(numbered && row.startsWith("#"))) {
                open.words().add(columns[numbered ? 1 : 0]);
                open.labels().add(label(columns[numbered ? 2 : columns.length - 1]));
            }
        }
        return documents;
    }

    private static String label(String label) {
        if (label.equals("O")) {
            return label;
        }
        String kind = label.substring(2);
        return label.substring(0, 2) + KINDS.getOrDefault(kind, kind);
    }
}
