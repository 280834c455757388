package tallystick.extract.quantity;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Quantity;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Of what a share, a sum or a measure is told that stands behind its noun: "[winds] of 100 mph", "[turnout] was 71%".
final class Ahead {
    private Ahead() {}

    /// `winds of 100 mph`, `winds near 180 mph`, else the subject of the clause.
    static @Nullable Counted of(Words words, Expression e, Memory before) {
        Optional<NounPhrase> place = apposed(words, e);
        if (place.isPresent()) {
            return new Counted(
                    place.get().text(words), e.to(), place.get().head(), "<place>, <distance>");
        }
        Word joint = words.at(e.from() - 1);
        int at = joint.is("of") || joint.is("at") || joint.is("to") ? e.from() - 1 : e.from();
        at -= joint.is("at") && words.at(at - 1).is(",") ? 1 : 0;
        Word noun = words.at(at - 1);
        boolean sum =
                joint.is("of")
                        && (Nouns.is(noun, "number")
                                || (Nouns.is(noun, "price")
                                        && e.quantity() instanceof Quantity.Money));
        boolean passed = joint.is("at") && !isHungOn(words, e, at - 1);
        boolean beside =
                noun.tag() == Tag.NOUN
                        && !NounPhrase.isDay(noun)
                        && !Nouns.is(noun, "manner")
                        && !sum
                        && !passed;
        if (beside
                && (joint.is("of")
                        || !joint.isLetters()
                        || e.quantity() instanceof Quantity.Measure)) {
            Optional<NounPhrase> phrase =
                    Clauses.nounBefore(words, e.from())
                            .map(near ->
                                    joint.is("of")
                                            ? outer(words, near)
                                            : Governor.widest(words, near));
            if (phrase.isPresent()) {
                return new Counted(
                        words.text(phrase.get().from(), phrase.get().to()),
                        e.to(),
                        phrase.get().head(),
                        "<noun> of <quantity>");
            }
        }
        Optional<Counted> placed = placed(words, e);
        if (placed.isPresent()) {
            return placed.get();
        }
        Optional<NounPhrase> opening = Governor.ofTheOpening(words);
        if (Governor.isItself(words, e) && (opening.isPresent() || before.last().isPresent())) {
            return opening.map(phrase ->
                            new Counted(
                                    phrase.text(words),
                                    e.to(),
                                    phrase.head(),
                                    "of the <noun>, <quantity>"))
                    .orElse(null);
        }
        if (Governor.isOfPronoun(words, e) && before.subject().isPresent()) {
            return new Counted(before.subject().get(), e.to(), -1, "<pronoun> <verb> <quantity>");
        }
        return Governor.of(words, e)
                .or(() -> Clauses.subject(words, e.from()))
                .filter(phrase -> !Nouns.is(words.at(phrase.head()), "manner"))
                .filter(phrase -> !isSum(words, phrase))
                .map(phrase ->
                        new Counted(
                                isBareCost(words, phrase) && e.quantity() instanceof Quantity.Money
                                        ? before.subject().orElse(phrase.text(words))
                                        : costOf(words, phrase).text(words),
                                e.to(),
                                phrase.head(),
                                "<subject> <verb> <quantity>"))
                .orElse(null);
    }

    /// "in [Kelm], 30 km north of the capital": how far off a place is.
    private static Optional<NounPhrase> apposed(Words words, Expression e) {
        Word way = words.at(ToldAgain.pastConversion(words, e.to()));
        boolean bracket = words.at(e.from() - 1).is("(") && words.at(e.to()).is(")");
        boolean off = way.is("from") || way.is("away") || Nouns.is(way, "direction");
        return e.quantity() instanceof Quantity.Measure
                        && off
                        && !bracket
                        && words.at(e.from() - 1).is(",")
                        && words.at(e.from() - 2).tag() == Tag.PROPN
                ? Clauses.nounBefore(words, e.from() - 1)
                        .filter(phrase -> phrase.to() == e.from() - 1)
                        .map(phrase -> Governor.widest(words, phrase))
                : Optional.empty();
    }

    /// "[500 million dalasi], or $11 million, are missing": a sum is not told of another.
    private static boolean isSum(Words words, NounPhrase phrase) {
        return Units.behind(words, phrase.head()).isPresent()
                && IntStream.range(phrase.from(), phrase.head())
                        .anyMatch(at -> words.at(at).tag() == Tag.NUM);
    }

    /// "placed [the storm] 75 miles north of the cape"
    private static Optional<Counted> placed(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int top = Hanging.top(words, e);
        if (!sentence.isParsed() || top < 0 || !(e.quantity() instanceof Quantity.Measure)) {
            return Optional.empty();
        }
        for (int at = sentence.head(top); at >= 0; at = sentence.head(at)) {
            int over = at;
            if (Verbs.is(words.at(words.ofToken(over)), "places")) {
                return Hanging.child(sentence, over, "obj")
                        .filter(noun -> noun < top && noun > over)
                        .flatMap(noun -> Hanging.noun(words, noun, e))
                        .map(noun ->
                                new Counted(
                                        noun.text(words),
                                        e.to(),
                                        noun.head(),
                                        "place <noun> <measure>"));
            }
            if (sentence.token(over).tag() == Tag.VERB) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "[margin of error] of 3 points"
    private static NounPhrase outer(Words words, NounPhrase phrase) {
        int of = phrase.from() - 1;
        boolean inner =
                words.at(of).is("of")
                        && words.at(of - 1).tag() == Tag.NOUN
                        && !Nouns.isPlural(words.at(of - 1))
                        && !Nouns.is(words.at(of - 1), "number");
        return inner
                ? Clauses.nounBefore(words, of)
                        .map(noun -> new NounPhrase(noun.from(), phrase.to(), noun.head()))
                        .orElse(phrase)
                : phrase;
    }

    /// "winds at 100 mph", not "flew across the water at 100 mph"
    private static boolean isHungOn(Words words, Expression e, int noun) {
        int top = Hanging.top(words, e);
        return top < 0 || words.sentence().head(top) == words.at(noun).token();
    }

    /// "The bridge opens in May. [The estimated cost] is $5m": of what the sentence before spoke.
    private static boolean isBareCost(Words words, NounPhrase phrase) {
        boolean cost =
                words.at(phrase.head()).is("cost")
                        || words.at(phrase.head()).is("costs")
                        || words.at(phrase.head()).is("price");
        boolean alone = words.at(phrase.to()).tag() != Tag.ADP;
        boolean first = phrase.from() <= 1 && words.at(0).is("the");
        for (int i = phrase.from(); i < phrase.head(); i++) {
            first &= words.at(i).tag() == Tag.ADJ || words.at(i).tag() == Tag.VERB;
        }
        return cost && alone && first;
    }

    /// "the cost of the kit was 75 cents" tells of the kit.
    private static NounPhrase costOf(Words words, NounPhrase phrase) {
        boolean cost =
                words.at(phrase.head()).is("cost")
                        || words.at(phrase.head()).is("price")
                        || words.at(phrase.head()).is("value");
        return cost && words.at(phrase.to()).is("of")
                ? NounPhrase.at(words, phrase.to() + 1).orElse(phrase)
                : phrase;
    }
}
