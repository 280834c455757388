package tallystick.reconcile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The forms of a verb: `send` → send, sends, sending, sent (`verbs.tsv` lists those that cannot be made by rule).
final class Verb {
    private static final Map<String, List<String>> IRREGULAR = irregular();

    private Verb() {}

    private static Map<String, List<String>> irregular() {
        Map<String, List<String>> forms = new HashMap<>();
        Table.of("verbs").rows().forEach(row -> forms.put(row.getFirst(), Table.words(row)));
        return Map.copyOf(forms);
    }

    static Set<String> forms(String base) {
        boolean mute = base.endsWith("e");
        boolean y = base.matches(".*[^aeiou]y");
        String stem = mute || y ? base.substring(0, base.length() - 1) : base;
        Set<String> forms = new HashSet<>(IRREGULAR.getOrDefault(base, List.of()));
        forms.add(base);
        forms.add(y ? stem + "ies" : base.matches(".*(s|sh|ch|x|z|o)") ? base + "es" : base + "s");
        forms.add((y ? base : stem) + "ing");
        forms.add(y ? stem + "ied" : stem + "ed");
        if (base.matches(".*[^aeiou][aeiou][bdglmnprt]")) {
            String doubled = base + base.charAt(base.length() - 1);
            forms.add(doubled + "ed");
            forms.add(doubled + "ing");
        }
        return forms;
    }
}
