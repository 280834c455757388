package tallystick.extract.topic;

import java.util.Set;
import tallystick.text.Phrases;
import tallystick.text.Route;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;

/// Did the counted do to others what a word tells, or suffer it: "[three men] killed a guard", "[three tornadoes] destroyed a town"?
final class Doers {
    /// Relations by which a clause or phrase tells of something else than its subject.
    private static final Set<String> ASIDE = Set.of("obl", "advcl", "nmod");

    private static final Set<String> SUFFERED = Set.of("with", "from", "for");

    private final Words words;
    private final Nearness nearness;

    Doers(Words words, Nearness nearness) {
        this.words = words;
        this.nearness = nearness;
    }

    /// Did what a word tells happen to others: "[two teenagers] accused of killing a man", "[three men] killed a guard"?
    boolean isDoneToOthers(Phrases.Found<?> found) {
        if (!words.sentence().isParsed() || nearness.isInside(found)) {
            return false;
        }
        Sentence sentence = words.sentence();
        int word = words.top(found);
        Route route = Route.between(sentence, nearness.fellow(), word);
        boolean theirs = isDoneByThem(found);
        if (theirs || route.over() == word || nearness.isBeside(found)) {
            return theirs;
        }
        // "shot to death", "are at a hospital in serious condition"
        boolean outcome =
                words.at(found.from()).is("to")
                        || words.at(found.from() - 1).is("to")
                        || (words.at(found.from()).is("in") && !route.down().contains("advcl"));
        boolean ofSubject = route.up().isEmpty() || route.up().getLast().equals("nsubj");
        boolean aside =
                (ofSubject && route.down().stream().anyMatch(ASIDE::contains))
                        || (route.up().contains("acl") && !route.down().isEmpty());
        return aside && !outcome && !isSuffered(found);
    }

    /// "[three tornadoes] destroyed a town": it has another object.
    boolean isDoneByThem(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed() || nearness.isInside(found)) {
            return false;
        }
        int anchor = nearness.fellow();
        int word = words.top(found);
        return isTheirDeed(sentence, anchor, word)
                || (Route.between(sentence, anchor, word).over() == word
                        && sentence.token(anchor).relation().equals("nsubj")
                        && sentence.children(word).stream()
                                .filter(child -> sentence.token(child).hangsAs("obj"))
                                .anyMatch(child -> !isPart(found, child)));
    }

    /// "kept [1,000 customers] from sending money": what is sent is something else.
    boolean isDoneToAnother(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed() || nearness.isInside(found)) {
            return false;
        }
        int word = words.top(found);
        int anchor = nearness.fellow();
        return sentence.token(word).isAny(Token.Tag.VERB)
                && !sentence.isUnder(word, anchor)
                && sentence.children(word).stream()
                        .filter(child -> sentence.token(child).hangsAs("obj"))
                        .anyMatch(child ->
                                !isPart(found, child)
                                        && child > anchor
                                        && !sentence.isUnder(anchor, child));
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
}
