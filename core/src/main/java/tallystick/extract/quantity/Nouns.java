package tallystick.extract.quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Nouns that matter to how a number beside them is read; the list is `quantity/nouns.tsv`.
final class Nouns {
    private static final Map<String, Set<String>> CLASSES = classes();
    private static final Set<String> NO_PLURAL_ENDING =
            Set.of(
                    "people",
                    "men",
                    "women",
                    "children",
                    "police",
                    "personnel",
                    "troops",
                    "cattle",
                    "fish",
                    "media",
                    "data");

    /// Words that end like a plural and are none: "3,700 [measles] cases".
    private static final Set<String> ONE_WITH_S =
            Set.of(
                    "measles",
                    "mumps",
                    "rabies",
                    "diabetes",
                    "news",
                    "politics",
                    "economics",
                    "mathematics",
                    "physics",
                    "gymnastics",
                    "athletics",
                    "logistics",
                    "ethics");

    private Nouns() {}

    private static Map<String, Set<String>> classes() {
        Map<String, Set<String>> classes = new HashMap<>();
        for (var row : WordList.rows("quantity/nouns.tsv")) {
            classes.computeIfAbsent(row.get(1), name -> new HashSet<>()).add(row.get(0));
        }
        return classes;
    }

    static boolean is(Word word, String name) {
        return CLASSES.getOrDefault(name, Set.of()).contains(word.lower());
    }

    /// "three [police] officers": a plural that belongs to the noun behind it.
    static boolean isOfNext(Words words, int at) {
        return words.at(at).is("police") && words.at(at + 1).isNominal();
    }

    static boolean isPlural(Word word) {
        String lower = word.lower();
        return NO_PLURAL_ENDING.contains(lower)
                || (lower.endsWith("s")
                        && !ONE_WITH_S.contains(lower)
                        && !lower.endsWith("ss")
                        && !lower.endsWith("us")
                        && lower.length() > 3);
    }
}
