package tallystick.extract.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Mention;
import tallystick.figure.Topic;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.Inflection;
import tallystick.wordlist.WordList;

/// What the counted themselves do, where they are and who: "[over ninety] came to the hall", "[five people] were in the car",
/// "the victims were [four adults]"; and how often somebody was hit.
///
/// It tells less than what became of them.
final class Deeds {
    static final double WEIGHT = 50;

    private static final Map<String, Topic> VERBS = verbs();
    private static final Set<String> PLACING = Set.of("in", "at", "on", "inside", "aboard", "near");

    private static final Set<String> PLACES =
            Stream.of("topic/whereabouts.tsv", "topic/inhabited.tsv")
                    .flatMap(list -> WordList.words(list).stream())
                    .collect(Collectors.toUnmodifiableSet());

    /// "reached [an agreement]": nobody is there.
    private static final Set<String> NO_PLACES =
            Set.of("agreement", "deal", "settlement", "verdict", "consensus", "compromise", "age");

    private final Words words;
    private final Sentence sentence;
    private final int top;
    private final boolean times;

    Deeds(Words words, Mention mention) {
        this.words = words;
        this.sentence = words.sentence();
        int first = words.at(words.indexAt(mention.span().start())).token();
        int highest = sentence.isParsed() ? sentence.top(first, mention.span()) : -1;
        while (highest >= 0
                && sentence.token(highest).hangsAs("conj")
                && sentence.head(highest) >= 0) {
            highest = sentence.head(highest);
        }
        this.top = highest;
        this.times = mention.counted().equals("times");
    }

    private static Map<String, Topic> verbs() {
        Map<String, Topic> verbs = new HashMap<>();
        for (List<String> row : WordList.rows("topic/deeds.tsv")) {
            Topic topic = Topic.of(row.get(1));
            Inflection.ofVerb(row.getFirst()).forEach(form -> verbs.put(form, topic));
            for (String form : row.size() > 2 ? row.get(2).split(" ") : new String[0]) {
                verbs.put(form, topic);
            }
        }
        return Map.copyOf(verbs);
    }

    /// What they do, else where they are; empty when they are no subject.
    Optional<NamedTopic> named() {
        if (times && top >= 0 && sentence.head(top) >= 0) {
            return hits(sentence.head(top));
        }
        Optional<NamedTopic> them = ofSubject();
        if (them.isPresent()) {
            return them;
        }
        if (top < 0 || !sentence.token(top).hangsAs("nsubj") || sentence.head(top) < 0) {
            return Optional.empty();
        }
        int verb = sentence.head(top);
        Optional<NamedTopic> own =
                sentence.token(top).relation().equals("nsubj:pass") ? Optional.empty() : deed(verb);
        return own.or(() -> child(verb, "xcomp").flatMap(this::deed)).or(() -> place(verb));
    }

    /// "the victims were [four adults]", "the dead include [two children]": what is told of those whom they are.
    private Optional<NamedTopic> ofSubject() {
        if (top < 0) {
            return Optional.empty();
        }
        int over = sentence.head(top);
        boolean object =
                over >= 0
                        && sentence.token(top).hangsAs("obj")
                        && sentence.token(over).lower().startsWith("includ");
        Optional<Integer> subject =
                child(top, "cop").isPresent()
                        ? child(top, "nsubj")
                        : object ? child(over, "nsubj") : Optional.empty();
        return subject.flatMap(whom ->
                TopicList.NOUNS.stream()
                        .flatMap(list -> list.at(words, words.ofToken(whom)).stream())
                        .filter(noun -> isOfPeople(noun.value().topic()))
                        .findFirst()
                        .map(noun -> found(noun.value().topic(), whom, " are they")));
    }

    private static boolean isOfPeople(Topic topic) {
        return CountedTopics.OF_PEOPLE.contains(topic) || Topics.HARM.contains(topic);
    }

    /// "was shot [five times]", "has been shelled [14 times]"
    private Optional<NamedTopic> hits(int verb) {
        return TopicList.SIGNS
                .at(words, words.ofToken(verb))
                .filter(sign -> sign.value().topic() == Topic.ATTACK)
                .map(sign -> found(Topic.ATTACK, verb, " so often"));
    }

    private Optional<NamedTopic> deed(int verb) {
        Token token = sentence.token(verb);
        Topic topic = VERBS.get(token.lower());
        if (topic == null) {
            return Optional.empty();
        }
        boolean told =
                token.isAny(Token.Tag.VERB)
                        && !token.has("Voice=Pass")
                        && child(verb, "obj").filter(this::isNoPlace).isEmpty()
                        && sentence.children(verb).stream().noneMatch(this::isOrigin);
        return told ? Optional.of(found(topic, verb, " by themselves")) : Optional.empty();
    }

    /// "[five people] were in the car", "there were [nine] at the table"; what they are "in trouble" with is no place.
    private Optional<NamedTopic> place(int verb) {
        if (child(verb, "cop").isPresent()) {
            return isPlace(verb)
                    ? Optional.of(found(Topic.PRESENT, verb, " where they are"))
                    : Optional.empty();
        }
        return child(verb, "expl").isPresent()
                ? Stream.of(verb, top)
                        .flatMap(over -> sentence.children(over).stream())
                        .filter(at -> sentence.token(at).hangsAs("obl", "nmod") && isPlace(at))
                        .findFirst()
                        .map(at -> found(Topic.PRESENT, at, " where they are"))
                : Optional.empty();
    }

    private boolean isPlace(int noun) {
        Token token = sentence.token(noun);
        return (token.isAny(Token.Tag.PROPN) || PLACES.contains(token.lower()))
                && sentence.children(noun).stream()
                        .anyMatch(at -> PLACING.contains(sentence.token(at).lower()));
    }

    private boolean isNoPlace(int object) {
        return NO_PLACES.contains(sentence.token(object).lower());
    }

    /// "twelve came [from] the coast": where they are from is not where they are.
    private boolean isOrigin(int child) {
        return sentence.token(child).hangsAs("obl")
                && sentence.children(child).stream().anyMatch(at -> sentence.token(at).is("from"));
    }

    private Optional<Integer> child(int token, String relation) {
        return sentence.children(token).stream()
                .filter(child -> sentence.token(child).hangsAs(relation))
                .findFirst();
    }

    private NamedTopic found(Topic topic, int token, String how) {
        int at = words.ofToken(token);
        return NamedTopic.beside(topic, WEIGHT, words.span(at, at + 1), words.at(at).lower() + how);
    }
}
