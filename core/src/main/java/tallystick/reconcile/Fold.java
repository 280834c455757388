package tallystick.reconcile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One form for words that are written in several ways: `İzmir` and `Izmir`, `Houses` and `house`.
final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\b");

    private Fold() {}

    /// Without accents, in lower case.
    static String plain(String words) {
        String parted = Normalizer.normalize(words, Normalizer.Form.NFD);
        return MARKS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Without accents, the case kept: what is a name stays one.
    static List<String> cased(String words) {
        String parted = Normalizer.normalize(words, Normalizer.Form.NFD);
        String bare = POSSESSIVE.matcher(MARKS.matcher(parted).replaceAll("")).replaceAll("");
        return Arrays.stream(NO_WORD.split(bare)).filter(word -> !word.isEmpty()).toList();
    }

    static List<String> words(String words) {
        return cased(words).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    static boolean capitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /// `houses` → `house`, `bodies` → `body`, `women` → `woman`; a word that is no plural stays.
    static String singular(String word) {
        if (word.endsWith("people") || word.length() < 4) {
            return word;
        } else if (word.endsWith("men")) {
            return word.substring(0, word.length() - 2) + "an";
        } else if (word.equals("children")) {
            return "child";
        } else if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        } else if (word.matches(".*(ss|sh|ch|x)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.matches(".*(ss|us|is)")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
