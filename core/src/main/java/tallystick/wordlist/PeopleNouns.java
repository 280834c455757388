package tallystick.wordlist;

import java.util.Set;

/// Which nouns, in singular or plural, are of people: `camper`, `hijackers`. Out of WordNet (`training/people.py`).
public final class PeopleNouns {
    private static final Set<String> NOUNS = WordList.words("people-nouns.tsv");

    private PeopleNouns() {}

    /// @param lower in lower case
    public static boolean has(String lower) {
        return NOUNS.contains(lower);
    }
}
