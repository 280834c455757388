package tallystick.extract.quantity;

import java.util.Set;
import tallystick.figure.Hedge;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Numbers that are no figure (`docs/FIGURES.md` §1, §8): years, ages, ordinals, identifiers, scores, times, the pronoun "one".
final class NotFigures {
    private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th", "s");
    private static final Set<String> SAYING =
            Set.of(
                    "said",
                    "say",
                    "says",
                    "told",
                    "tell",
                    "added",
                    "confirmed",
                    "reported",
                    "familiar",
                    "briefed",
                    "speaking",
                    "who");
    private static final Set<String> ONE_COUNTS =
            Set.of(
                    "more",
                    "person",
                    "death",
                    "case",
                    "vote",
                    "child",
                    "fatality",
                    "injury",
                    "dead");

    private NotFigures() {}

    static boolean excludes(Words words, Expression e) {
        if (!e.isCount()) {
            return e.form() == Numeral.Form.FRACTION && isBareHalf(words, e);
        }
        return isGluedIdentifier(words, e)
                || isLabel(words, e)
                || isYear(words, e)
                || isAge(words, e)
                || isScoreOrDate(words, e)
                || isOneWithoutContrast(words, e)
                || isNameOfSomething(words, e);
    }

    /// "first half", "half-time": a half counts only of something.
    private static boolean isBareHalf(Words words, Expression e) {
        Word before = words.at(e.numberFrom() - 1);
        Word after = words.at(e.numberTo());
        boolean half = words.at(e.numberTo() - 1).is("half");
        boolean of =
                after.is("of")
                        || after.tag() == Tag.DET
                        || after.is("their")
                        || after.is("its")
                        || after.is("his");
        boolean ordinal = before.tag() == Tag.ADJ || before.is("and") || before.is("-");
        return half && (ordinal || !of && e.quantity().hedge() == Hedge.EXACT);
    }

    /// `COVID-19`, `F-16`, `A320`, `737s`, `21st`
    private static boolean isGluedIdentifier(Words words, Expression e) {
        int number = e.numberFrom();
        Word before = words.at(number - 1);
        Word after = words.at(e.numberTo());
        if (!words.at(number).isDigits()) {
            return false;
        }
        boolean letterBefore = words.at(number).glued() && before.isLetters();
        boolean hyphenBefore =
                words.at(number).glued()
                        && before.glued()
                        && (before.is("-") || before.is("–") || before.is("/") || before.is("."));
        boolean sign =
                words.at(number).glued() && (before.is("#") || before.is("@") || before.is("_"));
        boolean ending =
                after.glued()
                        && after.isLetters()
                        && e.to() == e.numberTo()
                        && (ORDINAL_ENDS.contains(after.lower()) || after.form().length() == 1);
        boolean dotted =
                after.glued()
                        && (after.is("/")
                                || after.is(":")
                                || after.is(".") && words.at(e.numberTo() + 1).glued());
        return letterBefore || hyphenBefore && !isVote(words, e) || sign || ending || dotted;
    }

    /// "230-to-197": both halves of a vote are figures.
    private static boolean isVote(Words words, Expression e) {
        return words.at(e.numberFrom() - 2).is("to")
                || words.at(e.numberFrom() - 2).isDigits()
                        && Integer.signum(words.at(e.numberFrom() - 2).form().length() - 2) > 0;
    }

    /// `level 3`, `Flight 93`, `Boeing 737`, `Route 66`: the number names one of many.
    private static boolean isLabel(Words words, Expression e) {
        Word before = words.at(e.numberFrom() - 1);
        if (e.from() < e.numberFrom() || e.compound() != null) {
            return false;
        }
        boolean label = Nouns.is(before, "label") && !(before.is("no") && before.tag() == Tag.DET);
        boolean plural =
                words.at(e.to()).isNominal()
                        && Nouns.isPlural(words.at(e.to()))
                        && !words.at(e.to()).isCapitalised();
        boolean name = before.isCapitalised() && before.tag() == Tag.PROPN && e.numberFrom() > 1;
        return (label || name) && !plural;
    }

