package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Set;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Ages: `, 23,` behind a name; `aged nine, ten and twelve`; `between the ages of 14 and 18`; `She was 26.`
final class Ages {
    private static final BigDecimal OLDEST = BigDecimal.valueOf(120);
    private static final Set<String> CLOSING = Set.of(",", ".", ";", ")", "", "when", "at");
    private static final Set<String> BEING =
            Set.of("was", "is", "turned", "turns", "be", "been", "now");
    private static final Set<String> SINGULAR = Set.of("he", "she", "who");
    private static final int REACH = 8;

    private Ages() {}

    static boolean is(Words words, Expression e) {
        boolean old =
                e.quantity()
                        .bounds()
                        .high()
                        .or(e.quantity().bounds()::low)
                        .filter(n -> n.compareTo(OLDEST) < 0)
                        .isPresent();
        return old
                && !words.at(e.to()).isNominal()
                && (isApposition(words, e) || isPredicate(words, e) || isAged(words, e));
    }

    private static boolean isApposition(Words words, Expression e) {
        Word before = words.at(e.from() - 1);
        boolean now = before.is("now");
        Word mark = now ? words.at(e.from() - 2) : before;
        Word name = words.at(e.from() - (now ? 3 : 2));
        boolean opened = mark.is(",") || mark.is("(");
        boolean person = name.isCapitalised() || (name.isNominal() && !Nouns.isPlural(name));
        return opened && person && CLOSING.contains(words.at(e.to()).lower());
    }

    /// "She was 26."; "the former dean …, was 90."
    private static boolean isPredicate(Words words, Expression e) {
        Word subject =
                words.at(e.from() - 2).is("have") ? words.at(e.from() - 4) : words.at(e.from() - 2);
        boolean one =
                SINGULAR.contains(subject.lower())
                        || subject.is(",")
                        || (subject.isCapitalised() && subject.tag() == Tag.PROPN);
        return BEING.contains(words.at(e.from() - 1).lower())
                && one
                && (CLOSING.contains(words.at(e.to()).lower()) || words.at(e.to()).is("on"));
    }

    private static boolean isAged(Words words, Expression e) {
        for (int i = e.from() - 1; i >= e.from() - REACH && i >= 0; i--) {
            Word word = words.at(i);
            if (word.is("aged") || word.is("age") || word.is("ages")) {
                return true;
            }
            if (word.tag() == Tag.VERB || word.isNominal()) {
                return false;
            }
        }
        return false;
    }
}
