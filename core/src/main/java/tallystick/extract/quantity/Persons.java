package tallystick.extract.quantity;

import java.util.Locale;
import java.util.Set;
import tallystick.wordlist.PeopleNouns;
import tallystick.wordlist.WordList;

/// Tells nouns of people from nouns of things.
final class Persons {
    private static final Set<String> NOUNS = WordList.words("persons.tsv");

    private Persons() {}

    static boolean is(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        return NOUNS.contains(lower) || PeopleNouns.has(lower);
    }
}
