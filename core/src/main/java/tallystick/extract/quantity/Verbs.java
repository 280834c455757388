package tallystick.extract.quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tallystick.text.Word;
import tallystick.wordlist.Inflection;
import tallystick.wordlist.WordList;

/// Verbs that matter to how a number beside them is read, in all their forms; the list is `quantity/verbs.tsv`.
final class Verbs {
    private static final Map<String, Set<String>> CLASSES = classes();

    private Verbs() {}

    private static Map<String, Set<String>> classes() {
        Map<String, Set<String>> classes = new HashMap<>();
        for (var row : WordList.rows("quantity/verbs.tsv")) {
            Set<String> forms = classes.computeIfAbsent(row.get(1), name -> new HashSet<>());
            forms.addAll(Inflection.ofVerb(row.getFirst()));
            forms.addAll(Set.of(row.size() > 2 ? row.get(2).split(" ") : new String[0]));
        }
        return classes;
    }

    static boolean is(Word word, String name) {
        return CLASSES.getOrDefault(name, Set.of()).contains(word.lower());
    }
}
