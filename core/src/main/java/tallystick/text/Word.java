package tallystick.text;

/// A word, number or mark, split finer than a [Token]: `US$5-billion` is `US`, `$`, `5`, `-`, `billion`.
///
/// @param start offset of its first character in the report's string, in UTF-16 units
/// @param glued no blank stands between it and the word before
/// @param token index in its sentence of the token it belongs to
/// @param tag of that token
public record Word(
        String form,
        String lower,
        Kind kind,
        int token,
        Token.Tag tag,
        int start,
        int end,
        boolean glued) {
    /// What the characters are, whatever the tagger made of them.
    public enum Kind {
        LETTERS,
        DIGITS,
        MARK,
        NONE
    }

    static final Word NONE = new Word("", "", Kind.NONE, -1, Token.Tag.X, -1, -1, false);

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean isLetters() {
        return kind == Kind.LETTERS;
    }

    public boolean isDigits() {
        return kind == Kind.DIGITS;
    }

    public boolean isCapitalised() {
        return kind == Kind.LETTERS && Character.isUpperCase(form.charAt(0));
    }

    public boolean isNominal() {
        return kind == Kind.LETTERS && (tag == Token.Tag.NOUN || tag == Token.Tag.PROPN);
    }
}
