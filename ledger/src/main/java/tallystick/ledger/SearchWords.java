package tallystick.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a user types to search, as an FTS5 query: all the words, and what stands in double quotes as a phrase.
///
/// `troops -Kursk AND "south korean*` → `"troops" "Kursk" "AND" "south" "korean"`
///
/// Nothing typed is an operator, so no input is wrong.
final class SearchWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
    private static final Pattern PHRASE_OR_WORD =
            Pattern.compile("\"(?<phrase>[^\"]*)\"|(?<word>" + WORD + ")");

    private SearchWords() {}

    /// Empty when no word was typed.
    static String query(String typed) {
        StringBuilder query = new StringBuilder();
        Matcher parts = PHRASE_OR_WORD.matcher(typed);
        while (parts.find()) {
            String phrase = parts.group("phrase");
            String words = words(phrase == null ? parts.group("word") : phrase);
            if (!words.isEmpty()) {
                query.append('"').append(words).append("\" ");
            }
        }
        return query.toString().strip();
    }

    private static String words(String phrase) {
        StringBuilder words = new StringBuilder();
        Matcher word = WORD.matcher(phrase);
        while (word.find()) {
            words.append(words.isEmpty() ? "" : " ").append(word.group());
        }
        return words.toString();
    }
}
