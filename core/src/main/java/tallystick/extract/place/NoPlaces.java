package tallystick.extract.place;

import java.util.Set;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Capitalised words that look like a place and are none: `Category 5`, `(AP)`, `pro-Beijing`, `the Zika virus`.
final class NoPlaces {
    private static final Set<String> GRADES =
            Set.of("category", "level", "phase", "stage", "grade", "tier", "magnitude");

    /// What bears the name of the place where it was first found.
    private static final Set<String> GERMS = Set.of("virus", "strain", "variant", "fever", "flu");

    private NoPlaces() {}

    static boolean is(Words words, int from, int to) {
        return isInsideAnother(words, from, to)
                || isGrade(words, from, to)
                || isReference(words, from, to)
                || GERMS.contains(words.at(to).lower())
                || isPair(words, from, to);
    }

    /// "near Category 5"
    private static boolean isGrade(Words words, int from, int to) {
        return to == from + 1
                && GRADES.contains(words.at(from).lower())
                && words.at(to).tag() == Tag.NUM;
    }

    /// "Two people were killed. (Xinhua) (AP)": an outlet, behind what it told.
    private static boolean isReference(Words words, int from, int to) {
        Word before = words.at(from - 2);
        return words.at(from - 1).is("(")
                && words.at(to).is(")")
                && (from == 1 || before.is(".") || before.is(")"));
    }

    /// "the Norland-Fairwater crisis": two lands between which something is.
    private static boolean isPair(Words words, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (words.at(i).is("-")
                    && Gazetteer.isKnown(words, from, i)
                    && Gazetteer.isKnown(words, i + 1, to)) {
                return !words.at(to).is("border");
            }
        }
        return false;
    }

    /// "US$5", "pro-Beijing": letters of something else.
    private static boolean isInsideAnother(Words words, int from, int to) {
        boolean hyphen = words.at(from).glued() && words.at(from - 1).is("-");
        boolean money = words.at(to).glued() && (words.at(to).is("$") || words.at(to).is("-"));
        return hyphen || money;
    }
}
