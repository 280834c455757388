package tallystick.extract.place;

import java.util.Set;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Capitalised words that look like a place and are none: `Category 5`, `(AP)`, `pro-Beijing`, `the Zika virus`.
final class NoPlaces {
    private static final Set<String> GRADES =
            Set.of("category", "level", "phase", "stage", "grade", "tier", "magnitude");

    /// What bears the name of the place where it was first found.
    private static final Set<String> GERMS = Set.of("virus", "strain", "variant", "fever", "flu");

    /// What an apposition calls who has a name, and no place.
    private static final Set<String> GROUPS = WordList.words("place/groups.tsv");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private static final Set<String> RELATIONS =
            Set.of(
                    "deal",
                    "deals",
                    "trade",
                    "ties",
                    "relations",
                    "talks",
                    "agreement",
                    "treaty",
                    "peace",
                    "alliance",
                    "pact");

    private NoPlaces() {}

    static boolean is(Words words, int from, int to) {
        return isInsideAnother(words, from, to)
                || isGrade(words, from, to)
                || isReference(words, from, to)
                || GERMS.contains(words.at(to).lower())
                || isGroup(words, to)
                || isOfIslamicState(words, from)
                || isOfBank(words, from)
                || isRelation(words, from)
                || isPeople(words, from, to)
                || isPair(words, from, to);
    }

    /// "independence from Norland", "a trade deal with Norland"
    private static boolean isRelation(Words words, int from) {
        int before = from - 1;
        while (words.at(before).tag() == Tag.DET || words.at(before).tag() == Tag.ADJ) {
            before--;
        }
        return (words.at(before).is("from") && words.at(before - 1).is("independence"))
                || (words.at(before).is("with")
                        && RELATIONS.contains(words.at(before - 1).lower()));
    }

    /// "Norland Serbs": who lives there, or comes from there.
    private static boolean isPeople(Words words, int from, int to) {
        return to - from > 1 && Gazetteer.people(words, to - 1) == to;
    }

    /// "fought Maute, a non-state armed group"
    private static boolean isGroup(Words words, int to) {
        if (!words.at(to).is(",") || !ARTICLES.contains(words.at(to + 1).lower())) {
            return false;
        }
        int at = to + 2;
        while (words.at(at).tag() == Tag.ADJ
                || words.at(at).isNominal()
                || words.at(at).is("-")
                || words.at(at).tag() == Tag.VERB) {
            at++;
        }
        return GROUPS.contains(words.at(at - 1).lower());
    }

    /// "the Bank of Norland": where it is told of is not where it is.
    private static boolean isOfBank(Words words, int from) {
        return words.at(from - 1).is("of") && words.at(from - 2).form().equals("Bank");
    }

    /// "Islamic State in Iraq and the Levant"
    private static boolean isOfIslamicState(Words words, int from) {
        if (words.at(from).is("state") && words.at(from - 1).is("islamic")) {
            return true;
        }
        int at = from - 1;
        while (words.at(at).tag() == Tag.DET
                || words.at(at).is("and")
                || (words.at(at).tag() == Tag.PROPN && !words.at(at).is("state"))) {
            at--;
        }
        return (words.at(at).is("in") || words.at(at).is("of"))
                && words.at(at - 1).is("state")
                && words.at(at - 2).is("islamic");
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
