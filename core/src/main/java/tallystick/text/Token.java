package tallystick.text;

import java.util.Locale;
import tallystick.figure.Span;

/// A word, number or mark of a sentence, with its place in the sentence's tree of Universal Dependencies.
///
/// `were` in `Forty were hurt.`: AUX, `VerbForm=Fin|Tense=Past`, `aux:pass` of token 2.
///
/// @param form the exact characters
/// @param lower the same in lower case
/// @param tag its part of speech: NOUN, VERB, NUM, …
/// @param features what else its form says (`VerbForm=Fin|Tense=Past`, `Number=Plur`); `_` = nothing
/// @param head index in the sentence of the token it hangs on; -1 = on none
/// @param relation how it hangs there: `nsubj`, `nummod`, `aux:pass`, …; `root` on none; `dep` = not known
public record Token(
        String form, String lower, Tag tag, String features, Span span, int head, String relation) {
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

    /// A token of which only the tag is known.
    public Token(String form, Tag tag, Span span) {
        this(form, form.toLowerCase(Locale.ROOT), tag, "_", span, -1, "dep");
    }

    /// The same token taken for another part of speech.
    public Token with(Tag other) {
        return new Token(form, lower, other, features, span, head, relation);
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

    /// Does it hang by one of these relations? `nsubj` holds for `nsubj:pass` too, `nsubj:pass` for itself only.
    public boolean hangsAs(String first, String... more) {
        if (isOfKind(first)) {
            return true;
        }
        for (String each : more) {
            if (isOfKind(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfKind(String kind) {
        return relation.startsWith(kind)
                && (relation.length() == kind.length() || relation.charAt(kind.length()) == ':');
    }

    /// Does its form say this? `Tense=Past`
    public boolean has(String feature) {
        int at = features.indexOf(feature);
        int end = at + feature.length();
        return at >= 0
                && (at == 0 || features.charAt(at - 1) == '|')
                && (end == features.length() || features.charAt(end) == '|');
    }
}
