package tallystick.wordlist;

import java.util.List;

/// The regular forms of English verbs and nouns: `deny` → `deny`, `denies`, `denied`, `denying`.
public final class Inflection {
    private static final String VOWELS = "aeiou";

    private Inflection() {}

    /// @param plain in lower case
    public static List<String> ofVerb(String plain) {
        return List.of(plain, ending(plain), past(plain), continuous(plain));
    }

    /// `says`, `denies`, `discusses`: a verb's third person, a noun's plural.
    public static String ending(String word) {
        if (endsInConsonantAndY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hisses =
                word.endsWith("s")
                        || word.endsWith("sh")
                        || word.endsWith("ch")
                        || word.endsWith("x");
        return word + (hisses ? "es" : "s");
    }

    private static String past(String word) {
        if (endsInConsonantAndY(word)) {
            return word.substring(0, word.length() - 1) + "ied";
        }
        return doubled(word) + (word.endsWith("e") ? "d" : "ed");
    }

    private static String continuous(String word) {
        boolean drops = word.endsWith("e") && !word.endsWith("ee");
        return (drops ? word.substring(0, word.length() - 1) : doubled(word)) + "ing";
    }

    /// `plan` → `plann`; a longer word doubles where its last syllable is stressed: `admit`, `prefer`, `refer`.
    private static String doubled(String word) {
        int end = word.length();
        boolean closes =
                end >= 3
                        && !isVowel(word.charAt(end - 1))
                        && "wxy".indexOf(word.charAt(end - 1)) < 0
                        && isVowel(word.charAt(end - 2))
                        && !isVowel(word.charAt(end - 3));
        boolean short1 = word.chars().filter(c -> isVowel((char) c)).count() == 1;
        boolean stressed = word.endsWith("mit") || word.endsWith("fer");
        return closes && (short1 || stressed) && !word.equals("offer")
                ? word + word.charAt(end - 1)
                : word;
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    private static boolean endsInConsonantAndY(String word) {
        return word.endsWith("y") && word.length() > 1 && !isVowel(word.charAt(word.length() - 2));
    }
}
