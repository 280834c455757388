package tallystick.extract.time;

import tallystick.figure.Span;
import tallystick.text.Token;

/// A run of letters, a run of digits or a single mark: `mid-November` is three pieces, `3pm` two, `2025-01-05` five.
///
/// Tokens of a language library join and part such forms by taste; rules over pieces need not know how.
///
/// @param form the exact characters
/// @param lower the same in lower case
/// @param tag the part of speech of the token it belongs to
/// @param glued no blank stands before it
/// @param sentence number of its sentence in the paragraph
/// @param token number of its token in the sentence
record Piece(
        String form,
        String lower,
        Token.Tag tag,
        Span span,
        boolean glued,
        int sentence,
        int token) {
    boolean isNumber() {
        char first = form.charAt(0);
        return first >= '0' && first <= '9';
    }

    boolean isWord() {
        return Character.isLetter(form.codePointAt(0));
    }

    boolean isCapitalised() {
        return Character.isUpperCase(form.codePointAt(0));
    }

    boolean is(String word) {
        return lower.equals(word);
    }
}
