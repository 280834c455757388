package tallystick.extract.place;

import java.util.Optional;
import java.util.Set;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.text.Sentence;

/// Figures told of the whole world: "[one million cases] worldwide". Not what is told of a place beside it.
final class Worldwide {
    private static final Set<String> WORDS = Set.of("worldwide", "globally");

    private Worldwide() {}

    /// Where the word is told of the figure, or of what the figure is told in; empty where it is told of something else.
    static Optional<Decided<String>> of(Mention mention, Sentence sentence) {
        if (!sentence.isParsed()) {
            return Optional.empty();
        }
        int anchor = sentence.tokenAt(mention.head().orElse(mention.number()).end() - 1);
        for (int i = 0; i < sentence.tokens().size(); i++) {
            int over = sentence.head(i);
            if (WORDS.contains(sentence.token(i).form())
                    && over >= 0
                    && (over == anchor || sentence.isUnder(anchor, over))) {
                String word = sentence.token(i).form();
                return Optional.of(
                        new Decided<>(
                                word,
                                Derivation.of(
                                        "told of the whole world",
                                        "where",
                                        word,
                                        sentence.token(i).span())));
            }
        }
        return Optional.empty();
    }
}
