package tallystick.extract.topic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Mention;
import tallystick.text.Phrases;
import tallystick.text.Route;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;

/// How near a word stands to a quantity: by steps in the sentence's tree where there is one, else by words between.
///
/// A word that stands nearer to another quantity is that one's: in "killed 12 and wounded 40", `wounded` belongs to 40.
final class Nearness {
    private static final double TREE_STEP = 8;
    private static final double WORD_STEP = 4;
    private static final double BORDER = 10;
    private static final double OTHER = 16;

    /// Relations by which a clause or phrase tells of something else than its subject.
    private static final Set<String> ASIDE = Set.of("obl", "advcl", "nmod");

    private static final Set<String> SUFFERED = Set.of("with", "from", "for");

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

    /// "191 [missing]", "464 more [missing]", "[wounded] 110"
    private boolean isBeside(Phrases.Found<?> found) {
        return found.from() == to
                || found.to() == from
                || (found.from() == to + 1 && words.at(to).is("more"));
    }

    /// The token of what is counted, else of the number.
    private int anchor() {
        return words.at(words.indexAt(mention.head().orElse(mention.number()).end() - 1)).token();
    }

    /// Is the word the verb that the counted is subject or object of? "killed [300 pigs]"
    boolean isOver(Phrases.Found<?> found) {
        if (!words.sentence().isParsed() || isInside(found)) {
            return false;
        }
        int anchor = anchor();
        int head = words.sentence().head(anchor);
        return head >= words.at(found.from()).token()
                && head <= words.at(found.to() - 1).token()
                && words.sentence().token(anchor).hangsAs("nsubj", "obj");
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

    /// Did what a word tells happen to others: "[two teenagers] accused of killing a man", "[three men] killed a guard"?
    boolean isDoneToOthers(Phrases.Found<?> found) {
        if (!words.sentence().isParsed() || isInside(found)) {
            return false;
        }
        Sentence sentence = words.sentence();
        int anchor = anchor();
        int first = words.at(found.from()).token();
        int word = sentence.top(first, words.span(found.from(), found.to()));
        if (isTheirDeed(sentence, anchor, word)) {
            return true;
        }
        Route route = Route.between(sentence, anchor, word);
        if (route.over() == word) {
            return sentence.token(anchor).relation().equals("nsubj")
                    && sentence.children(word).stream()
                            .filter(child -> sentence.token(child).hangsAs("obj"))
                            .anyMatch(child -> !isPart(found, child));
        }
        if (isBeside(found)) {
            return false;
        }
        boolean toDeath = words.at(found.from()).is("to") || words.at(found.from() - 1).is("to");
        boolean ofSubject = route.up().isEmpty() || route.up().getLast().equals("nsubj");
        boolean aside =
                (ofSubject && route.down().stream().anyMatch(ASIDE::contains))
                        || (route.up().contains("acl") && !route.down().isEmpty());
        return aside && !toDeath && !isSuffered(found);
    }

    /// "lost their [lives]": an object that is part of the phrase is nobody else.
    private boolean isPart(Phrases.Found<?> found, int token) {
        return token >= words.at(found.from()).token() && token <= words.at(found.to() - 1).token();
    }

    /// "[18 officials] who killed a guard"
    private static boolean isTheirDeed(Sentence sentence, int anchor, int verb) {
        return sentence.token(verb).relation().equals("acl:relcl")
                && sentence.head(verb) == anchor
                && hasObject(sentence, verb)
                && sentence.children(verb).stream()
                        .anyMatch(child ->
                                sentence.token(child).relation().equals("nsubj")
                                        && sentence.token(child).isAny(Token.Tag.PRON));
    }

    /// "released a report that identifies the [four victims]": no one released them.
    boolean isBeyondClause(Phrases.Found<?> found) {
        if (!words.sentence().isParsed() || isInside(found) || isBeside(found)) {
            return false;
        }
        Sentence sentence = words.sentence();
        int first = words.at(found.from()).token();
        int word = sentence.top(first, words.span(found.from(), found.to()));
        Route route = Route.between(sentence, anchor(), word);
        return route.over() == word
                && sentence.token(word).tag() == Token.Tag.VERB
                && route.up().stream().anyMatch(relation -> relation.startsWith("acl"))
                && (route.up().getLast().equals("obj") || route.up().getLast().startsWith("nsubj"));
    }

    /// "Of the [212 people] aboard, 37 were found alive": what befell the 37 is not told of the whole.
    boolean isOfAnother(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        if (sentence.isParsed() && !isInside(found) && isOfOwnSubject(found)) {
            return true;
        }
        if (mention.derivation().rule().endsWith("<number> of <number> <noun>")) {
            return isOfTheWhole(sentence, found);
        }
        if (!words.at(from - 1).is("the") || !words.at(from - 2).is("of") || !sentence.isParsed()) {
            return false;
        }
        int whole = anchor();
        int verb = sentence.head(whole);
        boolean fronted =
                verb > whole && sentence.token(whole).hangsAs("obl", "nmod") && others(whole, verb);
        return fronted && !sentence.isUnder(words.at(found.from()).token(), whole);
    }

    /// "70 people died, with [51 others] missing": the clause has its own subject, another number, and hangs by this one.
    private boolean isOfOwnSubject(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        int word =
                sentence.top(words.at(found.from()).token(), words.span(found.from(), found.to()));
        int anchor = anchor();
        return !sentence.isUnder(anchor, word)
                && sentence.children(word).stream()
                        .filter(child -> sentence.token(child).relation().startsWith("nsubj"))
                        .anyMatch(this::isAnother);
    }

    /// Is it another number, or "one of whom"? One that stands in a row with this one, "4 adults, [1 child] shot", is told of with it.
    private boolean isAnother(int token) {
        Sentence sentence = words.sentence();
        boolean part =
                sentence.token(token).isAny(Token.Tag.NUM, Token.Tag.PRON)
                        && sentence.children(token).stream()
                                .anyMatch(child -> sentence.token(child).is("whom"));
        return part
                || around.stream()
                        .filter(other -> !other.equals(mention) && !isInRow(other))
                        .map(other -> words.at(words.indexAt(other.number().start())).token())
                        .anyMatch(number -> sentence.isUnder(number, token));
    }

    private boolean isInRow(Mention other) {
        int next = words.indexAt(other.span().start());
        return next == to + 1 && (words.at(to).is(",") || words.at(to).is("and"));
    }

    /// "Eleven of the 33 miners trapped below": that the 33 were trapped is not told of the eleven.
    private boolean isOfTheWhole(Sentence sentence, Phrases.Found<?> found) {
        if (mention.head().isEmpty() || !sentence.isParsed()) {
            return false;
        }
        int whole = words.at(words.indexAt(mention.head().get().end() - 1)).token();
        int word = words.at(found.from()).token();
        return sentence.children(whole).stream()
                .filter(child -> sentence.token(child).hangsAs("acl"))
                .anyMatch(clause -> sentence.isUnder(word, clause));
    }

    private boolean others(int whole, int verb) {
        return around.stream()
                .map(other -> words.at(words.indexAt(other.number().start())).token())
                .anyMatch(number -> number > whole && number < verb);
    }

    private static boolean hasObject(Sentence sentence, int verb) {
        return sentence.children(verb).stream()
                .anyMatch(child -> sentence.token(child).hangsAs("obj"));
    }

    /// "taken to hospital [with injuries]", "treated [for wounds]", "died [from injuries]"
    private boolean isSuffered(Phrases.Found<?> found) {
        int before = found.from() - 1;
        while (words.at(before).tag() == Token.Tag.ADJ || words.at(before).tag() == Token.Tag.DET) {
            before--;
        }
        return SUFFERED.contains(words.at(before).lower())
                && words.at(found.to() - 1).tag() == Token.Tag.NOUN;
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
