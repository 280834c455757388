package tallystick.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/// Tells whether bytes make sense as windows-1252, the encoding of most older Western text.
///
/// `caf\xE9 burned` does: an accented letter inside a word. `soldiers \xFF\xFE left` does not.
final class Western {
    /// English, French or Spanish text stays far below; Greek or Cyrillic in its own old encoding lies far above.
    private static final double MOST_ACCENTS = 0.25;

    private Western() {}

    /// The characters, null when the bytes make no sense so.
    static @Nullable String read(byte[] bytes) {
        String string;
        try {
            string =
                    Encoding.WINDOWS_1252
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
        int letters = 0;
        int accents = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c > 0x7F && !plausible(string, i)) {
                return null;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            accents += c > 0x7F && Character.isLetter(c) ? 1 : 0;
        }
        return accents > letters * MOST_ACCENTS ? null : string;
    }

    private static boolean plausible(String string, int at) {
        char c = string.charAt(at);
        char before = at > 0 ? string.charAt(at - 1) : ' ';
        char after = at + 1 < string.length() ? string.charAt(at + 1) : ' ';
        if (Character.isLowerCase(c)) {
            return (c != 'ÿ' && (Character.isLetter(before) || Character.isLetter(after)))
                    || alone(c, before, after);
        }
        if (Character.isUpperCase(c)) {
            return Character.isLetter(after)
                    || Character.isUpperCase(before)
                    || alone(c, before, after);
        }
        return switch (c) {
            case '‘', '’', '“', '”', '‚', '„', '«', '»', '‹', '›' ->
                    !Character.isWhitespace(before) || !Character.isWhitespace(after);
            case '€', '£', '¥', '¢' -> Character.isDigit(before) || digitFollows(string, at);
            case '–',
                    '—',
                    '…',
                    '•',
                    '\u00A0',
                    '\u00AD',
                    '°',
                    '·',
                    '½',
                    '¼',
                    '¾',
                    '²',
                    '³',
                    '§',
                    '©',
                    '®',
                    '™' ->
                    true;
            default -> c == '¿' || c == '¡' || c == '×' || c == 'º' || c == 'ª' || c == '´';
        };
    }

    /// French and Spanish have words of one accented letter: à, é, ó.
    private static boolean alone(char c, char before, char after) {
        return "àÀéÉóÓ".indexOf(c) >= 0
                && Character.isWhitespace(before)
                && Character.isWhitespace(after);
    }

    private static boolean digitFollows(String string, int at) {
        int next = at + 1;
        while (next < string.length() && Character.isSpaceChar(string.charAt(next))) {
            next++;
        }
        return next < string.length() && Character.isDigit(string.charAt(next));
    }
}
