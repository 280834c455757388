package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Set;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Numbers that name one of many: `COVID-19`, `level 3`, `Flight 93`, `619 Waddell Avenue`, the `(2)` of a list.
final class Identifiers {
    private static final Set<String> ORDINALS = Set.of("first", "second", "third");
    private static final Set<String> SHOWN =
            Set.of("image", "photo", "picture", "slide", "page", "video", "chart", "figure", "map");
    private static final Set<String> GLUE = Set.of(":", "/", "#", "@", "_");
    private static final Set<String> HYPHENS = Set.of("-", "–", ".", "+");
    private static final int VARIANT = 3;
    private static final BigDecimal MANY = BigDecimal.valueOf(100);

    private Identifiers() {}

    static boolean is(Words words, Expression e) {
        return Phones.is(words, e)
                || isAttribute(words, e)
                || isOutlet(words, e)
                || isGlued(words, e)
                || Models.isHyphened(words, e)
                || isLabel(words, e)
                || isOfLabels(words, e)
                || isOfSeries(words, e)
                || Addresses.is(words, e)
                || ListNumbers.is(words, e)
                || isZone(words, e)
                || isOneThing(words, e)
                || isShape(words, e)
                || isDayOfTerror(words, e)
                || isShortYear(words, e)
                || isNameOfSomething(words, e);
    }

    /// "Image [2] of / [9]": which of the pictures of a page
    private static boolean isOfSeries(Words words, Expression e) {
        if (words.at(e.to()).is("of")) {
            return SHOWN.contains(words.at(e.from() - 1).lower());
        }
        int of = words.at(e.from() - 1).is("/") ? e.from() - 2 : e.from() - 1;
        return words.at(of).is("of")
                && words.at(of - 1).isDigits()
                && SHOWN.contains(words.at(of - 2).lower());
    }

    /// `<img width="640">`
    private static boolean isAttribute(Words words, Expression e) {
        int at = e.from() - 1;
        boolean quoted = words.at(at).is("\"") || words.at(at).is("'");
        return words.at(quoted ? at - 1 : at).is("=");
    }

    /// `COVID-19`, `F-16`, `A320`, `737s`, `21st`, `19:00`, `twenty-sixth`
    private static boolean isGlued(Words words, Expression e) {
        Word number = words.at(e.numberFrom());
        Word before = words.at(e.numberFrom() - 1);
        Word after = words.at(e.numberTo());
        Word next = words.at(e.numberTo() + 1);
        if (after.is("-")
                && next.glued()
                && (next.lower().endsWith("th") || ORDINALS.contains(next.lower()))) {
            return true;
        }
        if (!number.isDigits()) {
            return false;
        }
        String behind = words.text(e.numberTo(), e.numberTo() + VARIANT);
        if (after.glued() && behind.matches("(?s)-\\d+\\p{Lu}+\\b.*")) {
            return true; // 777-200LR
        }
        boolean glued =
                number.glued()
                        && (before.isLetters()
                                || GLUE.contains(before.lower())
                                || (HYPHENS.contains(before.lower())
                                        && before.glued()
                                        && !isVote(words, e)));
        boolean ending = after.glued() && after.isLetters() && e.to() == e.numberTo();
        boolean dotted =
                after.glued() && (GLUE.contains(after.lower()) || (after.is(".") && next.glued()));
        boolean clock =
                number.form().length() > 1
                        && number.form().startsWith("0")
                        && !number.form().contains(".");
        return glued || ending || dotted || clock;
    }

    /// "3% CO[2] and 5% oxygen": the 2 has no share in the percent behind it.
    static boolean isOfFormula(Words words, Expression e) {
        return e.from() == e.numberFrom()
                && words.at(e.from()).glued()
                && (words.at(e.from() - 1).isLetters()
                        || (words.at(e.numberTo()).glued() && Models.isHyphened(words, e)));
    }

    /// "230-to-197": both halves of a vote are figures.
    private static boolean isVote(Words words, Expression e) {
        Word first = words.at(e.numberFrom() - 2);
        return first.is("to")
                || Votes.isSide(words, e.numberFrom())
                || (first.isDigits()
                        && !first.glued()
                        && first.form().length() > 2
                        && words.at(e.numberFrom()).form().length() > 1);
    }

