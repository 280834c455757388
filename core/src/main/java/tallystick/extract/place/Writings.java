package tallystick.extract.place;

import java.util.Set;
import java.util.stream.Collectors;
import tallystick.text.Word;
import tallystick.wordlist.WordList;

/// What something is written in, as one is in a place: "in the Lancet Journal", "in the Gazette".
final class Writings {
    private static final Set<String> KINDS = Set.of("outlet", "masthead", "document");
    private static final Set<String> WORDS =
            WordList.rows("attribution/speakers.tsv").stream()
                    .filter(row -> KINDS.contains(row.get(1)))
                    .map(row -> row.getFirst())
                    .collect(Collectors.toUnmodifiableSet());

    private Writings() {}

    static boolean has(Word word) {
        return WORDS.contains(word.lower());
    }
}
