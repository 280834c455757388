package tallystick.extract.quantity;

import java.util.Set;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Tells years from counts: `in 1998`, `until at least 2040`; "1,998 seats" and "1998 schoolchildren" are counts.
final class Years {
    private static final Set<String> MANY = Set.of("were", "are", "have");

    private Years() {}

    /// "the 2019 season" is one season, "2,019 seasons" are many.
    static boolean isOneUnit(Words words, Expression e) {
        return !Nouns.isPlural(words.at(e.to() - 1));
    }

    /// A bare four-digit number of our time is a year unless it counts people or is hedged.
    static boolean is(Words words, Expression e) {
        if (!is(words.at(e.numberFrom())) || e.numberTo() > e.numberFrom() + 1) {
            return false;
        }
        Word after = words.at(e.to());
        if (e.from() < e.numberFrom()) {
            return isTill(words.at(e.from() - 1)) && !after.isNominal() && after.tag() != Tag.ADJ;
        }
        boolean counts =
                Persons.is(after.form())
                        || areMany(words, e)
                        || Modified.counted(words, e)
                                .map(phrase -> words.at(phrase.head()))
                                .filter(noun -> Persons.is(noun.form()) && Nouns.isPlural(noun))
                                .isPresent();
        return !counts || words.at(e.from() - 1).tag() == Tag.DET;
    }

    /// "[1720] had been sent home", "[1950] were laid off": a year is one, and nothing is done to it.
    static boolean areMany(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int number = words.at(e.numberFrom()).token();
        if (number < 0
                || !sentence.isParsed()
                || !sentence.token(number).hangsAs("nsubj")
                || e.to() > e.numberTo()) {
            return false;
        }
        boolean suffers = sentence.token(number).relation().equals("nsubj:pass");
        return sentence.children(sentence.head(number)).stream()
                .filter(child -> sentence.token(child).hangsAs("aux", "cop"))
                .map(child -> sentence.token(child).lower())
                .anyMatch(aux -> MANY.contains(aux) || (suffers && aux.equals("had")));
    }

    /// A number of our time: `1999`, `2031`.
    static boolean is(Word number) {
        return number.isDigits() && number.form().matches("1[5-9]\\d\\d|20\\d\\d");
    }

    /// "until at least 2040"
    private static boolean isTill(Word word) {
        return word.is("until") || word.is("till") || word.is("since") || word.is("before");
    }
}
