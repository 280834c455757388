package tallystick.extract.topic;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.figure.Mention;
import tallystick.figure.Topic;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.Inflection;
import tallystick.wordlist.WordList;

/// Those who are taken to a hospital, whatever its name: "[three] were rushed to St. Ada's Medical Center".
final class Hospitals {
    private static final double WEIGHT = 76;

    private static final Set<String> TAKING = taking();
    private static final Set<String> HOSPITALS = nouns("hospital");
    private static final Set<String> CENTERS = nouns("center");
    private static final Set<String> OF_CARE = nouns("care");

    private Hospitals() {}

    private static Set<String> taking() {
        Set<String> forms = new HashSet<>();
        for (List<String> row : rows("verb")) {
            forms.addAll(Inflection.ofVerb(row.getFirst()));
            forms.addAll(List.of(row.size() > 2 ? row.get(2).split(" ") : new String[0]));
        }
        return Set.copyOf(forms);
    }

    private static Set<String> nouns(String kind) {
        return rows(kind).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }

    private static List<List<String>> rows(String kind) {
        return WordList.rows("topic/hospitals.tsv").stream()
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
        if (there && isHospital(sentence, verb)) {
            return Optional.of(found(words, verb));
        }
        if (verb < 0
                || !sentence.token(top).hangsAs("nsubj:pass", "obj", "nsubj")
                || !TAKING.contains(sentence.token(verb).lower())) {
            return Optional.empty();
        }
        return sentence.children(verb).stream()
                .filter(at -> sentence.token(at).hangsAs("obl", "nmod"))
                .filter(at -> isHospital(sentence, at))
                .findFirst()
                .map(at -> found(words, at));
    }

    /// By its last word: "University of Karsk Hospital", "Karsk Medical Center".
    private static boolean isHospital(Sentence sentence, int noun) {
        for (int at = noun; at < sentence.tokens().size() && sentence.isUnder(at, noun); at++) {
            Token token = sentence.token(at);
            boolean ofCare = at > 0 && OF_CARE.contains(sentence.token(at - 1).lower());
            if (HOSPITALS.contains(token.lower()) || (ofCare && CENTERS.contains(token.lower()))) {
                return true;
            }
        }
        return false;
    }

    private static NamedTopic found(Words words, int token) {
        int at = words.ofToken(token);
        return NamedTopic.beside(
                Topic.INJURED, WEIGHT, words.span(at, at + 1), "taken to " + words.at(at).lower());
    }
}
