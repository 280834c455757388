package tallystick.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One form for words that are written in several ways: `İzmir` and `Izmir`, `Houses` and `house`.
final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\b");

    private Fold() {}

    /// Without accents, in lower case.
    static String plain(String words) {
        return bare(words).toLowerCase(Locale.ROOT);
    }

    /// Without accents, the case kept: what is a name stays one.
    static List<String> cased(String words) {
        String bare = bare(words);
        boolean quoted = bare.indexOf('\'') >= 0 || bare.indexOf('’') >= 0;
        return parted(quoted ? POSSESSIVE.matcher(bare).replaceAll("") : bare);
    }

    private static String bare(String words) {
        return isAscii(words)
                ? words
                : MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isAscii(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /// The runs of letters and numbers.
    private static List<String> parted(String bare) {
        List<String> words = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < bare.length(); ) {
            int character = bare.codePointAt(i);
            boolean within = isOfWord(character);
            if (within && begin < 0) {
                begin = i;
            } else if (!within && begin >= 0) {
                words.add(bare.substring(begin, i));
                begin = -1;
            }
            i += Character.charCount(character);
        }
        if (begin >= 0) {
            words.add(bare.substring(begin));
        }
        return words;
    }

    private static boolean isOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                    true;
            default -> Character.isLetter(character);
        };
    }

    static List<String> words(String words) {
        return cased(words).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    static boolean capitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /// `houses` → `house`, `bodies` → `body`, `women` → `woman`; a word that is no plural stays.
    static String singular(String word) {
        if (word.endsWith("people")) {
            return word;
        } else if (word.endsWith("men")) {
            return word.substring(0, word.length() - 2) + "an";
        } else if (word.length() < 4) {
            return word;
        } else if (word.equals("children")) {
            return "child";
        } else if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        } else if (endsWith(word, "sses", "shes", "ches", "xes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !endsWith(word, "ss", "us", "is")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static boolean endsWith(String word, String... endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
