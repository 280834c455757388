package tallystick.extract;

import java.util.Set;
import tallystick.figure.Span;
import tallystick.text.Comparison;
import tallystick.text.Sentence;
import tallystick.text.Token;

/// A time that another is set against: "more than in [2019]", "the highest number since [April]", "the first vote since [2005]",
/// "300, down from 400 in [March]".
///
/// What is counted is of now; the time tells only how far back the comparison goes.
final class ComparedTime {
    private static final int BACK = 8;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "last");
    private static final Set<String> UNIQUE = Set.of("first", "only", "record");
    private static final Set<String> ENDS = Set.of(",", ";", ":", "(", ")", "–", "—");

    private ComparedTime() {}

    /// @param figure the token of the figure
    static boolean is(Sentence sentence, Span time, int figure) {
        int first = sentence.tokenAt(time.start());
        int at = sentence.token(first).is("since") ? first : before(sentence, time);
        if (at < 0) {
            return false;
        }
        int set =
                Comparison.before(
                        i -> i < 0 ? "" : sentence.token(i).lower(),
                        sentence.tokenAt(time.start()),
                        BACK);
        if (set > figure) {
            return true;
        }
        Token word = sentence.token(at);
        boolean since = word.is("since") && !isTellingOf(sentence, time, figure);
        return word.is("than") || (since && isSuperlative(sentence, at));
    }

    /// "the highest number of a day since": from the word back to the verb.
    private static boolean isSuperlative(Sentence sentence, int since) {
        for (int i = since - 1; i >= Math.max(0, since - BACK); i--) {
            Token token = sentence.token(i);
            if (token.has("Degree=Sup") || UNIQUE.contains(token.lower())) {
                return true;
            }
            if (token.isAny(Token.Tag.VERB, Token.Tag.AUX) || ENDS.contains(token.form())) {
                return false;
            }
        }
        return false;
    }

    /// "since 2019, when [49 people] were killed": in the clause that tells what happened then.
    static boolean isTellingOf(Sentence sentence, Span time, int figure) {
        int last = sentence.tokenAt(time.end() - 1);
        int next =
                last + 1 < sentence.tokens().size() && sentence.token(last + 1).is(",")
                        ? last + 2
                        : last + 1;
        boolean when = next < sentence.tokens().size() && sentence.token(next).is("when");
        return when && next < figure;
    }

    /// The token before a time, articles left out; -1 = none.
    static int before(Sentence sentence, Span time) {
        int at = sentence.tokenAt(time.start()) - 1;
        while (at >= 0 && ARTICLES.contains(sentence.token(at).lower())) {
            at--;
        }
        return at;
    }
}
