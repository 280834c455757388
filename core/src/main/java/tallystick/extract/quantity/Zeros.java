package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Bounds;
import tallystick.figure.Hedge;
import tallystick.figure.Quantity;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Zero by negation, where it answers how many: `no injuries`, `nobody was hurt`, `not a single seat`, `none of the twelve`.
final class Zeros {
    private static final int REACH = 5;

    private static final Set<String> OTHERS = Set.of("other", "additional", "further");

    private Zeros() {}

    static Optional<Expression> at(Words words, int at) {
        Word word = words.at(at);
        Word next = words.at(at + 1);
        return switch (word.lower()) {
            case "no" ->
                    next.is("one") && isHit(words, at + 2)
                            ? zero(at, at + 2, "no one <hit>")
                            : next.is("-") && words.at(at + 2).is("one") && isHit(words, at + 3)
                                    ? zero(at, at + 3, "no-one <hit>")
                                    : isCountable(words, at + 1)
                                            ? zero(at, at + 1, "no <countable>")
                                            : Optional.empty();
            case "nobody" ->
                    isHit(words, at + 1) ? zero(at, at + 1, "nobody <hit>") : Optional.empty();
            case "none" ->
                    next.is("of") || next.tag() == Tag.AUX
                            ? zero(at, at + 1, "none of <noun>")
                            : Optional.empty();
            case "without" ->
                    isCountable(words, at + 1)
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
                                                && isHit(words, phrase.to()))
                                        || (OTHERS.contains(words.at(at).lower())
                                                && isInvolved(words, phrase.to())))
                        .isPresent();
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
