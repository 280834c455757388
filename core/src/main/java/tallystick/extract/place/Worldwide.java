package tallystick.extract.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.text.Sentence;
import tallystick.wordlist.Chooser;
import tallystick.wordlist.Option;

/// Figures told of the whole world: "[one million cases] worldwide". Not what is told of a place beside it.
final class Worldwide {
    private static final Set<String> WORDS = Set.of("worldwide", "globally");

    private Worldwide() {}

    /// The word, where it is told of the figure or of what the figure is told in; empty where it is told of something else.
    static Optional<Span> of(Mention mention, Sentence sentence) {
        if (!sentence.isParsed()) {
            return Optional.empty();
        }
        int anchor = sentence.tokenAt(mention.head().orElse(mention.number()).end() - 1);
        for (int i = 0; i < sentence.tokens().size(); i++) {
            int over = sentence.head(i);
            if (WORDS.contains(sentence.token(i).form())
                    && over >= 0
                    && (over == anchor || sentence.isUnder(anchor, over))) {
                return Optional.of(sentence.token(i).span());
            }
        }
        return Optional.empty();
    }

    static Decided<String> decided(Span word, Sentence sentence, Chooser chooser) {
        String name = sentence.token(sentence.tokenAt(word.start())).form();
        Option only = new Option(name, List.of("told of the whole world"));
        Chooser.Choice choice = chooser.choose("where", List.of(only));
        return new Decided<>(name, Derivation.of(choice.why(), "where", name, word));
    }
}
