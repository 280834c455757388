package tallystick.extract.quantity;

import java.util.Set;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Numbers of houses and blocks: `619 Waddell Avenue`, `the 13500 block`, `at 9780 Fernway`.
final class Addresses {
    private static final Set<String> STREETS =
            Set.of(
                    "street",
                    "avenue",
                    "road",
                    "drive",
                    "boulevard",
                    "lane",
                    "way",
                    "square",
                    "highway",
                    "court",
                    "terrace",
                    "parkway",
                    "st",
                    "ave",
                    "rd",
                    "dr",
                    "blvd",
                    "ln",
                    "hwy",
                    "pkwy");
    private static final Set<String> SIDES = Set.of("n", "s", "e", "w");
    private static final Set<String> BEFORE_STREETS =
            Set.of("rue", "quai", "boulevard", "avenue", "via", "piazza", "calle", "place");

    private Addresses() {}

    /// `619 Waddell Avenue`
    static boolean is(Words words, Expression e) {
        if (isBlock(words, e) || isHouseAt(words, e)) {
            return true;
        }
        if (BEFORE_STREETS.contains(words.at(e.to()).lower()) && words.at(e.to()).isCapitalised()) {
            return true;
        }
        for (int i = e.to(); i < e.to() + 4 && isOfStreet(words.at(i)); i++) {
            if (STREETS.contains(undotted(words.at(i))) && i > e.to()) {
                return true;
            }
        }
        return isSide(words, e);
    }

    /// "473 [East] [52nd] Street"
    private static boolean isOfStreet(Word word) {
        return word.isCapitalised()
                || word.isDigits()
                || word.form().matches("\\d*(?:st|nd|rd|th)");
    }

    /// "at the playground, 3025 W. Dale"
    private static boolean isSide(Words words, Expression e) {
        Word side = words.at(e.to());
        return words.at(e.numberFrom()).form().matches("\\d{3,5}")
                && side.isCapitalised()
                && SIDES.contains(undotted(side))
                && (side.lower().endsWith(".")
                        || words.at(e.to() + 1).is(".")
                        || words.at(e.to() + 1).isCapitalised());
    }

    private static String undotted(Word word) {
        return word.lower().replace(".", "");
    }

    /// "the 13500 block of Fern Street", "the 14-hundred block", "the 0 to 100 block", "in the 500-block"
    private static boolean isBlock(Words words, Expression e) {
        int at = e.to();
        while (at < e.to() + 3 && (words.at(at).is("-") || Spelled.isScale(words.at(at)))) {
            at++;
        }
        return "block".equals(e.compound())
                || (words.at(at).is("block") && words.at(e.from() - 1).tag() == Tag.DET);
    }

    /// "a shooting at 9780 Fernway": a house, not so many of a name.
    private static boolean isHouseAt(Words words, Expression e) {
        Word number = words.at(e.numberFrom());
        Word name = words.at(e.to());
        return words.at(e.from() - 1).is("at")
                && e.from() == e.numberFrom()
                && e.to() == e.numberFrom() + 1
                && number.form().matches("\\d{3,5}")
                && name.isCapitalised()
                && name.tag() == Tag.PROPN
                && !Nouns.isPlural(name)
                && !words.at(e.to() + 1).isNominal();
    }
}
