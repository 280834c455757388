package tallystick.extract.quantity;

import java.util.Locale;
import tallystick.wordlist.PeopleNouns;

/// Tells nouns of people from nouns of things.
final class Persons {
    private Persons() {}

    static boolean is(String noun) {
        return PeopleNouns.has(noun.toLowerCase(Locale.ROOT));
    }
}
