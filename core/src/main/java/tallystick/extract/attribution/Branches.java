package tallystick.extract.attribution;

import tallystick.text.Sentence;
import tallystick.text.Token;

/// What hangs on a word in a sentence's tree, as those ask who look for sources and contents there.
final class Branches {
    private final Sentence sentence;

    Branches(Sentence sentence) {
        this.sentence = sentence;
    }

    boolean isPassive(int verb) {
        Token token = sentence.token(verb);
        return token.has("Voice=Pass")
                || sentence.children(verb).stream()
                        .anyMatch(child -> sentence.token(child).hangsAs("aux:pass", "nsubj:pass"));
    }

    /// Does something hang on a word by one of these relations?
    boolean has(int word, String relation, String... more) {
        return sentence.children(word).stream()
                .anyMatch(child -> sentence.token(child).hangsAs(relation, more));
    }

    boolean hasCase(int token, String word) {
        return sentence.children(token).stream()
                .anyMatch(child ->
                        sentence.token(child).hangsAs("case") && sentence.token(child).is(word));
    }

    boolean hasMark(int token, String word) {
        return sentence.children(token).stream()
                .anyMatch(child ->
                        sentence.token(child).hangsAs("mark", "case")
                                && sentence.token(child).is(word));
    }
}
