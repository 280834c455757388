package tallystick.extract.topic;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tallystick.figure.Mention;
import tallystick.text.Phrases;
import tallystick.text.ReducedPassive;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.PeopleNouns;

/// How near a word stands to a quantity: by steps in the sentence's tree where there is one, else by words between.
///
/// A word that stands nearer to another quantity is that one's: in "killed 12 and wounded 40", `wounded` belongs to 40.
final class Nearness {
    /// They stand for those who were counted: "one of [them]".
    static final Set<String> MEMBERS = Set.of("whom", "them", "those", "these");

    private static final Set<String> TOGETHER = Set.of("along", "together");

    private static final double TREE_STEP = 8;
    private static final double WORD_STEP = 4;
    private static final double BORDER = 10;
    private static final double OTHER = 16;

    private final Words words;
    private final Mention mention;
    private final List<Mention> around;
    private final int from;
    private final int to;

    Nearness(Words words, Mention mention, List<Mention> around) {
        this.words = words;
        this.mention = mention;
        this.around = around;
        this.from = words.indexAt(mention.span().start());
        this.to = words.indexAt(mention.span().end() - 1) + 1;
    }

    /// Index of the first word of the quote.
    int from() {
        return from;
    }

    /// Index behind its last word.
    int to() {
        return to;
    }

    /// In the quote, or begun in it: "[14,000 lives] saved".
    boolean isInside(Phrases.Found<?> found) {
        return found.from() >= from && found.from() < to;
    }

    /// Does the word stand between the number and what is counted: "three [kidnapped] hikers"?
    boolean isModifier(Phrases.Found<?> found) {
        return isInside(found)
                && words.sentence().isParsed()
                && words.sentence().token(words.at(found.from()).token()).hangsAs("amod");
    }

    boolean isBehind(Phrases.Found<?> found) {
        return found.from() >= to;
    }

    /// Words between; -1 when the two run into each other.
    int gap(Phrases.Found<?> found) {
        return isInside(found)
                ? 0
                : isBehind(found) ? found.from() - to : Math.max(-1, from - found.to());
    }

    /// What a word loses for standing off.
    double off(Phrases.Found<?> found) {
        if (isInside(found) || isBeside(found)) {
            return 0;
        }
        int steps = words.sentence().isParsed() ? steps(found, mention) : -1;
        if (steps < 0) {
            return gap(found) * WORD_STEP + borders(found) * BORDER + numbersBetween(found) * OTHER;
        }
        boolean others =
                around.stream()
                        .anyMatch(other -> !other.equals(mention) && isNearer(found, other, steps));
        return Math.max(0, steps - 1) * TREE_STEP + (others ? OTHER : 0);
    }

    /// "191 [missing]", "464 more [missing]", "15 people reported [dead]", "one of them [fatally]", "six of the [dead]", "[wounded] 110"
    boolean isBeside(Phrases.Found<?> found) {
        boolean ofThe = words.at(to + 1).is("the") && !words.at(found.to()).isNominal();
        boolean of = words.at(to).is("of") && (ofThe || MEMBERS.contains(words.at(to + 1).lower()));
        return found.from() == to
                || found.to() == from
                || (found.from() == to + 1 && (isReported() || words.at(to).is("more")))
                || (found.from() == to + 2 && of);
    }

    /// "15 people [reported] dead"
    boolean isReported() {
        return ReducedPassive.is(words.sentence(), words.at(to).token());
    }

    /// Does a comma or an "and" stand between the word and the quantity?
    boolean isCutOff(Phrases.Found<?> found) {
        return borders(found) > 0;
    }

    /// The token of what is counted, else of the number.
    int anchor() {
        return words.at(words.indexAt(mention.head().orElse(mention.number()).end() - 1)).token();
    }

    /// Whose lot the counted share: in "she died along with [nine others]" `she`, else the counted.
    int fellow() {
        Sentence sentence = words.sentence();
        int anchor = anchor();
        if (!sentence.isParsed()) {
            return anchor;
        }
        int top = sentence.top(anchor, mention.span());
        int over = sentence.head(top);
        if (over < 0 || !isInCompany(sentence, top)) {
            return anchor;
        }
        int fellow = sentence.token(over).isAny(Token.Tag.VERB) ? told(over).orElse(anchor) : over;
        boolean relative = sentence.token(over).relation().equals("acl:relcl");
        return relative && sentence.token(fellow).isAny(Token.Tag.PRON)
                ? sentence.head(over)
                : fellow;
    }

