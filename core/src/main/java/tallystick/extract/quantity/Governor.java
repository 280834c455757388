package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;
import tallystick.text.Words;

/// What a quantity is told of, by the sentence's tree: "the wreck was found [50 miles] off" → wreck, "winds of [100 mph]" → winds.
final class Governor {
    private static final int STEPS = 6;
    private static final int REACH = 8;
    private static final Set<String> BEFORE_NOUN =
            Set.of("det", "case", "nummod", "punct", "cc", "mark", "advmod:emph");

    private Governor() {}

    /// Of the quantity whose unit, or else whose number, stands at a word.
    static Optional<NounPhrase> of(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = words.at(e.numberTo() - 1).token();
        int last = words.at(Math.max(e.to(), e.numberTo()) - 1).token();
        while (sentence.head(at) > at && sentence.head(at) <= last) {
            at = sentence.head(at);
        }
        for (int step = 0; step < STEPS; step++) {
            Optional<Integer> subject = child(sentence, at, "nsubj", "csubj");
            if (subject.isPresent()) {
                return noun(words, subject.get(), e);
            }
            int head = sentence.head(at);
            if (head < 0) {
                return Optional.empty();
            }
            Token token = sentence.token(at);
            boolean total = Nouns.is(words.at(words.ofToken(head)), "number");
            if (!total
                    && isNoun(sentence.token(head))
                    && token.hangsAs("nmod", "compound", "amod", "appos", "nummod", "dep")) {
                return noun(words, head, e);
            }
            Optional<Integer> object =
                    token.hangsAs("obl", "advmod", "advcl")
                            ? child(sentence, head, "obj")
                            : Optional.empty();
            if (object.isPresent()) {
                return noun(words, object.get(), e);
            }
            if (sentence.token(head).hangsAs("acl")
                    && child(sentence, head, "nsubj").isEmpty()
                    && sentence.head(head) >= 0) {
                return noun(words, sentence.head(head), e);
            }
            at = head;
        }
        return Optional.empty();
    }

    /// The noun that a number modifies: "two [people smugglers]".
    static Optional<NounPhrase> counted(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int number = words.at(e.numberTo() - 1).token();
        int head = number < 0 ? -1 : sentence.head(number);
        if (head <= number
                || head > number + REACH
                || !sentence.token(number).hangsAs("nummod")
                || !isNoun(sentence.token(head))) {
            return Optional.empty();
        }
        int to = words.ofToken(head + 1);
        for (int i = e.to(); i < to; i++) {
            boolean stranger =
                    !sentence.isUnder(words.at(i).token(), head)
                            || words.at(i).is(",")
                            || words.at(i).is("(")
                            || words.at(i).isDigits();
            if (stranger) {
                return Optional.empty();
            }
        }
        return to > e.to() ? Optional.of(new NounPhrase(e.to(), to, to - 1)) : Optional.empty();
    }

    /// The noun that a number is part of: "hundreds of [American and coalition service members]".
    static Optional<NounPhrase> whole(Words words, Expression e, int of) {
        Sentence sentence = words.sentence();
        int number = words.at(e.numberTo() - 1).token();
        int preposition = words.at(of).token();
        int noun = preposition < 0 ? -1 : sentence.head(preposition);
        boolean part =
                noun > preposition
                        && isNoun(sentence.token(noun))
                        && sentence.token(noun).hangsAs("nmod")
                        && sentence.head(noun) <= number;
        if (!part || noun > preposition + REACH) {
            return Optional.empty();
        }
        int from = of + 1;
        while (words.at(from).tag() == Tag.DET) {
            from++;
        }
        int to = words.ofToken(noun + 1);
        for (int i = from; i < to; i++) {
            if (words.at(i).is(",")
                    || words.at(i).is("(")
                    || words.at(i).isDigits()
                    || words.at(i).tag() == Tag.NUM) {
                return Optional.empty();
            }
        }
        return from < to ? Optional.of(new NounPhrase(from, to, to - 1)) : Optional.empty();
    }

    private static boolean isNoun(Token token) {
        return token.isAny(Tag.NOUN, Tag.PROPN);
    }

    private static Optional<Integer> child(
            Sentence sentence, int token, String first, String... more) {
        return sentence.children(token).stream()
                .filter(child -> sentence.token(child).hangsAs(first, more))
                .findFirst();
    }

    /// A noun with what stands before it, as long as that does not run into the quantity itself.
    private static Optional<NounPhrase> noun(Words words, int token, Expression e) {
        Sentence sentence = words.sentence();
        if (!isNoun(sentence.token(token))) {
            return Optional.empty();
        }
        boolean ownTotal =
                Nouns.is(words.at(words.ofToken(token)), "number")
                        && sentence.isUnder(words.at(e.numberFrom()).token(), token);
        if (ownTotal) {
            return Optional.empty();
        }
        int first = sentence.first(token);
        while (first < token && BEFORE_NOUN.contains(sentence.token(first).relation())) {
            first++;
        }
        int from = words.ofToken(first);
        int to = words.ofToken(token + 1);
        boolean apart = to <= e.from() || from >= e.to();
        NounPhrase phrase = new NounPhrase(apart ? from : words.ofToken(token), to, to - 1);
        return phrase.head() >= e.from() && phrase.head() < e.to()
                ? Optional.empty()
                : Optional.of(Clauses.whole(words, phrase));
    }
}
