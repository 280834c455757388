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

    private Votes() {}

    /// Is the number at a word one side of a vote?
    static boolean isSide(Words words, int number) {
        return isPair(words, number, right(words, number))
                || isPair(words, left(words, number), number);
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

    private static boolean isTold(Words words, int first, int last) {
        if (WORDS.contains(words.at(last + 1).lower())) {
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
}
