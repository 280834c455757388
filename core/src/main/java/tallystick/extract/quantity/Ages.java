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
            Set.of("was", "is", "'s", "’s", "am", "turned", "turns", "be", "been", "now");
    private static final Set<String> MERELY = Set.of("only", "just", "still", "about", "barely");
    private static final Set<String> SINGULAR = Set.of("he", "she", "who", "i");
    private static final Set<String> OLDER = Set.of("under", "over", "between", "above", "below");
    private static final Set<String> SIBLINGS =
            Set.of(
                    "brothers",
                    "sisters",
                    "twins",
                    "boys",
                    "girls",
                    "men",
                    "women",
                    "sons",
                    "daughters");
    private static final Set<String> LIMITS = Set.of("over", "under", "older", "younger");
    private static final Set<String> ANYONE =
            Set.of("those", "anyone", "everyone", "anybody", "them", "whom");
    private static final Set<String> EXTREME =
            Set.of("youngest", "oldest", "eldest", "younger", "older", "elder");
    private static final Set<String> ONE = Set.of("he", "she", "i");
    private static final Set<String> OF_ONE = Set.of("was", "is", "has");
    private static final Set<String> SUFFIXES =
            Set.of("jr", "jr.", "sr", "sr.", "junior", "senior");
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
                && (isApposition(words, e)
                        || isPredicate(words, e)
                        || isAged(words, e)
                        || isOfOne(words, e)
                        || isAt(words, e)
                        || isOfNext(words, e)
                        || isOfTwo(words, e)
                        || isOlder(words, e)
                        || isOf(words, e));
    }

    private static boolean isApposition(Words words, Expression e) {
        Word before = words.at(e.from() - 1);
        boolean now = before.is("now");
        Word mark = now ? words.at(e.from() - 2) : before;
        Word name = words.at(name(words, e.from() - (now ? 3 : 2)));
        boolean opened = mark.is(",") || mark.is("(");
        boolean person = name.isCapitalised() || (name.isNominal() && !Nouns.isPlural(name));
        return (opened && person && isClosed(words, e.to()))
                || (mark.is(",") && name.tag() == Tag.PROPN && isOfOneWho(words, e.to()))
                || isSecond(words, e);
    }

    /// "Jo Ruhl, 40 was hurt": the comma behind it is forgotten, the verb is of one.
    private static boolean isOfOneWho(Words words, int to) {
        return OF_ONE.contains(words.at(to).lower());
    }

    /// "Jo Ruhl Jr., 40, of Norham": the word for which the age stands.
    private static int name(Words words, int at) {
        int last = words.at(at).is(".") ? at - 1 : at;
        boolean suffix = SUFFIXES.contains(words.at(last).lower());
        return behindBracket(words, suffix ? last - 1 : at);
    }

    /// "Jo Ruhl (left), 40, of Norham"
    private static int behindBracket(Words words, int at) {
        int open = at;
        while (words.at(at).is(")") && open > at - REACH && !words.at(open).is("(")) {
            open--;
        }
        return words.at(open).is("(") ? open - 1 : at;
    }

    /// "two women, [28] and [27], were hurt"
    private static boolean isOfTwo(Words words, Expression e) {
        boolean second = words.at(e.from() - 1).is("and");
        int first = second ? e.from() - 2 : e.from();
        int last = second ? e.to() : e.to() + 2;
        Word who = words.at(first - 2);
        return words.at(first).isDigits()
                && words.at(first - 1).is(",")
                && words.at(first + 1).is("and")
                && words.at(first + 2).isDigits()
                && words.at(last).is(",")
                && Persons.is(who.form())
                && Nouns.isPlural(who);
    }

    /// ", 40," or ", 40 and 52,"
    private static boolean isClosed(Words words, int to) {
        int end =
                words.at(to).is("and")
                        ? Numerals.at(words, to + 1).map(Numeral::to).orElse(to)
                        : to;
        return CLOSING.contains(words.at(end).lower());
    }

    /// "Ruhl and Brandt, 40 and [52],"
    private static boolean isSecond(Words words, Expression e) {
        Word name = words.at(e.from() - 4);
        return words.at(e.from() - 1).is("and")
                && words.at(e.from() - 2).isDigits()
                && words.at(e.from() - 3).is(",")
                && name.isCapitalised()
                && name.tag() == Tag.PROPN
                && words.at(e.to()).is(",");
    }

    /// "a girl of six", "twin brothers of 21"
    private static boolean isOfOne(Words words, Expression e) {
        Word who = words.at(e.from() - 2);
        if (words.at(e.from() - 1).is("of") && SIBLINGS.contains(who.lower())) {
            return true;
        }
        return words.at(e.from() - 1).is("of")
                && isOnePerson(who)
                && (words.at(e.from() - 3).is("a") || words.at(e.from() - 4).is("a"));
    }

    private static boolean isOnePerson(Word who) {
        return Persons.is(who.form()) && !Nouns.isPlural(who) && !Nouns.is(who, "collective");
    }

    /// "At 77, Ruhl became the oldest": who stands right behind it.
    private static boolean isOfNext(Words words, Expression e) {
        Word who = words.at(e.to() + 1);
        return words.at(e.from() - 1).is("at")
                && e.from() == 1
                && words.at(e.to()).is(",")
                && (ONE.contains(who.lower()) || who.tag() == Tag.PROPN);
    }

    /// "who at 41 is the youngest", "who, at 90, still works"
    private static boolean isAt(Words words, Expression e) {
        Word who = words.at(words.at(e.from() - 2).is(",") ? e.from() - 3 : e.from() - 2);
        Tag next = words.at(e.to()).tag();
        return words.at(e.from() - 1).is("at")
                && SINGULAR.contains(who.lower())
                && (next == Tag.AUX || next == Tag.VERB || words.at(e.to()).is(","));
    }

    /// "children younger than five", "people of 65 or over"
    private static boolean isOlder(Words words, Expression e) {
        Word before = words.at(e.from() - 1);
        boolean than =
                before.is("than")
                        && (words.at(e.from() - 2).is("younger")
                                || words.at(e.from() - 2).is("older"));
        boolean limit =
                e.to() > e.numberTo()
                        && LIMITS.contains(words.at(e.to() - 1).lower())
                        && (before.is("of") || before.is("aged"))
                        && Persons.is(words.at(e.from() - 2).form());
        return than || limit;
    }

    /// "women between 20 and 35", "those under 19"
    private static boolean isOf(Words words, Expression e) {
        Word who = words.at(e.from() - 1);
        return OLDER.contains(words.at(e.from()).lower())
                && e.from() < e.numberFrom()
                && (Persons.is(who.form()) || ANYONE.contains(who.lower()))
                && words.at(e.to()).tag() != Tag.ADJ
                && !words.at(e.to()).is("of");
    }

    /// "She was 26."; "the former dean …, was 90."
    private static boolean isPredicate(Words words, Expression e) {
        int be = e.from() - (MERELY.contains(words.at(e.from() - 1).lower()) ? 2 : 1);
        int who = be - (words.at(be - 1).is("have") ? 3 : 1);
        Word subject = words.at(who - (MERELY.contains(words.at(who).lower()) ? 1 : 0));
        boolean one =
                SINGULAR.contains(subject.lower())
                        || subject.is(",")
                        || EXTREME.contains(subject.lower())
                        || isOnePerson(subject)
                        || (subject.isCapitalised() && subject.tag() == Tag.PROPN);
        return BEING.contains(words.at(be).lower())
                && one
                && (ONE.contains(subject.lower())
                        || CLOSING.contains(words.at(e.to()).lower())
                        || words.at(e.to()).is("on"));
    }

    private static boolean isAged(Words words, Expression e) {
        boolean counts = words.at(e.to()).is("between") || words.at(e.to()).is("aged");
        if (counts && e.from() == e.numberFrom()) {
            return false; // two between 51 and 60
        }
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
