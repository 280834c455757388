package tallystick.extract.time;

import java.util.Optional;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// What the verb that a time hangs on says about where the time lies.
///
/// `announced the plan August 21` lies behind, whatever a plan may look to; `would be travelling Thursday` lies ahead;
/// `a service planned for Saturday was cancelled` lies where it is nearest. What the verb does not tell,
/// [Direction] tells from the words before it.
final class Governor {
    private Governor() {}

    static Optional<Direction> of(Place place) {
        Sentence sentence = place.sentence();
        if (!sentence.isParsed()) {
            return Optional.empty();
        }
        int top = Standing.top(sentence, place.first(), place.last());
        int verb = sentence.head(top);
        if (verb < 0
                || sentence.token(verb).tag() != Tag.VERB
                || !sentence.token(top).hangsAs("obl", "advmod", "nmod")) {
            return Optional.empty();
        }
        return is(sentence.token(verb), "ahead")
                ? planned(sentence, verb)
                : told(sentence, verb, place);
    }

    private static Optional<Direction> told(Sentence sentence, int verb, Place place) {
        boolean present = false;
        for (int child : sentence.children(verb)) {
            Token token = sentence.token(child);
            if (token.is("to") && token.hangsAs("mark")) {
                return Optional.empty();
            }
            if (token.tag() == Tag.AUX && token.hangsAs("aux") && child < verb) {
                if (is(token, "ahead") || is(token, "modal")) {
                    return token.is("could") || token.is("can")
                            ? Optional.empty()
                            : Optional.of(Direction.FUTURE);
                }
                present |= token.has("Tense=Pres") && !token.is("has") && !token.is("have");
                if (!present) {
                    return Optional.empty();
                }
            }
        }
        Token token = sentence.token(verb);
        if (present) {
            return token.has("VerbForm=Part") && token.has("Tense=Pres") && verb < place.first()
                    ? Optional.of(Direction.FUTURE)
                    : Optional.empty();
        }
        return finite(token);
    }

    private static Optional<Direction> finite(Token verb) {
        if (!verb.has("VerbForm=Fin")) {
            return Optional.empty();
        }
        if (verb.has("Tense=Past")) {
            return is(verb, "ahead-to") ? Optional.empty() : Optional.of(Direction.PAST);
        }
        return is(verb, "timetable") ? Optional.of(Direction.FUTURE) : Optional.empty();
    }

    /// "A service planned for Saturday was cancelled": told afterwards or before, the near Saturday is meant.
    private static Optional<Direction> planned(Sentence sentence, int participle) {
        int noun = sentence.head(participle);
        if (noun < 0
                || !sentence.token(participle).hangsAs("acl")
                || !sentence.token(noun).hangsAs("nsubj")) {
            return Optional.empty();
        }
        int main = sentence.head(noun);
        boolean past =
                sentence.token(main).has("Tense=Past")
                        && (sentence.token(main).has("VerbForm=Fin")
                                || sentence.children(main).stream()
                                        .map(sentence::token)
                                        .anyMatch(child ->
                                                child.tag() == Tag.AUX && child.has("Tense=Past")));
        return past ? Optional.of(Direction.NEAREST) : Optional.empty();
    }

    private static boolean is(Token token, String type) {
        return Lexicon.ENGLISH.is(token.lower(), type);
    }
}
