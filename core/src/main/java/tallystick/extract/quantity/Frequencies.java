package tallystick.extract.quantity;

import java.util.Set;
import java.util.stream.IntStream;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// How often something happened: "was shared [two million times] in a day"; not how much more, "ten times the price".
final class Frequencies {
    private static final Set<String> BEFORE_MULTIPLES = Set.of("by", "at", "to", "about", "of");
    private static final Set<String> FEW = Set.of("several", "few", "a", "couple");
    private static final Set<Tag> BEHIND_MULTIPLES =
            Set.of(Tag.ADJ, Tag.DET, Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.PRON, Tag.SYM);
    private static final Set<String> COMPARING =
            Set.of("as", "more", "less", "over", "than", "that");

    private static final int REACH = 5;

    private Frequencies() {}

    /// @param number index of its first word
    /// @param times index of "times"
    static boolean is(Words words, int number, int times) {
        Word next = words.at(times + 1);
        return words.at(times).is("times")
                && (!FEW.contains(words.at(number).lower()) || isHits(words, number))
                && !words.at(times).glued()
                && !BEFORE_MULTIPLES.contains(words.at(number - 1).lower())
                && !Changes.isMove(words.at(number - 1))
                && !BEHIND_MULTIPLES.contains(next.tag())
                && !COMPARING.contains(next.lower())
                && !next.lower().endsWith("er");
    }

    /// "was shot [several times]": how often he was hit.
    private static boolean isHits(Words words, int number) {
        return IntStream.range(number - REACH, number)
                .anyMatch(at -> Verbs.is(words.at(at), "hits"));
    }
}
