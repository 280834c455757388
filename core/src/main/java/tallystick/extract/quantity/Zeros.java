package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Bounds;
import tallystick.figure.Hedge;
import tallystick.figure.Quantity;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Zero by negation, where it answers how many: `no injuries`, `nobody was hurt`, `not a single seat`, `none of the twelve`.
final class Zeros {
    private static final int REACH = 5;

    private static final Set<String> OTHERS = Set.of("other", "additional", "further");

    private static final String NO_ONE = "no one <hit>";
    private static final Set<String> NOBODY = Set.of(NO_ONE, "no-one <hit>", "nobody <hit>");

    private Zeros() {}

    static Optional<Expression> at(Words words, int at) {
        Word word = words.at(at);
        Word next = words.at(at + 1);
        return switch (word.lower()) {
            case "no" ->
                    next.is("one") && (isHit(words, at + 2) || suffers(words, at + 1))
                            ? zero(at, at + 2, NO_ONE)
                            : next.is("-") && words.at(at + 2).is("one") && isHit(words, at + 3)
                                    ? zero(at, at + 3, "no-one <hit>")
                                    : isCountable(words, at + 1)
                                            ? zero(at, at + 1, "no <countable>")
                                            : Optional.empty();
            case "nobody" ->
                    isHit(words, at + 1) || suffers(words, at)
                            ? zero(at, at + 1, "nobody <hit>")
                            : Optional.empty();
            case "none" ->
                    next.is("of") || next.tag() == Tag.AUX
                            ? zero(at, at + 1, "none of <noun>")
                            : Optional.empty();
            case "without" ->
                    isCountable(words, at + 1) && !isLacked(words, at + 1)
                            ? zero(at + 1, at + 1, "without <countable>")
                            : Optional.empty();
            case "not" -> notOne(words, at);
            default -> Optional.empty();
        };
    }

    /// `not (even) one`, `not a single`
    private static Optional<Expression> notOne(Words words, int at) {
        int next = words.at(at + 1).is("even") ? at + 2 : at + 1;
        if (words.at(next).is("one") && words.at(next + 1).isLetters()) {
            return zero(at, next + 1, "not one <noun>");
        }
        boolean single = words.at(next).is("a") && words.at(next + 1).is("single");
        return single ? zero(at, next + 2, "not a single <noun>") : Optional.empty();
    }

    private static boolean isCountable(Words words, int at) {
        return isJoinedPerson(words, at)
                || NounPhrase.at(words, at)
                        .filter(phrase -> phrase.from() == at)
                        .filter(phrase ->
                                Nouns.is(words.at(phrase.head()), "zero")
                                        || (Persons.is(words.at(phrase.head()).form())
                                                && (isHit(words, phrase.to())
                                                        || suffers(words, phrase.head())))
                                        || (OTHERS.contains(words.at(at).lower())
                                                && isInvolved(words, phrase.to())))
                        .isPresent();
    }

    /// "6,000 people without [homes]": what they lack is not counted; "without [casualties]" tells that there were none.
    private static boolean isLacked(Words words, int at) {
        return Persons.is(words.at(at - 2).form())
                && NounPhrase.at(words, at)
                        .filter(phrase -> isHarm(words, phrase.head()))
                        .isEmpty();
    }

    /// "no [civilian or security officers] were killed"
    private static boolean isJoinedPerson(Words words, int at) {
        int no = words.at(at - 1).token();
        int noun = no < 0 ? -1 : words.sentence().head(no);
        int head = noun > no && noun - no <= REACH ? words.ofToken(noun + 1) - 1 : -1;
        return head > at
                && words.at(at + 1).tag() == Tag.CCONJ
                && words.sentence().token(no).hangsAs("det")
                && Persons.is(words.at(head).form())
                && isHit(words, head + 1);
    }

    /// "no other vehicle [was involved]"
    private static boolean isInvolved(Words words, int at) {
        return words.at(at).tag() == Tag.AUX
                && (words.at(at + 1).is("involved")
                        || (words.at(at + 1).is("been") && words.at(at + 2).is("involved")));
    }

    /// "nobody [was hurt]", "no one [has been killed]", "nobody [died]"
    private static boolean isHit(Words words, int at) {
        Tag tag = words.at(at).tag();
        for (int i = at; i < at + 5; i++) {
            if (Nouns.is(words.at(i), "hit")) {
                return tag == Tag.AUX || tag == Tag.VERB || i == at;
            }
        }
        return false;
    }

    /// "no one [on the ground] was hurt", "no guard at the gate had been injured": what it is the subject of stands further off.
    private static boolean suffers(Words words, int noun) {
        Sentence sentence = words.sentence();
        int subject = words.at(noun).token();
        int verb =
                subject >= 0 && sentence.token(subject).hangsAs("nsubj", "nsubj:pass")
                        ? sentence.head(subject)
                        : -1;
        boolean life =
                verb > subject
                        && sentence.token(verb).is("lost")
                        && Hanging.child(sentence, verb, "obj")
                                .map(sentence::token)
                                .filter(token -> token.is("life") || token.is("lives"))
                                .isPresent();
        boolean hit =
                verb > subject
                        && (Nouns.is(words.at(words.ofToken(verb)), "hit")
                                || Hanging.child(sentence, verb, "xcomp") // reported dead
                                        .filter(child ->
                                                Nouns.is(words.at(words.ofToken(child)), "hit")
                                                        || sentence.token(child).is("dead"))
                                        .isPresent());
        return sentence.isParsed() && (life || hit);
    }

    /// "no [deaths or injuries] were reported": neither of the two.
    static NounPhrase joined(Words words, Expression e, NounPhrase phrase) {
        int second = phrase.to() + 1;
        boolean or = words.at(second - 1).is("or") || words.at(second - 1).is("nor");
        return e.form() == Numeral.Form.NONE
                        && or
                        && isHarm(words, phrase.head())
                        && isHarm(words, second)
                ? new NounPhrase(phrase.from(), second + 1, second)
                : phrase;
    }

    private static boolean isHarm(Words words, int at) {
        return Nouns.is(words.at(at), "harm");
    }

    /// "two pilots escaped, [no one] on the ground was hurt": none of all people, whomever earlier numbers counted.
    static boolean isNobody(Expression e) {
        return NOBODY.contains(e.rule());
    }

    private static Optional<Expression> zero(int from, int to, String rule) {
        Quantity none = new Quantity.Count(new Bounds.Exactly(BigDecimal.ZERO), Hedge.EXACT);
        return Optional.of(
                new Expression(
                        from,
                        to,
                        from,
                        to,
                        none,
                        Numeral.Form.NONE,
                        null,
                        rule,
                        Expression.Wording.NONE,
                        Role.FIGURE));
    }
}
