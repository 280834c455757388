package tallystick.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.wordlist.WordList;

/// Tells a stop that only ends an abbreviation: `Gov.` `Phil Roe said`, `Acme Corp.` `reported`, `John F.` `Moe`, `Feb.` `19`.
final class Abbreviated {
    private static final Map<String, String> FOLLOWED =
            WordList.rows("text/abbreviations.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    /// Words that begin a sentence, where a name would go on with another.
    private static final Set<String> OPENING =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "he",
                    "she",
                    "it",
                    "they",
                    "we",
                    "you",
                    "i",
                    "in",
                    "on",
                    "at",
                    "by",
                    "for",
                    "from",
                    "to",
                    "but",
                    "and",
                    "or",
                    "as",
                    "if",
                    "when",
                    "while",
                    "after",
                    "before",
                    "this",
                    "that",
                    "these",
                    "those",
                    "there",
                    "his",
                    "her",
                    "its",
                    "their",
                    "our",
                    "one",
                    "two",
                    "three",
                    "some",
                    "many",
                    "most",
                    "all",
                    "no",
                    "not",
                    "more",
                    "police",
                    "officials",
                    "since",
                    "with",
                    "according",
                    "however",
                    "also");

    private Abbreviated() {}

    /// @param from of the words before
    /// @param stop index of the stop that ends them
    /// @param next where what follows begins
    static boolean goesOn(String string, int from, int stop, int next) {
        int start = stop;
        while (start > from && isOfWord(string.charAt(start - 1))) {
            start--;
        }
        String word = string.substring(start, stop);
        if (word.isEmpty() || next >= string.length()) {
            return false;
        }
        char first = string.charAt(next);
        if (isInitial(word)) {
            boolean named =
                    start == from || (word.length() == 1 && isBehindName(string, from, start));
            return named && Character.isUpperCase(first) && !opens(string, next);
        }
        return switch (FOLLOWED.getOrDefault(word.toLowerCase(Locale.ROOT), "")) {
            case "name" -> Character.isUpperCase(word.charAt(0)) && Character.isUpperCase(first);
            case "number" -> Character.isDigit(first);
            case "more" -> Character.isLowerCase(first);
            default -> false;
        };
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '.';
    }

    /// `F`, `J.K`
    private static boolean isInitial(String word) {
        return word.matches("\\p{Lu}(?:\\.\\p{Lu})*");
    }

    private static boolean isBehindName(String string, int from, int initial) {
        int at = initial - 1;
        while (at > from
                && (Character.isLetter(string.charAt(at - 1)) || string.charAt(at - 1) == '.')) {
            at--;
        }
        return at >= from
                && string.charAt(initial - 1) == ' '
                && Character.isUpperCase(string.charAt(at));
    }

    /// Does a word that begins a sentence stand there?
    static boolean opens(String string, int next) {
        int end = next;
        while (end < string.length() && Character.isLetter(string.charAt(end))) {
            end++;
        }
        return OPENING.contains(string.substring(next, end).toLowerCase(Locale.ROOT));
    }
}
