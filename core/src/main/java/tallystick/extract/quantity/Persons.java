package tallystick.extract.quantity;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.text.WordList;

/// Tells nouns of people from nouns of things.
final class Persons {
    private static final Set<String> NOUNS =
            WordList.rows("persons.tsv").stream()
                    .map(row -> row.getFirst())
                    .collect(Collectors.toUnmodifiableSet());

    private Persons() {}

    static boolean is(String noun) {
        return NOUNS.contains(noun.toLowerCase(Locale.ROOT));
    }
}
