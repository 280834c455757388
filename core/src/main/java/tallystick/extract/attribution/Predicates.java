package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.CueClass;
import tallystick.wordlist.Inflection;

/// Verbs and nouns that ascribe what hangs on them: `verbs.tsv` and `nouns.tsv`, each in all its forms.
///
/// `announced` → say, with a clause or an object; `announcement` → say
final class Predicates {
    /// @param brings what may hang on it: `clause`, `infinitive`, `object`, or the preposition that brings it
    record Predicate(CueClass kind, Set<String> brings) {
        boolean takes(String what) {
            return brings.contains(what);
        }
    }

    private static final Map<String, List<Predicate>> VERBS = verbs();
    private static final Map<String, CueClass> NOUNS = nouns();

    private Predicates() {}

    private static Map<String, List<Predicate>> verbs() {
        Map<String, List<Predicate>> verbs = new HashMap<>();
        for (String[] row : Table.rows("verbs.tsv")) {
            Predicate predicate =
                    new Predicate(CueClass.of(row[1]), new HashSet<>(Table.listed(row[2])));
            Set<String> forms = new HashSet<>(Inflection.ofVerb(row[0]));
            if (row.length > 3) {
                forms.addAll(Table.listed(row[3]));
            }
            forms.forEach(
                    form -> verbs.computeIfAbsent(form, key -> new ArrayList<>()).add(predicate));
        }
        return verbs;
    }

    private static Map<String, CueClass> nouns() {
        Map<String, CueClass> nouns = new HashMap<>();
        for (String[] row : Table.rows("nouns.tsv")) {
            nouns.put(row[0], CueClass.of(row[1]));
            nouns.put(Inflection.ending(row[0]), CueClass.of(row[1]));
        }
        return nouns;
    }

    /// What a verb may do, by what hangs on it; the commonest first.
    static List<Predicate> verb(String word) {
        return VERBS.getOrDefault(word, List.of());
    }

    static Optional<CueClass> noun(String word) {
        return Optional.ofNullable(NOUNS.get(word));
    }
}
