package tallystick.extract.quantity;

import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Pairs of small numbers that are no figures: the score of a game, `3-2`, `1 – 0`; `9/11`, `24/7`, `5:30`.
final class Scores {
    private static final int LONGEST = 2;

    private Scores() {}

    static boolean is(Words words, Expression e) {
        return !Votes.isSide(words, e.numberFrom())
                && (isBehindPoints(words, e)
                        || isRatio(words, e)
                        || isPaired(words, e)
                        || isUpwards(words, e)
                        || isSpaced(words, e.numberFrom(), e.numberTo(), e.to()));
    }

    /// "won by 3-to-1", "outnumber them 3 to 1": so many times as many.
    private static boolean isRatio(Words words, Expression e) {
        int first = e.numberFrom();
        return isToOne(words, first, e.numberTo())
                || isToOne(words, first - 2, first - 1)
                || (words.at(first - 1).is("-") && isToOne(words, first - 4, first - 3));
    }

    private static boolean isToOne(Words words, int number, int behind) {
        boolean hyphens = words.at(behind).is("-") && words.at(behind).glued();
        int to = hyphens ? behind + 1 : behind;
        int one = hyphens ? to + 2 : to + 1;
        return isShort(words.at(number))
                && words.at(to).is("to")
                && words.at(one).form().equals("1")
                && !words.at(number).form().equals("1")
                && !words.at(number - 1).is("from");
    }

    /// "45 points to [24]"
    private static boolean isBehindPoints(Words words, Expression e) {
        int to = e.from() - 1;
        return words.at(to).is("to")
                && e.from() == e.numberFrom()
                && (Nouns.is(words.at(to - 1), "score") || Nouns.is(words.at(to - 1), "scored"))
                && Numerals.at(words, to - 2).isPresent()
                && !words.at(e.to()).isNominal();
    }

    private static boolean isPaired(Words words, Expression e) {
        Word joint = words.at(e.numberTo());
        Word next = words.at(e.numberTo() + 1);
        boolean joined =
                joint.glued()
                        && next.glued()
                        && next.isDigits()
                        && (isDash(joint) || joint.is("/") || joint.is(":"));
        return joined && isShort(words.at(e.numberFrom()));
    }

    /// "1–4", read as a range, with nothing that it counts
    private static boolean isUpwards(Words words, Expression e) {
        int from = e.numberFrom();
        return e.numberTo() == from + 3
                && e.to() == e.numberTo()
                && isShort(words.at(from))
                && isDash(words.at(from + 1))
                && isShort(words.at(from + 2))
                && words.at(from + 1).glued()
                && !isCounted(words, e.to())
                && !Elided.isHit(words, e);
    }

    /// "1 – 0", with nothing that it counts: either half, or both where they were read as a range.
    private static boolean isSpaced(Words words, int from, int to, int end) {
        boolean range =
                to == from + 3
                        && isSpacedDash(words, from + 1)
                        && isShort(words.at(from + 2))
                        && end == to;
        int first = !range && isSpacedDash(words, from - 1) ? from - 2 : from;
        return isShort(words.at(first))
                && isSpacedDash(words, first + 1)
                && isShort(words.at(first + 2))
                && !isCounted(words, first + 3);
    }

    private static boolean isCounted(Words words, int at) {
        Word word = words.at(at);
        return word.tag() == Tag.NOUN
                || word.tag() == Tag.ADJ
                || word.is("of")
                || Units.behind(words, at).isPresent();
    }

    private static boolean isSpacedDash(Words words, int at) {
        return isDash(words.at(at)) && !words.at(at).glued() && !words.at(at + 1).glued();
    }

    private static boolean isDash(Word word) {
        return word.is("-") || word.is("–");
    }

    private static boolean isShort(Word word) {
        return word.isDigits() && word.form().length() <= LONGEST;
    }
}
