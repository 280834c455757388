package tallystick.extract.place;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.text.Phrases;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Names of places that are known, kinds of places, and the words that stand before a place.
final class Gazetteer {
    private static final Phrases<String> NAMES =
            Phrases.of(
                    WordList.rows("place/places.tsv").stream()
                            .filter(row -> row.getFirst().length() > 1)
                            .toList(),
                    row -> row.get(1));
    private static final Set<String> KINDS = words("place/kinds.tsv", 0);
    private static final Set<String> WHERE = words("place/prepositions.tsv", 2);
    private static final Set<String> PREPOSITIONS = words("place/prepositions.tsv", 1);
    private static final Set<String> TIMES = words("place/times.tsv", 0);

    private Gazetteer() {}

    private static Set<String> words(String list, int least) {
        return WordList.rows(list).stream()
                .filter(row -> least == 0 || Integer.parseInt(row.get(1)) >= least)
                .map(row -> row.getFirst())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Index behind the known name that begins at a word; the word's own index where none does.
    static int end(Words words, int from) {
        return NAMES.at(words, from)
                .filter(found -> isWrittenAsName(words.at(found.from()), found.to() - found.from()))
                .map(Phrases.Found::to)
                .orElse(from);
    }

    static boolean isKnown(Words words, int from, int to) {
        return from < to && end(words, from) == to;
    }

    /// "US" is a place, "us" and "Us" are none.
    private static boolean isWrittenAsName(Word first, int words) {
        boolean upper = first.form().equals(first.form().toUpperCase(Locale.ROOT));
        return first.isCapitalised() && (words > 1 || first.form().length() > 2 || upper);
    }

    static boolean isKind(Word word) {
        return KINDS.contains(word.lower());
    }

    /// "in", "near": something happened there.
    static boolean tellsWhere(Word word) {
        return WHERE.contains(word.lower());
    }

    static boolean isPreposition(Word word) {
        return PREPOSITIONS.contains(word.lower());
    }

    static boolean isTime(Word word) {
        return TIMES.contains(word.lower());
    }
}
