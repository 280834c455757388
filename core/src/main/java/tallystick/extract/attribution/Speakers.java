package tallystick.extract.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What kinds of words can name a source: `speakers.tsv` and `titles.tsv`.
final class Speakers {
    enum Kind {
        PERSON,
        PEOPLE,
        BODY,
        FIRM,
        DOCUMENT,
        OUTLET,
        MASTHEAD,
        PUBLIC
    }

    private static final Map<String, Set<Kind>> KINDS = kinds();
    private static final Set<String> TITLES = titles();

    private Speakers() {}

    private static Map<String, Set<Kind>> kinds() {
        Map<String, Set<Kind>> kinds = new HashMap<>();
        for (String[] row : Table.rows("speakers.tsv")) {
            kinds.computeIfAbsent(row[0], word -> new HashSet<>())
                    .add(Kind.valueOf(row[1].toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }

    private static Set<String> titles() {
        Set<String> titles = new HashSet<>();
        Table.rows("titles.tsv").forEach(row -> titles.add(row[0]));
        return titles;
    }

    /// Is this a word of that kind, in singular or plural?
    static boolean is(String word, Kind kind) {
        return KINDS.getOrDefault(singular(word), Set.of()).contains(kind);
    }

    static boolean speaks(String word) {
        Set<Kind> kinds = KINDS.getOrDefault(singular(word), Set.of());
        return kinds.contains(Kind.OUTLET)
                || isTitle(word)
                || (!kinds.contains(Kind.PUBLIC)
                        && kinds.stream().anyMatch(kind -> kind != Kind.MASTHEAD));
    }

    static boolean isTitle(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return TITLES.contains(bare.toLowerCase(Locale.ROOT));
    }

    private static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (KINDS.containsKey(lower)) {
            return lower;
        } else if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        } else if (lower.endsWith("men")) {
            return lower.substring(0, lower.length() - 3) + "man";
        } else if (lower.endsWith("yses")) {
            return lower.substring(0, lower.length() - 2) + "is";
        }
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
