package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// What rose to, reached or was put at a number that stands alone: "the toll rose to [46]", "put [the dead] at 73", "arrivals hit a peak of [3,000]".
final class Levels {
    static final String RULE = "<noun> rose to <number>";
    private static final Set<String> LEVELS =
            Set.of(
                    "to",
                    "at",
                    "was",
                    "is",
                    "exceeded",
                    "reached",
                    "reaches",
                    "reach",
                    "totalled",
                    "totaled");
    private static final Pattern TOLL = Pattern.compile("\\btolls?$");
    private static final Set<String> EXTREMES =
            Set.of("high", "low", "record", "peak", "maximum", "minimum");
    private static final Set<String> GIVING =
            Set.of("give", "gives", "gave", "given", "giving", "cite", "cites", "cited", "quoted");
    private static final Set<String> PUTTING =
            Set.of("put", "puts", "putting", "placed", "places", "estimated", "estimates");
    private static final int REACH = 5;

    private Levels() {}

    /// `toll`, `confirmed death toll`
    static boolean isToll(String counted) {
        return TOLL.matcher(counted).find();
    }

    private static boolean isToll(Word word) {
        return isToll(word.lower());
    }

    /// What is put at a number, by its verb or by a noun right before: "the number of [missing] at 12".
    static Optional<String> put(Words words, Expression e) {
        return byVerb(words, e).or(() -> beside(words, e)).or(() -> gapped(words, e));
    }

    /// "put [the crowd] at 250,000, the mayor's office at [60,000]": the verb and its object are left out.
    private static Optional<String> gapped(Words words, Expression e) {
        boolean number = false;
        for (int i = e.from() - 2; words.at(e.from() - 1).is("at") && i >= 0; i--) {
            Word word = words.at(i);
            number |= word.tag() == Tag.NUM;
            if (word.is(";") || (word.tag() == Tag.VERB && !PUTTING.contains(word.lower()))) {
                return Optional.empty();
            }
            if (word.tag() == Tag.VERB && number) {
                Optional<Integer> object = Hanging.child(words.sentence(), word.token(), "obj");
                return object.filter(noun -> Hanging.isNoun(words.sentence().token(noun)))
                        .map(noun -> Hanging.plain(words, noun))
                        .map(phrase -> numbered(words, phrase))
                        .filter(phrase -> !Nouns.is(words.at(phrase.head()), "number"))
                        .map(phrase -> ofToll(phrase, words))
                        .or(() -> object.map(pronoun -> Elided.PEOPLE));
            }
        }
        return Optional.empty();
    }

    /// "Organisers put [it] at 250,000" where no number was told before: people, whoever puts it there.
    static boolean isPut(Words words, Expression e) {
        return isPutAt(words, e) && PUTTING.contains(words.at(e.from() - 3).lower());
    }

    /// Is the number told of what an earlier one counted: "police put it at [25,000]", "gave a figure of [3,100]"?
    static boolean isGiven(Words words, Expression e) {
        return isPutAt(words, e) || isFigureOf(words, e);
    }

    /// "[sales] have dipped below [nine million]": by the tree, where the verb tells that they moved.
    static Optional<String> moverTo(Words words, Expression e) {
        return Movers.of(words, e)
                .filter(move -> !move.change())
                .flatMap(Movers.Move::mover)
                .map(mover -> numbered(words, mover))
                .filter(mover -> !isNamed(words.at(mover.head())))
                .filter(mover -> !Nouns.is(words.at(mover.head()), "number"))
                .map(mover -> ofToll(mover, words));
    }

    /// A name, not the first word of a sentence: "[Sales] may exceed 700".
    private static boolean isNamed(Word head) {
        return head.isCapitalised() && head.tag() != Tag.NOUN;
    }

    /// A death toll is counted as it is called, without its event; "the number of dead" counts people.
    private static String ofToll(NounPhrase phrase, Words words) {
        Word head = words.at(phrase.head());
        if (Elided.isHitting(head)) {
            return Elided.PEOPLE;
        }
        return head.is("toll") ? words.text(phrase.from(), phrase.head() + 1) : phrase.text(words);
    }

    /// "a turnout of 80,000; police put it at [25,000]"
    private static boolean isPutAt(Words words, Expression e) {
        Word it = words.at(e.from() - 2);
        return words.at(e.from() - 1).is("at") && (it.is("it") || it.is("them") || it.is("that"));
    }

    /// "put [the dead] at 73", "estimated the number of [patients] at 340"
    private static Optional<String> byVerb(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int number = words.at(e.numberFrom()).token();
        boolean as = words.at(e.from() - 1).is("as");
        int verb =
                number < 0 || !(as || words.at(e.from() - 1).is("at")) ? -1 : sentence.head(number);
        verb = verb >= 0 && sentence.token(verb).hangsAs("obj") ? sentence.head(verb) : verb;
        if (verb < 0 || !(as ? GIVING : PUTTING).contains(sentence.token(verb).lower())) {
            return Optional.empty();
        }
        return Hanging.child(sentence, verb, "obj")
                .filter(object ->
                        Hanging.isNoun(sentence.token(object))
                                || sentence.token(object).isAny(Tag.ADJ))
                .map(object -> Hanging.plain(words, object))
                .map(phrase -> numbered(words, phrase))
                .filter(phrase -> !Nouns.is(words.at(phrase.head()), "number"))
                .map(phrase -> ofToll(phrase, words));
    }

