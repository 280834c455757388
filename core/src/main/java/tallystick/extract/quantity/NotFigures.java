package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Hedge;
import tallystick.text.ReducedPassive;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Numbers that are no figure (`docs/FIGURES.md` §1, §8): years, ages, ordinals, identifiers, scores, times, the pronoun "one".
final class NotFigures {
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
                    "announced",
                    "estimate",
                    "estimated",
                    "familiar",
                    "briefed",
                    "speaking",
                    "who");
    private static final Set<String> ONE_COUNTS =
            Set.of(
                    "more",
                    "person",
                    "victim",
                    "death",
                    "case",
                    "vote",
                    "child",
                    "fatality",
                    "injury",
                    "dead");

    private static final int SLOGAN = 5;
    private static final Set<String> MODELS =
            Set.of(
                    "model",
                    "policy",
                    "principle",
                    "formula",
                    "framework",
                    "rule",
                    "strategy",
                    "approach",
                    "doctrine",
                    "system",
                    "slogan",
                    "campaign",
                    "initiative");
    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening");
    private static final int ANOTHER = 8;

    /// No game ends with more points.
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(500);

    private NotFigures() {}

    /// What a number is there for that tells no figure; empty where it tells one.
    static Optional<Role> role(Words words, Expression e) {
        if (e.role() != Role.FIGURE) {
            boolean year =
                    e.role() == Role.DURATION && Years.is(words, e) && Years.isOneUnit(words, e);
            return Optional.of(year ? Role.DATE : e.role());
        }
        if (e.form() == Numeral.Form.NONE) {
            return Optional.empty();
        }
        if (!e.isCount()) {
            if (Identifiers.isOfFormula(words, e) || isNumbered(words, e)) {
                return Optional.of(Role.IDENTIFIER);
            }
            if (isRace(words, e)) {
                return Optional.of(Role.KIND);
            }
            return e.form() == Numeral.Form.FRACTION && isBareFraction(words, e)
                    ? Optional.of(Role.KIND)
                    : Optional.empty();
        }
        if (Nouns.is(words.at(e.to()), "bore")) {
            return Optional.of(Role.KIND);
        } else if (Identifiers.is(words, e)) {
            return Optional.of(Role.IDENTIFIER);
        } else if (Years.is(words, e)) {
            return Optional.of(Role.DATE);
        } else if (Ages.is(words, e)) {
            return Optional.of(Role.AGE);
        } else if (Scores.is(words, e)) {
            return Optional.of(Role.SCORE);
        }
        if (AllBut.isLeftOut(words, e)) {
            return Optional.of(Role.KIND);
        }
        if (isOneWithoutContrast(words, e) || isSpouses(words, e) || isNoTwo(words, e)) {
            return Optional.of(Role.PRONOUN);
        }
        if (isInSlogan(words, e)) {
            return Optional.of(Role.IDENTIFIER);
        }
        if (isClock(words, e)) {
            return Optional.of(Role.DATE);
        }
        return Durations.isShared(words, e)
                ? Optional.of(Role.DURATION)
                : isBase(words, e) ? Optional.of(Role.KIND) : Optional.empty();
    }

    /// "the '[one] land, [two] systems' model": words of a name.
    private static boolean isInSlogan(Words words, Expression e) {
        int open = e.from();
        while (open >= e.from() - SLOGAN && !words.at(open).is("\"") && !words.at(open).is("“")) {
            open--;
        }
        int close = e.to();
        while (close <= open + 2 * SLOGAN
                && !words.at(close).is("\"")
                && !words.at(close).is("”")) {
            close++;
        }
        return open >= e.from() - SLOGAN
                && close <= open + 2 * SLOGAN
                && MODELS.contains(words.at(close + 1).lower());
    }

    /// "at [six] in the morning"
    private static boolean isClock(Words words, Expression e) {
        Word before = words.at(e.from() - 1);
        boolean part =
                (words.at(e.to()).is("in")
                                && words.at(e.to() + 1).is("the")
                                && PARTS.contains(words.at(e.to() + 2).lower()))
                        || (words.at(e.to()).is("at") && words.at(e.to() + 1).is("night"));
        return part && (before.is("at") || before.is("until") || before.is("before"));
    }

    /// "three per [100,000] inhabitants": what a rate is told by.
    private static boolean isBase(Words words, Expression e) {
        return words.at(e.from() - 1).is("per");
    }

    /// `Storm 01W`: no measure begins with a nought.
    private static boolean isNumbered(Words words, Expression e) {
        String digits = words.at(e.numberFrom()).form();
        return digits.length() > 1
                && digits.charAt(0) == '0'
                && Character.isDigit(digits.charAt(1))
                && words.at(e.numberTo()).glued();
    }

    /// "the 200 m final": a race has its name by its length.
    private static boolean isRace(Words words, Expression e) {
        return Nouns.is(words.at(e.to()), "race");
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

    /// "one" counts where it answers how many in contrast to other numbers.
    private static boolean isOneWithoutContrast(Words words, Expression e) {
        boolean one = words.at(e.numberFrom()).is("one") && e.numberTo() == e.numberFrom() + 1;
        if (!one || e.compound() != null) {
            return one && words.at(e.numberFrom() - 1).is("-");
        }
        Word after = words.at(e.to());
        Word before = words.at(e.from() - 1);
        boolean pointed = before.is("the") || before.is("that") || before.is("this");
        boolean nobody = words.at(e.from()).is("some") || words.at(e.from()).is("about");
        if ((pointed && !after.isNominal() && after.tag() != Tag.ADJ) || nobody) {
            return true;
        }
        boolean owned = before.is("only") && NounPhrase.isGenitive(words, e.from() - 2);
        if (owned || after.is("such")) {
            return true; // the firm's only one, one such centre
        }
        boolean oneOfThem =
                after.is("of")
                        && (words.at(e.to() + 1).is("them") || words.at(e.to() + 1).is("whom"))
                        && words.at(e.to() + 2).tag() == Tag.DET
                        && Contrast.isNear(words, e);
        if (oneOfThem) {
            return false; // three men, one of them a guard
        }
        if (after.is("of") || after.is("another") || after.is("'s") || after.tag() == Tag.PRON) {
            return e.from() == e.numberFrom();
        }
        if ((before.is("from") && isToAnother(words, e)) || isOfPreface(words, e)) {
            return true;
        }
        boolean hedged =
                e.from() < e.numberFrom()
                        || e.quantity().hedge() == Hedge.AT_LEAST
                        || words.at(e.from() - 1).is("only")
                        || (words.at(e.from() - 1).is("just") && after.isNominal());
        return !hedged && !ONE_COUNTS.contains(after.lower()) && !Contrast.isNear(words, e);
    }

    /// "In [one] report, 40 houses were counted", "according to [one] report": which of several it was.
    private static boolean isOfPreface(Words words, Expression e) {
        if (words.at(e.from() - 1).is("to") && words.at(e.from() - 2).is("according")) {
            return true;
        }
        return e.from() == 1
                && words.at(0).is("in")
                && words.at(2).isNominal()
                && words.at(3).is(",");
    }

    /// "passes from [one] person to another"
    private static boolean isToAnother(Words words, Expression e) {
        for (int i = e.to(); i < e.to() + ANOTHER; i++) {
            if (words.at(i).is("another")) {
                return true;
            }
        }
        return false;
    }

    /// "no two villages are alike": any two.
    private static boolean isNoTwo(Words words, Expression e) {
        return words.at(e.from() - 1).is("no") && words.at(e.numberFrom()).is("two");
    }

    /// "A couple from Norham, Ada and Bo Ruhl, came": two spouses, not two of something.
    private static boolean isSpouses(Words words, Expression e) {
        boolean couple = words.at(e.numberTo() - 1).is("couple");
        Word next = words.at(e.numberTo());
        int number = words.at(e.numberTo() - 1).token();
        boolean subject =
                number >= 0 && words.sentence().token(number).hangsAs("nsubj", "nsubj:pass");
        boolean counts = next.isNominal() || next.tag() == Tag.ADJ || next.tag() == Tag.NUM;
        return couple
                && !counts
                && !next.is("of")
                && (subject || next.is("who") || next.is("from") || next.is("whose"));
    }

    /// "22 points": the score of a game; 33,643 are those of many.
    static boolean isScore(Words words, Expression e, NounPhrase counted) {
        boolean many =
                e.quantity()
                        .bounds()
                        .low()
                        .filter(points -> points.compareTo(HIGHEST) > 0)
                        .isPresent();
        return !many && Nouns.is(words.at(counted.head()), "score");
    }

    /// "two officials said": the number counts who is speaking.
    static boolean countsSpeakers(Words words, Expression e, NounPhrase counted) {
        Word before = words.at(e.from() - 1);
        if (!Nouns.is(words.at(counted.head()), "speaker")) {
            boolean the = before.is("the") && counted.head() >= e.to();
            return the && isSaying(words, counted.to());
        }
        boolean to = before.is("to") && words.at(e.from() - 2).is("according");
        boolean by = (before.is("by") && words.at(e.from() - 2).is("told")) || before.is("citing");
        boolean says = isSaying(words, counted.to());
        boolean informed =
                words.at(counted.to()).is("familiar") || words.at(counted.to()).is("briefed");
        return to || by || says || informed;
    }

    private static boolean isSaying(Words words, int at) {
        return SAYING.contains(words.at(at).lower())
                && !words.at(at).is("who")
                && !ReducedPassive.is(words.sentence(), words.at(at).token());
    }
}