    /// A bare four-digit number of our time is a year unless it counts a noun or is hedged.
    private static boolean isYear(Words words, Expression e) {
        Word number = words.at(e.numberFrom());
        if (!number.isDigits()
                || !number.form().matches("1[5-9]\\d\\d|20\\d\\d")
                || e.numberTo() > e.numberFrom() + 1) {
            return false;
        }
        Word after = words.at(e.to());
        boolean counts = after.isNominal() && Nouns.isPlural(after) && !after.isCapitalised();
        return e.from() == e.numberFrom() && !counts;
    }

    /// ", 23," behind a name; "aged nine"; "age of 18"; "years old"; "between the ages of".
    private static boolean isAge(Words words, Expression e) {
        Word before = words.at(e.from() - 1);
        Word after = words.at(e.to());
        boolean apposition =
                before.is(",")
                        && words.at(e.from() - 2).isCapitalised()
                        && (after.is(",") || after.is(".") || after.is(";") || after.is(")"))
                        && e.quantity()
                                .bounds()
                                .high()
                                .filter(high -> high.intValue() < 120)
                                .isPresent();
        boolean bracket = before.is("(") && words.at(e.from() - 2).isCapitalised() && after.is(")");
        boolean aged = false;
        for (int i = e.from() - 1; i >= e.from() - 6 && i >= 0; i--) {
            aged |=
                    words.at(i).is("aged")
                            || (words.at(i).is("age") || words.at(i).is("ages"))
                                    && (words.at(i + 1).is("of")
                                            || words.at(i + 1).is(":")
                                            || i + 1 == e.from());
            if (words.at(i).tag() == Tag.VERB
                    || words.at(i).isNominal()
                            && !words.at(i).is("age")
                            && !words.at(i).is("ages")) {
                break;
            }
        }
        return apposition || bracket || aged && !after.isNominal();
    }

    /// `3-2`, `9/11`, `24/7`, `5:30`
    private static boolean isScoreOrDate(Words words, Expression e) {
        Word joint = words.at(e.numberTo());
        Word next = words.at(e.numberTo() + 1);
        boolean joined =
                joint.glued()
                        && next.glued()
                        && next.isDigits()
                        && (joint.is("-") || joint.is("–") || joint.is("/") || joint.is(":"));
        return joined
                && words.at(e.numberFrom()).isDigits()
                && words.at(e.numberFrom()).form().length() < 3;
    }

    /// "one" counts where it answers how many in contrast to other numbers.
    private static boolean isOneWithoutContrast(Words words, Expression e) {
        boolean one = words.at(e.numberFrom()).is("one") && e.numberTo() == e.numberFrom() + 1;
        if (!one || e.compound() != null) {
            return one && words.at(e.numberFrom() - 1).is("-");
        }
        Word after = words.at(e.to());
        if (after.is("of") || after.is("another") || after.is("'s") || after.tag() == Tag.PRON) {
            return e.from() == e.numberFrom();
        }
        boolean hedged =
                e.from() < e.numberFrom()
                        || words.at(e.from() - 1).is("only")
                        || words.at(e.from() - 1).is("just") && after.isNominal();
        return !hedged && !ONE_COUNTS.contains(after.lower()) && !Contrast.isNear(words, e);
    }

    /// `Seven Sisters`, `Four Seasons Hotel`: a capitalised number word inside a name.
    private static boolean isNameOfSomething(Words words, Expression e) {
        Word number = words.at(e.numberFrom());
        Word after = words.at(e.to());
        boolean opens =
                e.numberFrom() == 0 || words.at(e.numberFrom() - 1).kind() == Word.Kind.MARK;
        return number.isLetters() && number.isCapitalised() && !opens && after.isCapitalised();
    }

    /// "two officials said": the number counts who is speaking.
    static boolean countsSpeakers(Words words, Expression e, NounPhrase counted) {
        if (!Nouns.is(words.at(counted.head()), "speaker")) {
            return false;
        }
        Word before = words.at(e.from() - 1);
        boolean to = before.is("to") && words.at(e.from() - 2).is("according");
        boolean by = before.is("by") && words.at(e.from() - 2).is("told") || before.is("citing");
        boolean says =
                SAYING.contains(words.at(counted.to()).lower())
                        && !words.at(counted.to()).is("who");
        boolean informed =
                words.at(counted.to()).is("familiar") || words.at(counted.to()).is("briefed");
        return to || by || says || informed;
    }
}
