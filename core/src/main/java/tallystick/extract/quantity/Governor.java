package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import tallystick.figure.Quantity;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// What a quantity is told of, by the sentence's tree: "the wreck was found [50 miles] off" → wreck, "winds of [100 mph]" → winds.
final class Governor {
    private static final int STEPS = 6;
    private static final int REACH = 8;
    private static final Set<String> BEFORE_NOUN =
            Set.of("det", "case", "nummod", "punct", "cc", "mark", "advmod:emph");

    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "this", "these");

    private Governor() {}

    /// Of the quantity whose unit, or else whose number, stands at a word.
    static Optional<NounPhrase> of(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = top(words, e);
        for (int step = 0; step < STEPS && at >= 0; step++) {
            Optional<Integer> subject = child(sentence, at, "nsubj", "csubj");
            if (subject.isPresent()) {
                return noun(words, meant(sentence, subject.get(), at), e);
            }
            int head = sentence.head(at);
            if (head < 0) {
                return Optional.empty();
            }
            Token token = sentence.token(at);
            Word above = words.at(words.ofToken(head));
            boolean total =
                    Nouns.is(above, "number")
                            || (Nouns.is(above, "price") && e.quantity() instanceof Quantity.Money);
            if (!total
                    && isNoun(sentence.token(head))
                    && token.hangsAs("nmod", "compound", "amod", "appos", "nummod", "dep")) {
                return noun(words, head, e);
            }
            boolean costs = sentence.token(head).lower().startsWith("cost");
            Optional<Integer> object =
                    token.hangsAs("obl", "advmod", "advcl") && !costs
                            ? child(sentence, head, "obj")
                            : Optional.empty();
            if (object.filter(noun -> !isLight(sentence, noun)).isPresent()) {
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

    /// The token that a quantity hangs by: its unit, or else its number.
    private static int top(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = words.at(e.numberTo() - 1).token();
        int first = words.at(e.from()).token();
        int last = words.at(Math.max(e.to(), e.numberTo()) - 1).token();
        while (at >= 0 && sentence.head(at) >= first && sentence.head(at) <= last) {
            at = sentence.head(at);
        }
        return at;
    }

    /// "which ran $5 million" speaks of what "which" stands for, "half of the members were" of the members.
    private static int meant(Sentence sentence, int subject, int verb) {
        Token token = sentence.token(subject);
        boolean relative =
                token.isAny(Tag.PRON)
                        && sentence.token(verb).hangsAs("acl")
                        && sentence.head(verb) >= 0;
        if (relative) {
            return sentence.head(verb);
        }
        boolean part = token.isAny(Tag.NUM, Tag.DET, Tag.PRON) || token.is("half");
        return part ? child(sentence, subject, "nmod", "obl").orElse(subject) : subject;
    }

    /// "took place within two miles": what takes place is told of, not a place.
    private static boolean isLight(Sentence sentence, int object) {
        Token token = sentence.token(object);
        return token.is("place") || token.is("part") || token.is("effect");
    }

    /// Is something said to be, reach or cost the quantity: "turnout was 71%", "rates averaged 50%"?
    static boolean isPredicate(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = top(words, e);
        if (at < 0) {
            return false;
        }
        boolean is = child(sentence, at, "nsubj").isPresent();
        int verb = sentence.head(at);
        boolean measured =
                verb >= 0
                        && sentence.token(at)
                                .hangsAs("obj", "obl", "xcomp", "advmod", "conj", "dep")
                        && child(sentence, verb, "nsubj", "csubj")
                                .filter(noun -> isNoun(sentence.token(noun)))
                                .filter(noun -> Nouns.is(words.at(words.ofToken(noun)), "rate"))
                                .isPresent();
        return is || measured;
    }

    /// "Among [women in parliaments], about 70 percent belong …", "Of the [passengers], 12 died"
    static Optional<NounPhrase> among(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = top(words, e);
        int verb = at < 0 || !sentence.token(at).hangsAs("nsubj") ? -1 : sentence.head(at);
        if (verb < 0) {
            return Optional.empty();
        }
        return sentence.children(verb).stream()
                .filter(other -> other < at && isNoun(sentence.token(other)))
                .filter(other ->
                        child(sentence, other, "case")
                                .map(sentence::token)
                                .filter(c -> c.is("among") || c.is("of"))
                                .isPresent())
                .findFirst()
                .map(other -> plain(words, other));
    }

    /// "60% of [patients treated early]": a share's whole is who the words behind the noun leave of it.
    static String restricted(Words words, NounPhrase phrase) {
        Sentence sentence = words.sentence();
        int noun = words.at(phrase.head()).token();
        int next = words.at(phrase.to()).token();
        boolean clause =
                noun >= 0
                        && next >= 0
                        && sentence.token(next).hangsAs("acl")
                        && !sentence.token(next).relation().equals("acl:relcl")
                        && sentence.head(next) == noun
                        && sentence.last(next) > next
                        && sentence.last(next) - next <= REACH;
        return clause
                ? words.text(phrase.from(), words.ofToken(sentence.last(next) + 1))
                : phrase.text(words);
    }

    /// Is it said of "it" or "they"?
    static boolean isOfPronoun(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = top(words, e);
        for (int step = 0; step < 2 && at >= 0; step++) {
            Optional<Integer> subject = child(sentence, at, "nsubj");
            if (subject.isPresent()) {
                return PRONOUNS.contains(sentence.token(subject.get()).lower());
            }
            at = sentence.head(at);
        }
        return false;
    }

    /// A noun with what stands before it.
    static NounPhrase plain(Words words, int token) {
        Sentence sentence = words.sentence();
        int first = sentence.first(token);
        while (first < token && BEFORE_NOUN.contains(sentence.token(first).relation())) {
            first++;
        }
        int to = words.ofToken(token + 1);
        return new NounPhrase(words.ofToken(first), to, to - 1);
    }

    /// "the epicentre of the quake [8 km off]" is the epicentre's distance.
    static NounPhrase widest(Words words, NounPhrase near) {
        Sentence sentence = words.sentence();
        int noun = words.at(near.head()).token();
        int up = noun < 0 ? -1 : sentence.head(noun);
        boolean of =
                up >= 0
                        && up < noun
                        && sentence.token(noun).hangsAs("nmod")
                        && isNoun(sentence.token(up))
                        && child(sentence, noun, "case")
                                .filter(c -> sentence.token(c).is("of"))
                                .isPresent();
        return of ? plain(words, up) : near;
    }

    /// "exhibit halls [and classrooms]": a noun joined on without article or number is measured with the first.
    static NounPhrase joined(Words words, NounPhrase phrase) {
        Sentence sentence = words.sentence();
        int noun = words.at(phrase.head()).token();
        if (noun < 0 || !(words.at(phrase.to()).is("and") || words.at(phrase.to()).is("or"))) {
            return phrase;
        }
        int and = words.at(phrase.to()).token();
        return sentence.children(noun).stream()
                .filter(other ->
                        sentence.token(other).hangsAs("conj")
                                && isNoun(sentence.token(other))
                                && sentence.first(other) == and
                                && other - and <= REACH
                                && child(sentence, other, "det", "nummod", "case").isEmpty())
                .findFirst()
                .map(other -> words.ofToken(other + 1))
                .map(to -> new NounPhrase(phrase.from(), to, to - 1))
                .orElse(phrase);
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
        int up = sentence.head(head);
        if (up > head
                && up <= number + REACH
                && sentence.token(head).hangsAs("compound")
                && isNoun(sentence.token(up))) {
            head = up;
        }
        int to = words.ofToken(head + 1);
        for (int i = e.to(); i < to; i++) {
            boolean stranger =
                    !(sentence.isUnder(words.at(i).token(), head) || words.at(i).tag() == Tag.VERB)
                            || words.at(i).is(",")
                            || words.at(i).is("(")
                            || (words.at(i).isDigits() && !words.at(i).glued());
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
        boolean superlative = sentence.token(token).has("Degree=Sup");
        if (!isNoun(sentence.token(token)) && !superlative) {
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
