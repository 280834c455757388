package tallystick.extract.quantity;

import java.util.Set;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Tells a change from a level: "rose by 300" and "a 93% increase" are changes, "rose to 3,000" is a level.
final class Changes {
    private static final Set<String> WORDS = WordList.words("quantity/changes.tsv");
    private static final Set<String> MOVES =
            Set.of(
                    "lost", "gained", "losing", "gaining", "lose", "gain", "net", "netted",
                    "netting");
    private static final int REACH = 9;

    private Changes() {}

    /// Does a word of change stand a few words before?
    static boolean isBefore(Words words, int at) {
        for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
            if (WORDS.contains(words.at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// Is the expression itself the change?
    static boolean is(Words words, Expression expression) {
        int from = expression.from();
        boolean by = words.at(from - 1).is("by") && isBefore(words, from - 1);
        boolean direct = WORDS.contains(words.at(from - 1).lower()) && !expression.isCount();
        boolean of = words.at(from - 1).is("of") && WORDS.contains(words.at(from - 2).lower());
        boolean seats = moved(words, from) && Nouns.is(words.at(expression.to()), "seat");
        boolean more = !expression.isCount() && Nouns.is(words.at(expression.to()), "more");
        return more || by || direct || seats || of || Nouns.is(words.at(expression.to()), "change");
    }

    /// "netted an additional [66 seats]"
    private static boolean moved(Words words, int from) {
        for (int i = from - 1; i >= from - 4; i--) {
            if (MOVES.contains(words.at(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
