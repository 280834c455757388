package tallystick.extract.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// What a number counts that stands alone: "killed [12]", "the toll rose to [46]", "54 nations signed, [27] have ratified".
final class Elided {
    static final String LEVEL = "<noun> rose to <number>";
    private static final String PEOPLE = "people";
    private static final Set<String> HITTING =
            Set.of(
                    "killed",
                    "killing",
                    "kills",
                    "kill",
                    "injured",
                    "injuring",
                    "injures",
                    "wounded",
                    "wounding",
                    "hurt",
                    "hurting",
                    "dead",
                    "died",
                    "die",
                    "missing",
                    "arrested",
                    "rescued",
                    "evacuated",
                    "trapped",
                    "feared",
                    "displaced",
                    "hospitalised",
                    "hospitalized",
                    "detained",
                    "infected",
                    "stranded",
                    "unaccounted",
                    "drowned",
                    "buried",
                    "homeless");
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
    private static final Set<String> EXTREMES =
            Set.of("high", "low", "record", "peak", "maximum", "minimum");
    private static final Set<String> JOINTS =
            Set.of("from", "to", "and", "or", "than", "just", "at", "only", ",", "by");
    private static final Set<String> PAIRING = Set.of("to", "and", "or", "from");
    private static final Set<String> GIVING =
            Set.of("give", "gives", "gave", "given", "giving", "cite", "cites", "cited", "quoted");
    private static final Set<String> PUTTING =
            Set.of("put", "puts", "putting", "placed", "places", "estimated", "estimates");
    private static final int REACH = 5;
    private static final int FAR = 120;
    private static final int NEAR = 80;

    private Elided() {}

    static Counted counted(Words words, Expression e, Memory before) {
        List<Counted> counts = before.counts();
        Optional<NounPhrase> whole = Governor.among(words, e);
        if (whole.isPresent()) {
            return new Counted(whole.get().text(words), e.to(), -1, "among <noun>, <number>");
        }
        Optional<NounPhrase> shared = isHit(words, e) ? Optional.empty() : shared(words, e);
        if (shared.isPresent()) {
            return new Counted(
                    shared.get().text(words), e.to(), -1, "<number> and <number> <noun>");
        }
        Optional<String> kind = kindOfShared(words, e);
        if (kind.isPresent()) {
            return new Counted(
                    kind.get(), e.to(), -1, "<number> <kind> and <number> <kind> <noun>");
        }
        Optional<String> put = put(words, e).or(() -> beside(words, e));
        if (put.isPresent()) {
            return new Counted(put.get(), e.to(), -1, LEVEL);
        }
        Optional<String> mover = isHit(words, e) ? Optional.empty() : moverTo(words, e);
        if (mover.isPresent()) {
            return new Counted(mover.get(), e.to(), -1, LEVEL);
        }
        if ((isPutAt(words, e) || isGiven(words, e)) && !counts.isEmpty()) {
            return new Counted(counts.getFirst().text(), e.to(), -1, "<verb> it at <number>");
        }
        boolean definite = words.at(e.from() - 1).is("the") || words.at(e.from() - 1).is("all");
        if (!definite && (!isHit(words, e) || isPersonal(counts))) {
            Optional<NounPhrase> level = level(words, e);
            if (level.isPresent()) {
                return new Counted(ofToll(level.get(), words), e.to(), -1, LEVEL);
            }
        }
        return new Counted(antecedent(words, e, counts), e.to(), -1, "<number> alone");
    }

    /// "[sales] have dipped below [nine million]": by the tree, where the verb tells that they moved.
    private static Optional<String> moverTo(Words words, Expression e) {
        return Movers.of(words, e)
                .filter(move -> !move.change())
                .flatMap(Movers.Move::mover)
                .filter(mover -> !words.at(mover.head()).isCapitalised())
                .filter(mover -> !Nouns.is(words.at(mover.head()), "number"))
                .map(mover -> ofToll(mover, words));
    }

    /// "[252] to 287 lorries", "[two] and three packs": the noun stands behind the second number.
    private static Optional<NounPhrase> shared(Words words, Expression e) {
        if (!PAIRING.contains(words.at(e.to()).lower())) {
            return Optional.empty();
        }
        return Numerals.at(words, e.to() + 1)
                .filter(next -> Units.behind(words, next.to()).isEmpty())
                .flatMap(next ->
                        NounPhrase.at(words, next.to())
                                .filter(phrase -> phrase.from() == next.to()));
    }

    /// "[four] Armenian and three Georgian soldiers": Armenian soldiers.
    private static Optional<String> kindOfShared(Words words, Expression e) {
        int and = e.to();
        while (words.at(and).tag() == Tag.ADJ && and < e.to() + REACH) {
            and++;
        }
        if (and == e.to() || !PAIRING.contains(words.at(and).lower())) {
            return Optional.empty();
        }
        String kind = words.text(e.to(), and);
        return Numerals.at(words, and + 1)
                .filter(next -> words.at(next.to()).tag() == Tag.ADJ)
                .flatMap(next -> NounPhrase.at(words, next.to()))
                .map(phrase -> kind + " " + words.text(phrase.head(), phrase.to()));
    }

    /// A bare death toll counts people; a confirmed one stays what it is.
    private static String ofToll(NounPhrase phrase, Words words) {
        String text = words.text(phrase.from(), phrase.to()).toLowerCase(java.util.Locale.ROOT);
        return text.equals("death toll")
                        || text.equals("toll")
                        || isHitting(words.at(phrase.head()))
                ? PEOPLE
                : phrase.text(words);
    }

    /// "a turnout of 80,000; police put it at [25,000]"
    private static boolean isPutAt(Words words, Expression e) {
        Word it = words.at(e.from() - 2);
        return words.at(e.from() - 1).is("at") && (it.is("it") || it.is("them") || it.is("that"));
    }

