package tallystick.extract.quantity;

import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// The numbers of lists and notes: `(1) prices, (2) wages`, `1. Rain 2. Wind`, a `[3]` right behind a word.
final class ListNumbers {
    private ListNumbers() {}

    static boolean is(Words words, Expression e) {
        return isNumbering(words, e) || isBracketed(words, e) || isNote(words, e);
    }

    /// "(1) prices, (2) wages": the numbers of a list; "four (4) boats" tells its number twice.
    private static boolean isBracketed(Words words, Expression e) {
        boolean opened = words.at(e.numberFrom() - 1).is("(");
        Word before = words.at(e.numberFrom() - (opened ? 2 : 1));
        return words.at(e.numberTo()).glued()
                && words.at(e.numberTo()).is(")")
                && words.at(e.numberFrom()).isDigits()
                && words.at(e.numberFrom()).form().length() <= 2
                && e.from() == e.numberFrom()
                && (before.kind() == Word.Kind.MARK
                        || before.kind() == Word.Kind.NONE
                        || before.tag() == Tag.CCONJ);
    }

    /// "1. Rain 2. Wind": numbers with a full stop that count up inside one sentence, or one that begins it.
    private static boolean isNumbering(Words words, Expression e) {
        int at = e.numberFrom();
        if (!isItem(words, at)) {
            return false;
        }
        int number = numbered(words, at);
        for (int i = 0; i < words.size(); i++) {
            boolean neighbour = numbered(words, i) == (i < at ? number - 1 : number + 1);
            if (neighbour && isItem(words, i)) {
                return true;
            }
        }
        return at == 0;
    }

    private static boolean isItem(Words words, int at) {
        return numbered(words, at) >= 0
                && words.at(at + 1).is(".")
                && words.at(at + 1).glued()
                && words.at(at + 2).isCapitalised();
    }

    private static int numbered(Words words, int at) {
        Word word = words.at(at);
        return word.isDigits() && word.form().matches("[1-9]\\d?")
                ? Integer.parseInt(word.form())
                : -1;
    }

    /// "[3]" right behind a word: a note.
    private static boolean isNote(Words words, Expression e) {
        return words.at(e.numberFrom() - 1).is("[")
                && words.at(e.numberFrom() - 1).glued()
                && words.at(e.numberTo()).is("]");
    }
}
