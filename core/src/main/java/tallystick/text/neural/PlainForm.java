package tallystick.text.neural;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A word in the plain characters that the model knows: `“` → `"`, `–` → `-`, `-LRB-` → `(`.
final class PlainForm {
    private static final Map<String, String> WHOLE =
            Map.of(
                    "-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-",
                    "}", "``", "\"", "''", "\"");

    private PlainForm() {}

    static String of(String word) {
        String whole = WHOLE.get(word);
        if (whole != null) {
            return whole;
        }
        StringBuilder plain = null;
        for (int i = 0; i < word.length(); i++) {
            String other = plain(word.charAt(i));
            if (other != null && plain == null) {
                plain = new StringBuilder(word.length() + 4).append(word, 0, i);
            }
            if (plain != null && other != null) {
                plain.append(other);
            } else if (plain != null) {
                plain.append(word.charAt(i));
            }
        }
        return plain == null ? word : plain.toString();
    }

    private static @Nullable String plain(char c) {
        return switch (c) {
            case '“', '”', '„', '«', '»' -> "\"";
            case '‘', '’', '`', '‚' -> "'";
            case '–', '−', '‑' -> "-";
            case '—' -> "--";
            case '…' -> "...";
            default -> null;
        };
    }

    static boolean isPunctuation(int c) {
        if (c < 128) {
            return (c >= 33 && c <= 47)
                    || (c >= 58 && c <= 64)
                    || (c >= 91 && c <= 96)
                    || (c >= 123 && c <= 126);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }
}
