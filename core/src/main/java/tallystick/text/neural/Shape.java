package tallystick.text.neural;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a word is written, which its pieces, all in lower case, do not say: `Reuters` TITLE, `WHO` UPPER, `1,250` NUMBER.
enum Shape {
    PAD(0),
    CLS(1),
    SEP_SENTENCE(2),
    SEP_PARAGRAPH(3),
    LOWER(4),
    TITLE(5),
    UPPER(6),
    INITIAL(7),
    MIXED(8),
    NUMBER(9),
    ALNUM(10),
    PUNCT(11),
    QUOTE_OPEN(12),
    QUOTE_CLOSE(13),
    QUOTE_PLAIN(14),
    OTHER(15);

    private final int id;

    Shape(int id) {
        this.id = id;
    }

    /// Its number in the model.
    int id() {
        return id;
    }

    /// Its name in `reader.json`.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param spaceBefore does a blank stand before the word? Null when that is not known.
    static Shape of(String word, @Nullable Boolean spaceBefore, @Nullable Boolean spaceAfter) {
        return switch (word) {
            case "``", "“", "„", "«" -> QUOTE_OPEN;
            case "''", "”", "»" -> QUOTE_CLOSE;
            case "\"" -> {
                if (spaceBefore == null || spaceAfter == null || spaceBefore.equals(spaceAfter)) {
                    yield QUOTE_PLAIN;
                }
                yield spaceBefore ? QUOTE_OPEN : QUOTE_CLOSE;
            }
            default -> of(PlainForm.of(word));
        };
    }

    private static Shape of(String word) {
        int letters = 0;
        int upper = 0;
        boolean firstUpper = false;
        boolean digits = false;
        boolean marksOnly = true;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                boolean big = Character.isUpperCase(c);
                firstUpper |= letters == 0 && big;
                letters++;
                upper += big ? 1 : 0;
            }
            digits |= isDigit(c);
            marksOnly &= PlainForm.isPunctuation(c);
        }
        if (letters == 0) {
            return digits ? NUMBER : marksOnly ? PUNCT : OTHER;
        }
        if (digits) {
            return ALNUM;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (upper == letters) {
            return upper == 1 ? INITIAL : UPPER;
        }
        return upper == 1 && firstUpper ? TITLE : MIXED;
    }

    /// `5`, `²`, but not `½`
    private static boolean isDigit(int c) {
        boolean raised = c <= '¹' || (c >= '⁰' && c <= '₉');
        return Character.isDigit(c) || (raised && Character.getType(c) == Character.OTHER_NUMBER);
    }
}