    /// "put [the dead] at 73", "estimated the number of [patients] at 340"
    private static Optional<String> put(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int number = words.at(e.numberFrom()).token();
        int verb = number < 0 || !words.at(e.from() - 1).is("at") ? -1 : sentence.head(number);
        verb = verb >= 0 && sentence.token(verb).hangsAs("obj") ? sentence.head(verb) : verb;
        if (verb < 0 || !PUTTING.contains(sentence.token(verb).lower())) {
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

    /// "taking the toll to 90 and the number of [cases] to 583", "with the number of missing at 12"
    private static Optional<String> beside(Words words, Expression e) {
        Word joint = words.at(e.from() - 1);
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
        return words.at(last).is("toll")
                ? Clauses.nounBefore(words, last + 1).map(toll -> ofToll(toll, words))
                : Optional.empty();
    }

    /// "The ministry gave a figure of [3,100]."
    private static boolean isGiven(Words words, Expression e) {
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
    private static Optional<NounPhrase> level(Words words, Expression e) {
        boolean hedgeVerb = e.from() < e.numberFrom() && words.at(e.from()).tag() == Tag.VERB;
        Word joint = words.at(e.from() - 1);
        boolean told =
                switch (joint.lower()) {
                    case "from" -> Changes.of(words, e).isPresent();
                    case "of" -> isNumberOf(words.at(e.from() - 2));
                    default -> LEVELS.contains(joint.lower());
                };
        boolean level = hedgeVerb || told;
        Optional<NounPhrase> subject =
                level
                        ? Governor.of(words, e).or(() -> Clauses.subject(words, e.from()))
                        : ofExtreme(words, e);
        return subject.map(phrase -> numbered(words, phrase))
                .filter(phrase -> !words.at(phrase.head()).isCapitalised())
                .filter(phrase -> !Nouns.is(words.at(phrase.head()), "number"));
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
        return isHitting(words.at(of)) && !words.at(of + 1).isNominal()
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

    /// What an elided number counts: what an earlier number counted, else the nearest plural before it.
    static String antecedent(Words words, Expression e, List<Counted> before) {
        if (e.form() == Numeral.Form.VAGUE && words.at(e.to()).is("who")) {
            return PEOPLE;
        }
        boolean hit = isHit(words, e);
        for (Counted each : before) {
            boolean part = each.rule().equals(Counted.OF_THEM);
            if (!part && (!hit || isPersonal(List.of(each)))) {
                return others(List.of(each));
            }
        }
        if (hit) {
            return PEOPLE;
        }
        for (int i = e.from() - 1; i >= 0 && i >= e.from() - FAR; i--) {
            Word word = words.at(i);
            if (word.isNominal()
                    && !word.isCapitalised()
                    && Nouns.isPlural(word)
                    && !NounPhrase.isDay(word)) {
                return word.form();
            }
        }
        boolean itself =
                words.sentence().isParsed()
                        && words.sentence()
                                .token(words.at(e.numberFrom()).token())
                                .relation()
                                .startsWith("nsubj");
        return Clauses.subject(words, e.from())
                .filter(phrase -> !itself && !words.at(phrase.head()).isCapitalised())
                .map(phrase -> phrase.text(words))
                .orElse(PEOPLE);
    }

    /// Others than those that an earlier number counted; people where none did.
    static String others(List<Counted> before) {
        String first = before.isEmpty() ? PEOPLE : before.getFirst().text();
        return first.equals("person") ? PEOPLE : first;
    }

    /// killed, missing, rescued …
    static boolean isHitting(Word word) {
        return HITTING.contains(word.lower());
    }

    static boolean isPersonal(List<Counted> before) {
        if (before.isEmpty()) {
            return false;
        }
        String noun = before.getFirst().text().replaceFirst(" (?:of|from) .*", "");
        return Persons.is(noun.substring(noun.lastIndexOf(' ') + 1));
    }

    /// Is it people that the verb beside the number strikes: "killed [12]", "[35] were rescued"?
    static boolean isHit(Words words, Expression e) {
        if (HITTING.contains(words.at(e.from() - 1).lower())) {
            return true;
        }
        for (int i = e.to(); i < e.to() + REACH; i++) {
            Word word = words.at(i);
            if (HITTING.contains(word.lower())) {
                return true;
            }
            boolean goesOn =
                    word.tag() == Tag.AUX
                            || word.is("others")
                            || word.tag() == Tag.ADV
                            || word.tag() == Tag.ADJ
                            || word.tag() == Tag.PRON
                            || word.is("of");
            if (!goesOn) {
                return false;
            }
        }
        return false;
    }

    /// The quantity with the unit of the number before, where nothing else can be counted: "30 miles per hour, just [nine] shy of a storm".
    ///
    /// @param level a noun of its own rose to it
    static Quantity unit(
            Words words, Expression e, @Nullable Mention last, Quantity plain, boolean level) {
        if (last == null || last.quantity() instanceof Quantity.Count || e.compound() != null) {
            return plain;
        }
        boolean decimal =
                plain.bounds()
                        .low()
                        .or(plain.bounds()::high)
                        .filter(value -> value.scale() > 0)
                        .isPresent();
        boolean near =
                words.span(e.from(), e.to()).start() - last.span().end()
                        < (decimal ? 3 * NEAR : NEAR);
        boolean joined =
                !level
                        && JOINTS.contains(words.at(e.from() - 1).lower())
                        && !words.at(e.to()).isNominal()
                        && !words.at(e.to()).is("of");
        return near && (decimal || joined)
                ? Quantity.of(
                        last.quantity().kind(),
                        plain.bounds(),
                        plain.hedge(),
                        last.quantity().unit())
                : plain;
    }
}
