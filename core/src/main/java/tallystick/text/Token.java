package tallystick.text;

import java.util.Locale;
import tallystick.figure.Span;

/// A word, number or mark of a sentence.
///
/// @param form the exact characters
/// @param lower the same in lower case
/// @param tag its part of speech in Universal Dependencies: NOUN, VERB, NUM, …
public record Token(String form, String lower, Tag tag, Span span) {
    /// Universal part-of-speech tags, <https://universaldependencies.org/u/pos/>.
    public enum Tag {
        ADJ,
        ADP,
        ADV,
        AUX,
        CCONJ,
        DET,
        INTJ,
        NOUN,
        NUM,
        PART,
        PRON,
        PROPN,
        PUNCT,
        SCONJ,
        SYM,
        VERB,
        X
    }

    public Token(String form, Tag tag, Span span) {
        this(form, form.toLowerCase(Locale.ROOT), tag, span);
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean isAny(Tag first, Tag... more) {
        if (tag == first) {
            return true;
        }
        for (Tag each : more) {
            if (tag == each) {
                return true;
            }
        }
        return false;
    }
}
