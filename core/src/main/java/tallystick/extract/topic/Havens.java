package tallystick.extract.topic;

import java.util.HashSet;
import java.util.List;
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

/// Where people are taken: "[three] were rushed to St. Ada's Medical Center" is told of the hurt, "[40 families] stay in a shelter" of the
/// displaced.
final class Havens {
    private static final double HURT = 76;

    /// More than that they live or stay there.
    private static final double SHELTERED = 93;

    private static final Set<String> TAKING = taking();
    private static final List<Haven> KINDS =
            List.of(
                    new Haven(
                            Topic.INJURED, HURT, words("hospital"), words("center"), words("care")),
                    new Haven(
                            Topic.DISPLACED,
                            SHELTERED,
                            words("shelter"),
                            words("site"),
                            words("refuge")));

    /// @param alone nouns that name it by themselves
    /// @param behind nouns that do so behind one of `which`
    private record Haven(
            Topic topic, double weight, Set<String> alone, Set<String> behind, Set<String> which) {}

    private Havens() {}

    private static Set<String> taking() {
        Set<String> forms = new HashSet<>();
        for (List<String> row : rows("verb")) {
            forms.addAll(Inflection.ofVerb(row.getFirst()));
            forms.addAll(List.of(row.size() > 2 ? row.get(2).split(" ") : new String[0]));
        }
        return Set.copyOf(forms);
    }

    private static Set<String> words(String kind) {
        return rows(kind).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }

    private static List<List<String>> rows(String kind) {
        return WordList.rows("topic/havens.tsv").stream()
                .filter(row -> row.get(1).equals(kind))
                .toList();
    }

    static Optional<NamedTopic> taken(Words words, Mention mention) {
        Sentence sentence = words.sentence();
        int first = words.at(words.indexAt(mention.span().start())).token();
        if (!sentence.isParsed() || first < 0) {
            return Optional.empty();
        }
        int top = Patient.first(sentence, sentence.top(first, mention.span()));
        int verb = sentence.head(top);
        boolean there =
                verb > top
                        && sentence.token(verb).isAny(Token.Tag.NOUN, Token.Tag.PROPN)
                        && sentence.token(top).hangsAs("nsubj");
        if (there) {
            Optional<NamedTopic> at = found(words, verb);
            if (at.isPresent()) {
                return at;
            }
        }
        if (verb < 0 || !sentence.token(top).hangsAs("nsubj:pass", "obj", "nsubj")) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of(verb),
                        sentence.children(verb).stream()
                                .filter(child -> sentence.token(child).hangsAs("xcomp")))
                .filter(takes -> TAKING.contains(sentence.token(takes).lower()))
                .flatMap(takes -> sentence.children(takes).stream())
                .filter(at -> sentence.token(at).hangsAs("obl", "nmod"))
                .flatMap(at -> found(words, at).stream())
                .findFirst();
    }

    /// By its last word: "University of Karsk Hospital", "Karsk Medical Center".
    private static boolean is(Haven haven, Sentence sentence, int noun) {
        for (int at = noun; at < sentence.tokens().size() && sentence.isUnder(at, noun); at++) {
            String form = sentence.token(at).lower();
            boolean which = at > 0 && haven.which().contains(sentence.token(at - 1).lower());
            if (haven.alone().contains(form) || (which && haven.behind().contains(form))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<NamedTopic> found(Words words, int token) {
        int at = words.ofToken(token);
        return KINDS.stream()
                .filter(haven -> is(haven, words.sentence(), token))
                .findFirst()
                .map(haven ->
                        NamedTopic.beside(
                                haven.topic(),
                                haven.weight(),
                                words.span(at, at + 1),
                                "taken to " + words.at(at).lower()));
    }
}
