package tallystick.extract.quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// What a number counts that stands alone: "killed [12]", "the toll rose to [46]", "54 nations signed, [27] have ratified".
final class Elided {
    static final String PEOPLE = "people";
    static final String ALONE = "<number> alone";

    private static final Set<String> JOINTS =
            Set.of("from", "to", "and", "or", "than", "just", "at", "only", ",", "by");
    private static final Set<String> PAIRING = Set.of("to", "and", "or", "from");
    private static final String POPULATION = "population";
    private static final Set<String> INHABITED =
            Set.of("city", "town", "village", "municipality", "hamlet", "settlement", "nation");
    private static final int REACH = 5;
    private static final int FAR = 120;
    private static final int NEAR = 80;

    private Elided() {}

    static Counted counted(Words words, Expression e, Memory before) {
        List<Counted> counts = before.counts();
        int of = e.from() - 1;
        if (words.at(of).is("of") && words.at(of - 1).is(POPULATION)) {
            return new Counted(POPULATION, e.to(), of - 1, "<population> of <number>");
        }
        Optional<Counted> moved = FromTo.of(words, e, counts);
        if (moved.isPresent()) {
            return moved.get();
        }
        if (words.at(of).is("of") && INHABITED.contains(words.at(of - 1).lower())) {
            return new Counted(PEOPLE, e.to(), -1, "<place> of <number>");
        }
        Optional<Counted> offspring = Offspring.of(words, e);
        if (offspring.isPresent()) {
            return offspring.get();
        }
        Optional<String> predicate = Counted.predicate(words, e.to());
        if (predicate.isPresent()) {
            return new Counted(predicate.get(), e.to(), -1, ALONE);
        }
        Optional<NounPhrase> whole = Governor.among(words, e);
        if (whole.isPresent()) {
            return new Counted(whole.get().text(words), e.to(), -1, "among <noun>, <number>");
        }
        Optional<NounPhrase> shared = isHit(words, e) ? Optional.empty() : shared(words, e);
        if (shared.isPresent()) {
            return new Counted(
                    shared.get().text(words), e.to(), -1, "<number> and <number> <noun>");
        }
        Optional<String> including = wholeOfPart(words, e);
        if (including.isPresent()) {
            return new Counted(including.get(), e.to(), -1, "<noun>, including <number>");
        }
        if (isGapped(words, e) && !counts.isEmpty()) {
            return new Counted(
                    gapped(words, e, counts.getFirst()), e.to(), -1, "and <noun> to <number>");
        }
        Optional<String> kind = kindOfShared(words, e);
        if (kind.isPresent()) {
            return new Counted(
                    kind.get(), e.to(), -1, "<number> <kind> and <number> <kind> <noun>");
        }
        Optional<String> put = Levels.put(words, e);
        if (put.isPresent()) {
            return new Counted(put.get(), e.to(), -1, Levels.RULE);
        }
        Optional<String> mover = isHit(words, e) ? Optional.empty() : Levels.moverTo(words, e);
        if (mover.isPresent()) {
            return new Counted(mover.get(), e.to(), -1, Levels.RULE);
        }
        if (Levels.isGiven(words, e) && !counts.isEmpty()) {
            return new Counted(counts.getFirst().text(), e.to(), -1, "<verb> it at <number>");
        }
        if (Levels.isPut(words, e)) {
            return new Counted(PEOPLE, e.to(), -1, "<verb> it at <number>");
        }
        boolean definite = words.at(e.from() - 1).is("the") || words.at(e.from() - 1).is("all");
        if (!definite && (!isHit(words, e) || isPersonal(counts))) {
            Optional<String> level = Levels.subject(words, e);
            if (level.isPresent()) {
                return new Counted(level.get(), e.to(), -1, Levels.RULE);
            }
        }
        return new Counted(antecedent(words, e, counts), e.to(), -1, ALONE);
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

    /// "more cases of measles, including [165] in a day": what it is part of, told without a number.
    private static Optional<String> wholeOfPart(Words words, Expression e) {
        boolean part = words.at(e.from() - 1).is("including") && words.at(e.from() - 2).is(",");
        if (!part) {
            return Optional.empty();
        }
        return Clauses.nounBefore(words, e.from() - 2)
                .filter(phrase -> phrase.to() == e.from() - 2)
                .map(phrase -> Governor.widest(words, phrase))
                .map(phrase -> new NounPhrase(phrase.head(), phrase.to(), phrase.head()))
                .filter(phrase ->
                        Nouns.isPlural(words.at(phrase.head()))
                                && !words.at(phrase.head()).isCapitalised()
                                && !isNumbered(words, phrase.head()))
                .map(phrase -> phrase.text(words));
    }

    private static boolean isNumbered(Words words, int noun) {
        return IntStream.rangeClosed(noun - REACH, noun)
                .anyMatch(at -> Numerals.at(words, at).isPresent());
    }

    /// "two terms and deputies to [three]": the verb and the noun are left out.
    private static boolean isGapped(Words words, Expression e) {
        int to = e.from() - 1;
        boolean source = words.at(to).is("at") && Persons.is(words.at(to - 1).form());
        return words.at(to).tag() == Tag.ADP
                && !source // and organisers at 40,000
                && words.at(to - 1).isNominal()
                && words.at(to - 2).tag() == Tag.CCONJ
                && !words.at(e.to()).isNominal();
    }

    /// "brought cases to 192 and [deaths] to 8", "limits mayors to two [terms] and deputies to three"
    private static String gapped(Words words, Expression e, Counted last) {
        return last.rule().equals(Levels.RULE)
                ? words.text(e.from() - 2, e.from() - 1)
                : last.text();
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

    /// What an elided number counts: what an earlier number counted, else the nearest plural before it.
    static String antecedent(Words words, Expression e, List<Counted> before) {
        if (Zeros.isNobody(e)) {
            return PEOPLE;
        }
        if (e.form() == Numeral.Form.VAGUE && words.at(e.to()).is("who")) {
            return PEOPLE;
        }
        if (isCrowd(words, e)) {
            return PEOPLE;
        }
        boolean hit = isHit(words, e);
        for (Counted each : before) {
            boolean part = each.rule().equals(Counted.OF_THEM);
            if (!part && (!hit || isPersonal(List.of(each)))) {
                boolean change = Changes.isGain(words.at(e.from() - 1).lower()); // lost 42
                String text = others(List.of(each));
                return change ? text : text.replace(Changes.MARK, "");
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

    /// "a rally that drew [thousands]", "attended by [hundreds]"
    private static boolean isCrowd(Words words, Expression e) {
        int last = e.from() - 1;
        boolean by = words.at(last).is("by") && Verbs.is(words.at(last - 1), "attends");
        return (by || Verbs.is(words.at(last), "draws")) && !words.at(e.to()).is("more");
    }

    /// Others than those that an earlier number counted; people where none did.
    static String others(List<Counted> before) {
        String first = before.isEmpty() ? PEOPLE : before.getFirst().text();
        return first.equals("person") ? PEOPLE : first;
    }

    /// killed, missing, rescued …
    static boolean isHitting(Word word) {
        return Nouns.is(word, "strikes");
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
        if (isHitting(words.at(e.from() - 1))) {
            return true;
        }
        for (int i = e.to(); i < e.to() + REACH; i++) {
            Word word = words.at(i);
            if (isHitting(word)) {
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
                        && (JOINTS.contains(words.at(e.from() - 1).lower())
                                || Payments.isOnTop(words, e))
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