    /// `level 3`, `Flight 93`, `Boeing 737`, `Route 66`: the number names one of many.
    private static boolean isLabel(Words words, Expression e) {
        if (e.from() < e.numberFrom() || e.compound() != null || e.form() == Numeral.Form.VAGUE) {
            return false;
        }
        boolean dot = words.at(e.numberFrom() - 1).is(".");
        Word before = words.at(e.numberFrom() - (dot ? 2 : 1));
        boolean of =
                before.is("of")
                        && words.at(e.numberFrom() - 2).is("group")
                        && (words.at(e.numberFrom()).isCapitalised()
                                || words.at(e.numberFrom() - 2).isCapitalised());
        boolean negation = before.is("no") && before.tag() == Tag.DET;
        boolean thisYear =
                before.is("year")
                        && words.at(e.numberFrom() - 2).tag() == Tag.DET
                        && words.at(e.to()).is("of");
        boolean label =
                Nouns.is(before, "label")
                        && !negation
                        && !thisYear
                        && (!dot || before.isCapitalised());
        boolean headline = before.tag() != Tag.PROPN && Headline.is(words);
        boolean name =
                !dot && isName(before) && e.numberFrom() > 1 && !before.is("in") && !headline;
        Word after = words.at(e.to());
        boolean plural =
                after.isNominal()
                        && Nouns.isPlural(after)
                        && !after.isCapitalised()
                        && !Nouns.isOfNext(words, e.to());
        return of
                || before.is("§")
                || (words.at(e.to()).is("u.s.") && words.at(e.to() + 1).is("code"))
                || Nouns.is(before, "name")
                || ((label || name || isNamedAfter(words, e)) && !plural)
                || isInsideName(words, e);
    }

    /// "near posts [542] and [543]": behind many things stand the numbers that name them.
    private static boolean isOfLabels(Words words, Expression e) {
        int and = e.numberFrom() - 1;
        boolean last = words.at(and).is("and") && words.at(and - 1).isDigits();
        int noun = last ? and - 2 : and;
        boolean joined = words.at(e.to()).is("and") && words.at(e.to() + 1).isDigits();
        Word behind = words.at(last ? e.to() : e.to() + 2);
        return words.at(e.numberFrom()).isDigits()
                && e.isCount()
                && e.from() == e.numberFrom()
                && e.to() == e.numberTo()
                && (last || joined)
                && words.at(noun).tag() == Tag.NOUN
                && Nouns.isPlural(words.at(noun))
                && !behind.isNominal()
                && !behind.isDigits()
                && behind.tag() != Tag.ADJ
                && behind.tag() != Tag.SYM
                && !behind.is("%");
    }

    /// "Moody's 300 index": the possessive of a name, and one thing that it numbers.
    private static boolean isNamedAfter(Words words, Expression e) {
        Word mark = words.at(e.numberFrom() - 1);
        return (mark.is("'s") || mark.is("’s"))
                && words.at(e.numberFrom() - 2).isCapitalised()
                && words.at(e.numberFrom()).isDigits()
                && e.to() == e.numberTo()
                && words.at(e.to()).isNominal()
                && !isOfMany(words, e);
    }

    private static boolean isOfMany(Words words, Expression e) {
        int number = words.at(e.numberFrom()).token();
        int noun = number < 0 ? -1 : words.sentence().head(number);
        return Persons.is(words.at(e.to()).form())
                || (noun > number && words.sentence().token(noun).has("Number=Plur"));
    }

    /// "four Corvin Spey 700 engines": name and number are both parts of what is counted.
    private static boolean isInsideName(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int number = words.at(e.numberFrom()).token();
        int name = words.at(e.numberFrom() - 1).token();
        if (name < 0 || number < 0 || !words.at(e.numberFrom()).isDigits()) {
            return false;
        }
        int noun = sentence.head(number);
        return noun > number
                && noun == sentence.head(name)
                && sentence.token(name).isAny(Tag.PROPN)
                && words.at(e.numberFrom() - 1).isCapitalised()
                && sentence.token(name).hangsAs("compound")
                && sentence.token(number).hangsAs("nummod", "compound");
    }

