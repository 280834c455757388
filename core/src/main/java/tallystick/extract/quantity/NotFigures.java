package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import tallystick.figure.Hedge;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Numbers that are no figure (`docs/FIGURES.md` §1, §8): years, ages, ordinals, identifiers, scores, times, the pronoun "one".
final class NotFigures {
    private static final Set<String> ORDINALS = Set.of("first", "second", "third");
    private static final Set<String> GLUE = Set.of(":", "/", "#", "@", "_");
    private static final Set<String> HYPHENS = Set.of("-", "–", ".", "+");
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
                    "st.",
                    "ave");
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

    /// What a number is there for that tells no figure; empty where it tells one.
    static Optional<Role> role(Words words, Expression e) {
        if (e.role() != Role.FIGURE) {
            boolean year = e.role() == Role.DURATION && isYear(words, e) && isOneUnit(words, e);
            return Optional.of(year ? Role.DATE : e.role());
        }
        if (e.form() == Numeral.Form.NONE) {
            return Optional.empty();
        }
        if (!e.isCount()) {
            return e.form() == Numeral.Form.FRACTION && isBareFraction(words, e)
                    ? Optional.of(Role.KIND)
                    : Optional.empty();
        }
        if (isIdentifier(words, e)
                || isLabel(words, e)
                || isAddress(words, e)
                || isNameOfSomething(words, e)) {
            return Optional.of(Role.IDENTIFIER);
        } else if (isYear(words, e)) {
            return Optional.of(Role.DATE);
        } else if (Ages.is(words, e)) {
            return Optional.of(Role.AGE);
        } else if (isScoreOrDate(words, e)) {
            return Optional.of(Role.SCORE);
        }
        return isOneWithoutContrast(words, e) ? Optional.of(Role.PRONOUN) : Optional.empty();
    }

    /// "first half", "half-time", "a third man": a fraction counts only of something, or hedged.
    private static boolean isBareFraction(Words words, Expression e) {
        Word before = words.at(e.numberFrom() - 1);
        Word after = words.at(e.numberTo());
        boolean half = words.at(e.numberTo() - 1).is("half");
        boolean of =
                after.is("of")
                        || (half
                                && (after.tag() == Tag.DET
                                        || after.is("their")
                                        || after.is("its")
                                        || after.is("his")));
        boolean ordinal = half && (before.tag() == Tag.ADJ || before.is("and") || before.is("-"));
        boolean article =
                words.at(e.numberFrom()).is("a") || words.at(e.numberFrom()).is("an") || half;
        return ordinal || (article && !of && e.quantity().hedge() == Hedge.EXACT);
    }

    /// `COVID-19`, `F-16`, `A320`, `737s`, `21st`, `19:00`, `twenty-sixth`
    private static boolean isIdentifier(Words words, Expression e) {
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

    /// "230-to-197": both halves of a vote are figures.
    private static boolean isVote(Words words, Expression e) {
        Word first = words.at(e.numberFrom() - 2);
        return first.is("to") || (first.isDigits() && first.form().length() > 2);
    }

    /// `level 3`, `Flight 93`, `Boeing 737`, `Route 66`: the number names one of many.
    private static boolean isLabel(Words words, Expression e) {
        if (e.from() < e.numberFrom() || e.compound() != null) {
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
        boolean label = Nouns.is(before, "label") && !negation && (!dot || before.isCapitalised());
        boolean name = !dot && isName(before) && e.numberFrom() > 1 && !before.is("in");
        Word after = words.at(e.to());
        boolean plural = after.isNominal() && Nouns.isPlural(after) && !after.isCapitalised();
        return of || Nouns.is(before, "name") || ((label || name) && !plural);
    }

    /// A word with a capital, wherever it stands: `Boeing`, `iPhone`.
    private static boolean isName(Word word) {
        return word.isLetters() && !word.form().equals(word.lower());
    }

    /// "the 2019 season" is one season, "2,019 seasons" are many.
    private static boolean isOneUnit(Words words, Expression e) {
        return !Nouns.isPlural(words.at(e.to() - 1));
    }

    /// A bare four-digit number of our time is a year unless it counts people or is hedged.
    private static boolean isYear(Words words, Expression e) {
        Word number = words.at(e.numberFrom());
        if (!number.isDigits()
                || !number.form().matches("1[5-9]\\d\\d|20\\d\\d")
                || e.numberTo() > e.numberFrom() + 1) {
            return false;
        }
        Word after = words.at(e.to());
        boolean counts = Persons.is(after.form()) && words.at(e.from() - 1).tag() != Tag.DET;
        return e.from() == e.numberFrom() && !counts;
    }

    /// `619 Waddell Avenue`
    private static boolean isAddress(Words words, Expression e) {
        for (int i = e.to(); i < e.to() + 4 && words.at(i).isCapitalised(); i++) {
            if (STREETS.contains(words.at(i).lower()) && i > e.to()) {
                return true;
            }
        }
        return false;
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
                        || (words.at(e.from() - 1).is("just") && after.isNominal());
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

    /// "22 points", "two tries": the score of a game.
    static boolean isScore(Words words, NounPhrase counted) {
        return Nouns.is(words.at(counted.head()), "score");
    }

    /// "two officials said": the number counts who is speaking.
    static boolean countsSpeakers(Words words, Expression e, NounPhrase counted) {
        if (!Nouns.is(words.at(counted.head()), "speaker")) {
            return false;
        }
        Word before = words.at(e.from() - 1);
        boolean to = before.is("to") && words.at(e.from() - 2).is("according");
        boolean by = (before.is("by") && words.at(e.from() - 2).is("told")) || before.is("citing");
        boolean says =
                SAYING.contains(words.at(counted.to()).lower())
                        && !words.at(counted.to()).is("who");
        boolean informed =
                words.at(counted.to()).is("familiar") || words.at(counted.to()).is("briefed");
        return to || by || says || informed;
    }
}
