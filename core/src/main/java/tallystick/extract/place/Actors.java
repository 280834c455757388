package tallystick.extract.place;

import java.util.Set;
import java.util.stream.Collectors;
import tallystick.text.Sentence;
import tallystick.wordlist.WordList;

/// Who acts for a place: "the [U.S.] military", "[Norland]'s interior ministry". What they do may be done anywhere.
final class Actors {
    private static final Set<String> NOUNS =
            WordList.rows("attribution/speakers.tsv").stream()
                    .filter(row -> !row.get(1).equals("document"))
                    .map(row -> row.getFirst())
                    .collect(Collectors.toUnmodifiableSet());

    private Actors() {}

    /// Does the place that ends at a token tell whose actors its head is?
    static boolean isOf(Sentence sentence, int token) {
        int head = token < 0 || !sentence.isParsed() ? -1 : sentence.head(token);
        return head > token
                && sentence.token(token).hangsAs("amod", "compound", "nmod:poss", "nmod")
                && isOne(sentence.token(head).lower());
    }

    /// @param word in small letters, in singular or plural
    private static boolean isOne(String word) {
        return NOUNS.contains(word)
                || (word.endsWith("s") && NOUNS.contains(word.substring(0, word.length() - 1)))
                || (word.endsWith("ies")
                        && NOUNS.contains(word.substring(0, word.length() - 3) + "y"));
    }
}
