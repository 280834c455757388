package tallystick.extract.quantity;

import java.util.Set;
import tallystick.text.Word;
import tallystick.text.Words;

/// The two sides of a vote, each a figure of its own: `a 51–49 vote`, `by a vote of 336–34`, `voted 230 to 197`.
final class Votes {
    /// What both sides count.
    static final String COUNTED = "votes";

    private static final Set<String> WORDS = Set.of("vote", "votes", "voted", "voting");
    private static final Set<String> JOINTS = Set.of("-", "–", "—", "−", "to");
    private static final int BEFORE = 4;
    private static final int FAR = 24;
    private static final int LEAST = 10;

    private Votes() {}

    /// Is the number at a word one side of a vote?
    static boolean isSide(Words words, int number) {
        return isPair(words, number, right(words, number))
                || isPair(words, left(words, number), number)
                || isCounted(words, number);
    }

    /// "by [155] in favour, [136] against and [5] abstaining": one side where the other is told too.
    private static boolean isCounted(Words words, int number) {
        if (!isPlain(words.at(number)) || !isSided(words, number + 1)) {
            return false;
        }
        for (int i = number - FAR; i <= number + FAR; i++) {
            if (i != number && isPlain(words.at(i)) && isSided(words, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSided(Words words, int at) {
        boolean favour = words.at(at + 1).is("favour") || words.at(at + 1).is("favor");
        return words.at(at).is("against")
                || words.at(at).is("abstaining")
                || (words.at(at).is("in") && favour);
    }

    private static int right(Words words, int number) {
        return words.at(number + 2).is("to") ? number + 4 : number + 2;
    }

    private static int left(Words words, int number) {
        return words.at(number - 2).is("to") ? number - 4 : number - 2;
    }

    private static boolean isPair(Words words, int first, int last) {
        if (first < 0 || !isPlain(words.at(first)) || !isPlain(words.at(last))) {
            return false;
        }
        for (int i = first + 1; i < last; i++) {
            if (!JOINTS.contains(words.at(i).lower())) {
                return false;
            }
        }
        return isTold(words, first, last);
    }

    private static boolean isPlain(Word word) {
        return word.isDigits() && !word.form().contains(".");
    }

    /// "The bill passed along party lines, 230-to-198", "was adopted by 61 to 38": something put to a vote, and how it went.
    private static boolean isPassed(Words words, int first, int last) {
        if ((!isLarge(words.at(first)) && !isLarge(words.at(last)))
                || words.at(first - 1).is("from")) {
            return false;
        }
        boolean ends = !words.at(last + 1).isNominal() && Units.behind(words, last + 1).isEmpty();
        boolean put = false;
        boolean went = false;
        for (int i = first - 1; ends && i >= first - FAR; i--) {
            put |= Nouns.is(words.at(i), "put-to-vote") || WORDS.contains(words.at(i).lower());
            went |= Verbs.is(words.at(i), "decides");
        }
        return put && went;
    }

    private static boolean isLarge(Word number) {
        return Integer.parseInt(number.form().replaceAll("\\D", "")) >= LEAST;
    }

    private static boolean isTold(Words words, int first, int last) {
        if (WORDS.contains(words.at(last + 1).lower()) || isPassed(words, first, last)) {
            return true;
        }
        for (int i = first - 1; i >= first - BEFORE; i--) {
            if (WORDS.contains(words.at(i).lower())) {
                return true;
            }
            if (words.at(i).kind() == Word.Kind.MARK) {
                return false;
            }
        }
        return false;
    }

    /// "netted an additional [66 seats]"
    static boolean areGained(Words words, int from) {
        for (int i = from - 1; i >= from - 4; i--) {
            if (Changes.isGain(words.at(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
