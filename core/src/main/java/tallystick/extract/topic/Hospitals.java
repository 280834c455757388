package tallystick.extract.topic;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.figure.Mention;
import tallystick.figure.Topic;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.Inflection;

/// Those who are taken to a hospital, whatever its name: "[three] were rushed to St. Ada's Medical Center".
final class Hospitals {
    private static final double WEIGHT = 76;

    private static final Set<String> TAKE =
            Set.of("transport", "rush", "airlift", "treat", "hospitalize", "hospitalise", "admit")
                    .stream()
                    .flatMap(verb -> Inflection.ofVerb(verb).stream())
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> IRREGULAR =
            Set.of(
                    "taken", "took", "take", "brought", "bring", "flown", "flew", "sent", "send",
                    "sending", "taking");

    private static final Set<String> HOSPITALS =
            Set.of("hospital", "hospitals", "clinic", "clinics", "infirmary");

    private Hospitals() {}

    static Optional<NamedTopic> taken(Words words, Mention mention) {
        Sentence sentence = words.sentence();
        int first = words.at(words.indexAt(mention.span().start())).token();
        if (!sentence.isParsed() || first < 0) {
            return Optional.empty();
        }
        int top = Patient.first(sentence, sentence.top(first, mention.span()));
        int verb = sentence.head(top);
        if (verb < 0
                || !sentence.token(top).hangsAs("nsubj:pass", "obj", "nsubj")
                || !isTaking(sentence.token(verb))) {
            return Optional.empty();
        }
        return sentence.children(verb).stream()
                .filter(at -> sentence.token(at).hangsAs("obl", "nmod"))
                .filter(at -> isHospital(sentence, at))
                .findFirst()
                .map(at -> found(words, at));
    }

    private static boolean isTaking(Token verb) {
        return TAKE.contains(verb.lower()) || IRREGULAR.contains(verb.lower());
    }

    /// By its last word: "University of Karsk Hospital", "Karsk Medical Center".
    private static boolean isHospital(Sentence sentence, int noun) {
        for (int at = noun; at < sentence.tokens().size() && sentence.isUnder(at, noun); at++) {
            Token token = sentence.token(at);
            boolean center = token.is("center") || token.is("centre");
            if (HOSPITALS.contains(token.lower())
                    || (center
                            && at > 0
                            && Set.of("medical", "trauma")
                                    .contains(sentence.token(at - 1).lower()))) {
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
