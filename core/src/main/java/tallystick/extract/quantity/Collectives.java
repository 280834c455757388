package tallystick.extract.quantity;

import java.util.Optional;
import tallystick.figure.Span;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Words;

/// Who a collective is made of: "a new group of military personnel … the size of the [contingent]" → military personnel.
final class Collectives {
    private Collectives() {}

    static String resolve(Words words, NounPhrase phrase, Reading reading) {
        String plain = phrase.text(words);
        if (!Nouns.is(words.at(phrase.head()), "collective")) {
            return plain;
        }
        Span here = words.span(phrase.head(), phrase.to());
        Optional<String> made = Optional.empty();
        for (Sentence sentence : reading.sentences()) {
            if (sentence.span().start() > here.start()
                    || here.start() - sentence.span().start() > 1000) {
                continue;
            }
            made = madeOf(Words.of(sentence, reading.report().text()), here).or(carry(made));
        }
        return made.orElse(plain);
    }

    private static java.util.function.Supplier<Optional<String>> carry(Optional<String> made) {
        return () -> made;
    }

    private static Optional<String> madeOf(Words words, Span before) {
        Optional<String> made = Optional.empty();
        for (int i = 0;
                i + 1 < words.size() && words.span(i, i + 1).start() < before.start();
                i++) {
            if (Nouns.is(words.at(i), "collective") && words.at(i + 1).is("of")) {
                made =
                        NounPhrase.at(words, i + 2)
                                .map(noun -> words.text(noun.from(), noun.to()))
                                .or(carry(made));
            }
        }
        return made;
    }
}
