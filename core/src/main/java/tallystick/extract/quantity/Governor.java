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
    /// Who puts something at a number is not counted by it.
    private static final Set<String> TELLING =
            Set.of(
                    "put",
                    "puts",
                    "value",
                    "values",
                    "valued",
                    "estimate",
                    "estimates",
                    "estimated",
                    "placed",
                    "places",
                    "measured",
                    "measures",
                    "raised",
                    "raises",
                    "revised",
                    "revises",
                    "lowered",
                    "lowers");

    private static final int STEPS = 6;

    private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "this", "these");

    private Governor() {}

    /// Of the quantity whose unit, or else whose number, stands at a word.
    static Optional<NounPhrase> of(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = Hanging.top(words, e);
        for (int step = 0; step < STEPS && at >= 0; step++) {
            Optional<Integer> subject = Hanging.child(sentence, at, "nsubj", "csubj");
            if (subject.isPresent() && TELLING.contains(sentence.token(at).lower())) {
                Optional<Integer> told = Hanging.child(sentence, at, "obj");
                if (told.isPresent() && !Hanging.isQuantity(sentence, told.get())) {
                    return told.filter(noun -> Hanging.isNoun(sentence.token(noun)))
                            .flatMap(noun -> Hanging.noun(words, noun, e));
                }
            }
            if (subject.isPresent()) {
                return Hanging.noun(words, meant(sentence, subject.get(), at), e);
            }
            int head = sentence.head(at);
            if (head < 0) {
                return Optional.empty();
            }
            Token token = sentence.token(at);
            Optional<Integer> raised =
                    token.hangsAs("xcomp")
                            ? Hanging.child(sentence, head, "obj")
                            : Optional.empty();
            if (raised.isPresent()) {
                return Hanging.noun(words, meant(sentence, raised.get(), head), e);
            }
            boolean isSaidToBe =
                    token.hangsAs("acl")
                            && Hanging.child(sentence, at, "cop").isPresent()
                            && Hanging.isNoun(sentence.token(head));
            if (isSaidToBe) {
                return Hanging.noun(words, head, e); // forecast losses to be $5m
            }
            Word above = words.at(words.ofToken(head));
            boolean total =
                    Nouns.is(above, "number")
                            || (Nouns.is(above, "price") && e.quantity() instanceof Quantity.Money);
            if (!total
                    && !isUnit(words, head)
                    && Hanging.isNoun(sentence.token(head))
                    && token.hangsAs("nmod", "compound", "amod", "appos", "nummod", "dep")) {
                return Hanging.noun(words, head, e);
            }
            boolean costs =
                    sentence.token(head).lower().startsWith("cost")
                            || Verbs.is(words.at(words.ofToken(head)), "prefers");
            Optional<Integer> object =
                    token.hangsAs("obl", "advmod", "advcl") && !costs
                            ? Hanging.child(sentence, head, "obj")
                            : Optional.empty();
            if (object.filter(noun -> !isLight(sentence, noun)).isPresent()) {
                return Hanging.noun(words, object.get(), e);
            }
            if (sentence.token(head).hangsAs("acl")
                    && Hanging.child(sentence, head, "nsubj").isEmpty()
                    && sentence.head(head) >= 0) {
                return Hanging.noun(words, sentence.head(head), e);
            }
            at = head;
        }
        return Optional.empty();
    }

    /// "nine [kilometres] east, 40 km south": one measure does not measure the other.
    private static boolean isUnit(Words words, int token) {
        int at = words.ofToken(token);
        return Units.behind(words, at).isPresent()
                && Hanging.child(words.sentence(), token, "nummod").isPresent();
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
        return part ? Hanging.child(sentence, subject, "nmod", "obl").orElse(subject) : subject;
    }

    /// "took place within two miles": what takes place is told of, not a place.
    private static boolean isLight(Sentence sentence, int object) {
        Token token = sentence.token(object);
        return token.is("place") || token.is("part") || token.is("effect");
    }

    /// Is something said to be, reach or cost the quantity: "turnout was 71%", "rates averaged 50%"?
    static boolean isPredicate(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = Hanging.top(words, e);
        if (at < 0) {
            return false;
        }
        boolean is = Hanging.child(sentence, at, "nsubj").isPresent();
        int verb = sentence.head(at);
        boolean measured =
                verb >= 0
                        && sentence.token(at)
                                .hangsAs("obj", "obl", "xcomp", "advmod", "conj", "dep")
                        && Hanging.child(sentence, verb, "nsubj", "csubj")
                                .filter(noun -> Hanging.isNoun(sentence.token(noun)))
                                .filter(noun -> Nouns.is(words.at(words.ofToken(noun)), "rate"))
                                .isPresent();
        return is || measured;
    }

    /// "Among [women in parliaments], about 70 percent belong …", "Of the [passengers], 12 died"
    static Optional<NounPhrase> among(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = Hanging.top(words, e);
        int verb = at < 0 || !sentence.token(at).hangsAs("nsubj") ? -1 : sentence.head(at);
        if (verb < 0) {
            return Optional.empty();
        }
        return sentence.children(verb).stream()
                .filter(other -> other < at && Hanging.isNoun(sentence.token(other)))
                .filter(other ->
                        Hanging.child(sentence, other, "case")
                                .map(sentence::token)
                                .filter(c -> c.is("among") || c.is("of"))
                                .isPresent())
                .findFirst()
                .map(other -> Hanging.plain(words, other))
                .map(phrase -> behindNumber(words, phrase));
    }

    /// "[about 2,000] people tested": who they were.
    private static NounPhrase behindNumber(Words words, NounPhrase phrase) {
        int from = phrase.from();
        for (int i = phrase.from(); i < phrase.head(); i++) {
            from = words.at(i).tag() == Tag.NUM ? i + 1 : from;
        }
        return new NounPhrase(from, phrase.to(), phrase.head());
    }

    /// Is it said of "it" or "they"?
    static boolean isOfPronoun(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = Hanging.top(words, e);
        for (int step = 0; step < 2 && at >= 0; step++) {
            Optional<Integer> subject = Hanging.child(sentence, at, "nsubj");
            if (subject.isPresent()) {
                return PRONOUNS.contains(sentence.token(subject.get()).lower());
            }
            at = sentence.head(at);
        }
        return false;
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
                        && Hanging.isNoun(sentence.token(up))
                        && Hanging.child(sentence, noun, "case")
                                .filter(c -> sentence.token(c).is("of"))
                                .isPresent();
        return of ? Hanging.plain(words, up) : near;
    }

    /// Is the measure a subject itself, of nothing that stands behind it: "[340 tonnes] had leaked"?
    static boolean isItself(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = Hanging.top(words, e);
        return at >= 0
                && e.quantity() instanceof Quantity.Measure
                && (sentence.token(at).relation().startsWith("nsubj") || sentence.head(at) < 0)
                && sentence.children(at).stream()
                        .noneMatch(child ->
                                sentence.token(child).hangsAs("cop", "nsubj")
                                        || (child > at && sentence.token(child).hangsAs("nmod")));
    }

    /// "Of [the fuel], 6,000 tonnes leaked"
    static Optional<NounPhrase> ofTheOpening(Words words) {
        return words.at(0).is("of")
                ? NounPhrase.at(words, 1).filter(phrase -> words.at(phrase.to()).is(","))
                : Optional.empty();
    }

    /// "an increase in fares [of] 30 pesos"
    static boolean isChangeIn(Words words, int of) {
        int at = of - 1;
        while (at > of - STEPS
                && (words.at(at).isNominal()
                        || words.at(at).tag() == Tag.ADJ
                        || words.at(at).tag() == Tag.DET)) {
            at--;
        }
        return at < of - 1
                && words.at(at).is("in")
                && words.at(at - 1).tag() == Tag.NOUN
                && Changes.isNoun(words.at(at - 1).lower());
    }
}