    /// Its object, else its subject.
    private OptionalInt told(int verb) {
        Sentence sentence = words.sentence();
        return Stream.of("obj", "nsubj:pass", "nsubj")
                .flatMap(relation ->
                        sentence.children(verb).stream()
                                .filter(child -> sentence.token(child).relation().equals(relation)))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /// "along with [five employees]", "together with [two]", "with [nine others]"
    private boolean isInCompany(Sentence sentence, int anchor) {
        int with = from - 1;
        return sentence.token(anchor).hangsAs("obl", "nmod")
                && words.at(with).is("with")
                && (TOGETHER.contains(words.at(with - 1).lower())
                        || IntStream.range(from, to)
                                .anyMatch(at -> Topics.OTHERS.contains(words.at(at).lower())));
    }

    /// Is the word the verb that the counted is subject or object of? "killed [300 pigs]", "[nine people] are said to have drowned"
    boolean isOver(Phrases.Found<?> found) {
        return words.sentence().isParsed() && !isInside(found) && isOver(found, fellow());
    }

    private boolean isOver(Phrases.Found<?> found, int anchor) {
        Sentence sentence = words.sentence();
        int head = sentence.head(anchor);
        int first = words.at(found.from()).token();
        int last = words.at(found.to() - 1).token();
        return (head >= first && head <= last && sentence.token(anchor).hangsAs("nsubj", "obj"))
                || (sentence.token(anchor).hangsAs("nsubj")
                        && sentence.head(first) == head
                        && sentence.token(first).relation().equals("xcomp"));
    }

    /// Is it the verb of the row in which the counted stands: "striking cars and [four people]"?
    boolean isOverRow(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed() || isInside(found)) {
            return false;
        }
        int at = fellow();
        while (sentence.token(at).hangsAs("conj")
                && sentence.head(at) >= 0
                && !sentence.token(sentence.head(at)).isAny(Token.Tag.VERB)) {
            at = sentence.head(at);
        }
        return isOver(found, at);
    }

    /// "[ten people] fleeing the flood": what they were about, whatever befell them then.
    boolean isMeanwhile(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        int first = words.at(found.from()).token();
        return sentence.isParsed()
                && !isInside(found)
                && sentence.token(first).relation().equals("acl")
                && sentence.head(first) == anchor()
                && sentence.token(first).lower().endsWith("ing");
    }

    /// "in a statement released by the palace, [two leaders] pledged to meet": is it told of a thing?
    boolean isOfThing(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed() || isInside(found) || isBeside(found)) {
            return false;
        }
        int word = words.at(found.from()).token();
        int noun = sentence.head(word);
        if (sentence.token(word).hangsAs("acl")) {
            return noun >= 0
                    && isThing(sentence, noun)
                    && !sentence.isUnder(fellow(), noun)
                    && !Patient.isWith(sentence, fellow(), noun);
        }
        return sentence.children(word).stream()
                .filter(child -> sentence.token(child).relation().equals("obj"))
                .filter(child -> child != fellow() && isThing(sentence, child))
                .anyMatch(child -> sentence.isUnder(fellow(), child));
    }

    private static boolean isThing(Sentence sentence, int noun) {
        return sentence.token(noun).isAny(Token.Tag.NOUN)
                && !PeopleNouns.has(sentence.token(noun).lower())
                && !Patient.isMany(sentence.token(noun));
    }

    /// "five people were killed by [two gunmen]": they did it.
    boolean isDoneBy(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        return sentence.isParsed()
                && !isInside(found)
                && sentence.token(anchor()).relation().equals("obl:agent")
                && sentence.isUnder(anchor(), words.at(found.to() - 1).token());
    }

    /// Does the word stand in a clause on the counted: "[two gunmen], who were killed"?
    boolean isUnder(Phrases.Found<?> found) {
        return words.sentence().isParsed()
                && words.sentence().isUnder(words.at(found.to() - 1).token(), anchor());
    }

    /// The verb that the whole quantity is subject or object of: "[burned] 2,000 acres of forest".
    Optional<Integer> verb() {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed()) {
            return Optional.empty();
        }
        int top = sentence.top(words.at(from).token(), mention.span());
        while (sentence.token(top).hangsAs("conj") && sentence.head(top) >= 0) {
            top = sentence.head(top);
        }
        int verb = sentence.head(top);
        return verb >= 0
                        && sentence.token(verb).isAny(Token.Tag.VERB)
                        && sentence.token(top).hangsAs("obj", "nsubj")
                ? Optional.of(words.ofToken(verb))
                : Optional.empty();
    }

    private boolean isNearer(Phrases.Found<?> found, Mention other, int steps) {
        int theirs = steps(found, other);
        return theirs >= 0 && theirs < steps;
    }

    /// Steps in the tree between the word and what is counted, else the number.
    private int steps(Phrases.Found<?> found, Mention of) {
        int number = words.at(words.indexAt(of.number().start())).token();
        int anchor =
                of.head().map(head -> words.at(words.indexAt(head.start())).token()).orElse(number);
        int least = Integer.MAX_VALUE;
        for (int i = found.from(); i < found.to(); i++) {
            least = Math.min(least, words.sentence().steps(words.at(i).token(), anchor));
        }
        return least;
    }

    private int borders(Phrases.Found<?> found) {
        int borders = 0;
        int end = isBehind(found) ? found.from() : from;
        for (int i = isBehind(found) ? to : found.to(); i < end; i++) {
            borders +=
                    switch (words.at(i).lower()) {
                        case ",", "and", "while", "but", ")" -> 1;
                        case ";", ":" -> 2;
                        default -> 0;
                    };
        }
        return borders;
    }

    private int numbersBetween(Phrases.Found<?> found) {
        int start = isBehind(found) ? to : found.to();
        int end = isBehind(found) ? found.from() : from;
        int between = 0;
        for (Mention other : around) {
            int at = words.indexAt(other.number().start());
            between += at >= start && at < end ? 1 : 0;
        }
        return between;
    }
}
