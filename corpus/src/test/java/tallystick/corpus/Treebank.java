package tallystick.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tallystick.text.neural.Line;

/// Parsed documents in CoNLL-U, <https://universaldependencies.org/format.html>.
///
/// @param documents each a list of sentences
record Treebank(List<List<Parsed>> documents) {
    /// @param head index of the word it hangs on, -1 = root
    record Word(String form, String tag, int head, String relation, boolean spaceAfter) {}

    record Parsed(List<Word> words, boolean startsParagraph) {
        Line line() {
            return new Line(
                    words.stream().map(Word::form).toList(),
                    words.stream().map(Word::spaceAfter).toList(),
                    startsParagraph);
        }
    }

    static Treebank read(Path file) throws IOException {
        List<List<Parsed>> documents = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        boolean paragraph = true;
        int glued = 0; // words up to this one are parts of one written word
        boolean gluedToNext = false;
        for (String row : Files.readAllLines(file)) {
            if (row.startsWith("# newdoc") || documents.isEmpty()) {
                documents.add(new ArrayList<>());
                paragraph = true;
            }
            if (row.startsWith("# newpar")) {
                paragraph = true;
            } else if (row.isEmpty() && !words.isEmpty()) {
                documents.getLast().add(new Parsed(List.copyOf(words), paragraph));
                words.clear();
                paragraph = false;
                glued = 0;
            }
            String[] columns = row.split("\t", -1);
            if (row.startsWith("#") || columns.length < 10 || columns[0].contains(".")) {
                continue;
            }
            boolean noSpace = columns[9].contains("SpaceAfter=No");
            int dash = columns[0].indexOf('-');
            if (dash > 0) {
                glued = Integer.parseInt(columns[0].substring(dash + 1));
                gluedToNext = noSpace;
            } else {
                int number = Integer.parseInt(columns[0]);
                boolean inside = number < glued || (number == glued && gluedToNext);
                words.add(
                        new Word(
                                columns[1],
                                columns[3],
                                Integer.parseInt(columns[6]) - 1,
                                columns[7],
                                !noSpace && !inside));
            }
        }
        return new Treebank(documents);
    }
}
