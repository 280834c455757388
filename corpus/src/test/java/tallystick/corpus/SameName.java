package tallystick.corpus;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether two ways of writing name the same, as `score.py` of the gold decides: the content words of the shorter
/// all stand in the longer. `the President of Norland` and `Norland` are the same; `Jane Doe` and `John Doe` are not.
final class SameName {
    private static final Pattern WORD = Pattern.compile("[a-z0-9%°$€£]+");
    private static final Set<String> STOP =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "of",
                    "in",
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "president",
                    "s",
                    "region",
                    "province",
                    "state",
                    "city");
    private static final Map<String, String> IRREGULAR =
            Map.of("people", "person", "men", "man", "women", "woman", "children", "child");

    private SameName() {}

    static boolean same(String a, String b) {
        Set<String> shorter = content(a);
        Set<String> longer = content(b);
        if (shorter.isEmpty() || longer.isEmpty()) {
            return words(a).equals(words(b));
        }
        return longer.containsAll(shorter) || shorter.containsAll(longer);
    }

    private static Set<String> content(String name) {
        Set<String> stems = new HashSet<>();
        words(name).forEach(word -> stems.add(stem(word)));
        stems.removeAll(STOP);
        return stems;
    }

    private static Set<String> words(String name) {
        String plain =
                Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "");
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static String stem(String word) {
        if (word.endsWith("ies") && word.length() > 5) {
            return word.substring(0, word.length() - 3) + "y";
        } else if (word.endsWith("ses") && word.length() > 5) {
            return word.substring(0, word.length() - 3);
        } else if (word.endsWith("s") && word.length() > 3 && !word.endsWith("ss")) {
            return word.substring(0, word.length() - 1);
        }
        return IRREGULAR.getOrDefault(word, word);
    }
}
