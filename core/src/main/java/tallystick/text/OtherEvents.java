package tallystick.text;

import java.util.Set;
import tallystick.figure.Span;
import tallystick.wordlist.WordList;

/// Times and places that a sentence tells of another event than a figure's.
///
/// `40 people were hurt in the floods, which recalled similar floods that struck Fairwater in 2002`: Fairwater and 2002 are not of the 40.
public final class OtherEvents {
    private static final Set<String> OTHER = WordList.words("text/other-events.tsv");

    private OtherEvents() {}

    /// @param figure index of the token that a figure hangs by
    /// @param words a time or a place
    public static boolean tell(Sentence sentence, Span words, int figure) {
        int last = sentence.tokenAt(words.end() - 1);
        if (!sentence.isParsed() || last < 0 || figure < 0) {
            return false;
        }
        int at = sentence.head(sentence.top(last, words));
        while (at >= 0) {
            if (isOther(sentence, at) && !isOfFigure(sentence, at, figure)) {
                return true;
            }
            at = sentence.head(at);
        }
        return false;
    }

    private static boolean isOther(Sentence sentence, int noun) {
        return sentence.token(noun).isAny(Token.Tag.NOUN, Token.Tag.PROPN)
                && sentence.children(noun).stream()
                        .anyMatch(child -> OTHER.contains(sentence.token(child).lower()));
    }

    /// "In a similar flood 40 people were hurt", "the 40 hurt by an earlier flood": the figure is of that event itself.
    private static boolean isOfFigure(Sentence sentence, int event, int figure) {
        int over = sentence.head(event);
        return sentence.isUnder(figure, event)
                || sentence.isUnder(event, figure)
                || (over >= 0 && sentence.isUnder(figure, over));
    }
}