    /// A word with a capital, wherever it stands: `Boeing`, `iPhone`.
    private static boolean isName(Word word) {
        return word.isLetters() && !word.form().equals(word.lower());
    }

    /// "(24 Horas)", "watch 11 News": an outlet
    private static boolean isOutlet(Words words, Expression e) {
        Word name = words.at(e.numberTo());
        boolean bracketed =
                words.at(e.numberFrom() - 1).is("(") && words.at(e.numberTo() + 1).is(")");
        int length = words.at(e.numberFrom()).form().length();
        boolean news = name.is("news") && !Headline.is(words) && length <= 3;
        return name.isCapitalised() && (news || (bracketed && length <= 2));
    }

    /// "a [four]-by-[four]"
    private static boolean isShape(Words words, Expression e) {
        return (words.at(e.to()).is("-") && words.at(e.to() + 1).is("by"))
                || (words.at(e.from() - 1).is("-") && words.at(e.from() - 2).is("by"));
    }

    /// "the [9-11] attacks": the day by which they are known.
    private static boolean isDayOfTerror(Words words, Expression e) {
        return words.text(e.numberFrom(), e.numberTo()).equals("9-11");
    }

    /// "iLife '11", "the class of '68"
    private static boolean isShortYear(Words words, Expression e) {
        Word mark = words.at(e.numberFrom() - 1);
        Word name = words.at(e.numberFrom() - 2);
        return (mark.is("'") || mark.is("’") || mark.is("‘"))
                && !mark.glued()
                && words.at(e.numberFrom()).glued()
                && words.at(e.numberFrom()).form().matches("\\d\\d")
                && (!name.form().equals(name.lower()) || name.is("of"));
    }

    /// "UTC +8"
    private static boolean isZone(Words words, Expression e) {
        Word before = words.at(e.numberFrom() - 2);
        return words.at(e.numberFrom() - 1).is("+") && (before.is("gmt") || before.is("utc"));
    }

    /// "their 640 long-distance train", "below the 5000 mark": many of one thing are none; the number is its name.
    private static boolean isOneThing(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int number = words.at(e.numberTo() - 1).token();
        int noun = number < 0 ? -1 : sentence.head(number);
        Word before = words.at(e.from() - 1);
        boolean article = before.is("a") || before.is("an");
        boolean pointed =
                (before.tag() == Tag.DET && !article)
                        || before.tag() == Tag.PRON
                        || before.is("'s")
                        || before.is("’s");
        boolean one =
                noun > number
                        && sentence.token(number).hangsAs("nummod", "compound")
                        && sentence.token(noun).isAny(Tag.NOUN)
                        && sentence.token(noun).has("Number=Sing");
        return one
                && pointed
                && e.compound() == null
                && e.from() == e.numberFrom()
                && e.quantity().bounds().low().filter(n -> n.compareTo(MANY) >= 0).isPresent()
                && !Nouns.isPlural(words.at(e.to()))
                && !Persons.is(words.at(e.to()).form())
                && !Nouns.is(words.at(words.ofToken(noun)), "quake")
                && Units.behind(words, e.to()).isEmpty();
    }

    /// `Seven Sisters`, `Four Seasons Hotel`: a capitalised number word inside a name.
    private static boolean isNameOfSomething(Words words, Expression e) {
        Word number = words.at(e.numberFrom());
        Word after = words.at(e.to());
        boolean opens =
                e.numberFrom() == 0 || words.at(e.numberFrom() - 1).kind() == Word.Kind.MARK;
        boolean whole = after.isCapitalised() || isCapitalisedToo(words, e);
        return number.isLetters()
                && number.isCapitalised()
                && !opens
                && whole
                && !Headline.is(words);
    }

    /// "the Seven Hundred"
    private static boolean isCapitalisedToo(Words words, Expression e) {
        return e.numberTo() > e.numberFrom() + 1
                && words.at(e.numberTo() - 1).isCapitalised()
                && words.at(e.from() - 1).tag() == Tag.DET;
    }
}
