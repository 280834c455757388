package tallystick.extract.quantity;

import java.util.Set;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Is "one" set against another number: "three dead and [one] injured", "killed [one] and injured eight people"?
final class Contrast {
    private static final Set<String> CASUALTY =
            Set.of(
                    "killed",
                    "killing",
                    "injured",
                    "injuring",
                    "wounded",
                    "wounding",
                    "hurt",
                    "hurting",
                    "including",
                    "leaving");
    private static final Set<String> JOINTS =
            Set.of("and", ",", "or", "but", "to", ";", "while", "with", "including");
    private static final int REACH = 8;
    private static final int FAR = 20;
    private static final int NOUNS = 4;

    private Contrast() {}

    static boolean isNear(Words words, Expression e) {
        if (CASUALTY.contains(words.at(e.from() - 1).lower())
                && !words.at(e.from() - 1).is("including")) {
            return true;
        }
        return isBesideOne(words, e)
                || isNear(words, e.from(), -1)
                || isNear(words, e.to() - 1, 1)
                || isBesideOthers(words, e);
    }

    /// "[one] man and [one] child died"
    private static boolean isBesideOne(Words words, Expression e) {
        if (words.at(e.to()).tag() == Tag.VERB || words.at(e.to()).tag() == Tag.ADP) {
            return false;
        }
        int next = words.at(e.from() - 1).is("and") ? e.from() - 2 : e.to();
        int step = next < e.from() ? -1 : 1;
        for (int at = next, n = 0; n < NOUNS && words.at(at).isLetters(); at += step, n++) {
            if (step > 0 && words.at(at).is("and")) {
                boolean noun = words.at(at + 2).isNominal() || words.at(at + 2).tag() == Tag.ADJ;
                return n > 0 && words.at(at + 1).is("one") && noun;
            }
            if (step < 0 && words.at(at).is("one")) {
                return n > 0;
            }
        }
        return false;
    }

    /// "[one] was found dead, with the other three being flown out"
    private static boolean isBesideOthers(Words words, Expression e) {
        if (words.at(e.to()).tag() != Tag.AUX) {
            return false;
        }
        for (int i = e.to(); i < e.to() + FAR; i++) {
            boolean number = Numerals.at(words, i).isPresent();
            boolean others = words.at(i - 1).is("other") || words.at(i + 1).is("others");
            if (number && others) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Words words, int from, int step) {
        boolean joined = false;
        for (int i = from + step, n = 0; n < REACH; i += step, n++) {
            Word word = words.at(i);
            joined |= JOINTS.contains(word.lower());
            boolean number =
                    (word.isDigits() && !word.form().matches("(?:19|20)\\d\\d"))
                            || Spelled.part(word)
                                    .filter(part ->
                                            !part.role().equals("fraction")
                                                    && !part.role().equals("suffix"))
                                    .isPresent();
            if (number
                    && joined
                    && !word.is("one")
                    && !Units.behind(words, i + 1).filter(Units::isTime).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
