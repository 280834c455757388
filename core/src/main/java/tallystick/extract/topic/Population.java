package tallystick.extract.topic;

import java.util.OptionalInt;
import java.util.Set;
import tallystick.figure.Mention;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Those who live in a place: "the nation's [5.5 million people]", "a town of [4,000]". Whatever befell the place, they are there.
final class Population {
    private static final Set<String> INHABITED = WordList.words("topic/inhabited.tsv");
    private static final Set<String> INHABITANTS =
            Set.of("people", "residents", "inhabitants", "citizens", "souls", "population");
    private static final Set<String> JUST = Set.of("just", "only", "some", "about", "around");

    private Population() {}

    /// Index of the word for their place; empty when the counted are no population.
    static OptionalInt place(Words words, Mention mention) {
        String last = mention.counted().substring(mention.counted().lastIndexOf(' ') + 1);
        int from = words.indexAt(mention.span().start());
        while (JUST.contains(words.at(from - 1).lower())) {
            from--;
        }
        int place = from - 2;
        boolean inhabited = INHABITED.contains(words.at(place).lower());
        boolean own = words.at(from - 1).is("'s") || words.at(from - 1).is("’s");
        boolean of = words.at(from - 1).is("of") && inhabited;
        boolean named = inhabited || words.at(place).tag() == Token.Tag.PROPN;
        boolean bare = mention.head().isEmpty();
        int behind = words.indexAt(mention.span().end() - 1) + 1;
        boolean with =
                words.at(from - 1).is("with")
                        && words.at(from - 2).is(",")
                        && words.at(behind).is(",")
                        && words.at(from - 3).tag() == Token.Tag.PROPN
                        && INHABITANTS.contains(last);
        if (with) {
            return OptionalInt.of(from - 3);
        }
        return (own && named && !bare && INHABITANTS.contains(last))
                        || (of && (bare || INHABITANTS.contains(last)))
                ? OptionalInt.of(place)
                : OptionalInt.empty();
    }
}
