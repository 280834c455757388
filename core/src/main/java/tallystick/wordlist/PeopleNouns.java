package tallystick.wordlist;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which nouns, in singular or plural, are of people: `people`, `hijackers`, `Germans`. Our own list, WordNet's
/// (`training/people.py`) and the words for the people of a country.
public final class PeopleNouns {
    private static final Set<String> NOUNS =
            Stream.of(
                            WordList.words("persons.tsv").stream(),
                            WordList.words("people-nouns.tsv").stream(),
                            WordList.rows("place/demonyms.tsv").stream()
                                    .filter(row -> row.get(2).equals("people"))
                                    .map(row -> row.getFirst().toLowerCase(Locale.ROOT))
                                    .filter(PeopleNouns::isNounToo)
                                    .flatMap(name -> Stream.of(name, name + "s")))
                    .flatMap(Function.identity())
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PAIRS =
            Set.of("couple", "parents", "grandparents", "twins", "newlyweds");

    private PeopleNouns() {}

    /// One is a German or an Iraqi, but no "Polish" or "Chinese" with a plural.
    private static boolean isNounToo(String demonym) {
        return demonym.matches("\\p{L}+(?:n|i|ino)");
    }

    /// @param lower in lower case
    public static boolean has(String lower) {
        return NOUNS.contains(lower);
    }

    /// Two in one word: `a couple`, `his parents`.
    ///
    /// @param lower in lower case
    public static boolean isPair(String lower) {
        return PAIRS.contains(lower);
    }
}