    /// "with the death toll [more than 2,200]", "taking the toll to 90 and the number of [cases] to 583", "with the number of missing at 12"
    private static Optional<String> beside(Words words, Expression e) {
        Word joint = words.at(e.from() - 1);
        if (isToll(joint) && !words.at(e.to()).isNominal()) {
            return Clauses.nounBefore(words, e.from()).map(toll -> ofToll(toll, words));
        }
        if (!joint.is("to") && !joint.is("at")) {
            return Optional.empty();
        }
        int last = e.from() - 2;
        int from = last;
        while (from > last - REACH && !words.at(from).is("of") && words.at(from).isLetters()) {
            from--;
        }
        boolean number = words.at(from).is("of") && Nouns.is(words.at(from - 1), "number");
        if (number) {
            return Optional.of(
                    ofToll(numbered(words, new NounPhrase(from - 1, from, from - 1)), words));
        }
        return isToll(words.at(last))
                ? Clauses.nounBefore(words, last + 1).map(toll -> ofToll(toll, words))
                : Optional.empty();
    }

    /// "The ministry gave a figure of [3,100]."
    private static boolean isFigureOf(Words words, Expression e) {
        if (!words.at(e.from() - 1).is("of") || !Nouns.is(words.at(e.from() - 2), "number")) {
            return false;
        }
        for (int i = e.from() - 3; i >= e.from() - REACH; i--) {
            if (GIVING.contains(words.at(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// "the death toll rose to [46]": the subject of a verb of measure.
    static Optional<String> subject(Words words, Expression e) {
        boolean hedgeVerb = e.from() < e.numberFrom() && words.at(e.from()).tag() == Tag.VERB;
        int before = e.from() - 1;
        while (words.at(before).tag() == Tag.ADV) {
            before--; // is now 38
        }
        Word joint = words.at(before);
        boolean told =
                switch (joint.lower()) {
                    case "from" -> Changes.of(words, e).isPresent();
                    case "of" -> isNumberOf(words.at(before - 1));
                    default -> LEVELS.contains(joint.lower());
                };
        boolean level = hedgeVerb || told;
        boolean toll = told && joint.tag() == Tag.AUX && isToll(words.at(before - 1));
        Optional<NounPhrase> noun =
                toll
                        ? Clauses.nounBefore(words, before)
                        : level
                                ? Governor.of(words, e).or(() -> Clauses.subject(words, e.from()))
                                : ofExtreme(words, e);
        return noun.map(phrase -> numbered(words, phrase))
                .filter(phrase -> !isNamed(words.at(phrase.head())))
                .filter(phrase -> !Nouns.is(words.at(phrase.head()), "number"))
                .map(phrase ->
                        Elided.isHitting(words.at(e.to())) ? Elided.PEOPLE : ofToll(phrase, words));
    }

    /// "[arrivals] hit a peak of 3,000"
    private static Optional<NounPhrase> ofExtreme(Words words, Expression e) {
        if (!words.at(e.from() - 1).is("of") || !isExtreme(words.at(e.from() - 2))) {
            return Optional.empty();
        }
        Sentence sentence = words.sentence();
        int verb = sentence.isParsed() ? sentence.head(words.at(e.from() - 2).token()) : -1;
        return verb < 0
                ? Optional.empty()
                : Hanging.child(sentence, verb, "nsubj")
                        .flatMap(subject -> Hanging.noun(words, subject, e));
    }

    private static boolean isExtreme(Word word) {
        return EXTREMES.contains(word.lower());
    }

    /// "the number of [hospitalized patients] reached 5,042"
    private static NounPhrase numbered(Words words, NounPhrase phrase) {
        if (!Nouns.is(words.at(phrase.head()), "number") || !words.at(phrase.to()).is("of")) {
            return phrase;
        }
        int of = words.at(phrase.to() + 1).is("the") ? phrase.to() + 2 : phrase.to() + 1;
        boolean whose = words.at(of).tag() == Tag.ADJ && Elided.isHitting(words.at(of + 1));
        of += whose && !Elided.isHitting(words.at(of)) ? 1 : 0; // Norlandic dead
        return Elided.isHitting(words.at(of)) && !words.at(of + 1).isNominal()
                ? new NounPhrase(of, of + 1, of)
                : NounPhrase.at(words, of).orElse(phrase);
    }

    /// "a total of 60", "a crew of 22", "by votes of 230 to 197"; not "the deaths of 60"
    private static boolean isNumberOf(Word noun) {
        return Nouns.is(noun, "number")
                || Nouns.is(noun, "collective")
                || (noun.isNominal()
                        && Nouns.isPlural(noun)
                        && !Nouns.is(noun, "hit")
                        && !Nouns.is(noun, "event"));
    }
}
