package tallystick.extract.part;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.part.Parts.Part;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// What is joined to a part is a part of the same whole: `including 500 officers and [three generals]`, `including 46 in Norland and [27] in Sudland`.
final class Alongside {
    private static final Set<Tag> NAMING =
            Set.of(Tag.PROPN, Tag.NOUN, Tag.ADJ, Tag.DET, Tag.ADP, Tag.PUNCT, Tag.CCONJ, Tag.PART);
    private static final int FAR = 12;

    private Alongside() {}

    static Optional<Part> whole(
            Words words,
            List<Mention> mentions,
            int index,
            int from,
            int to,
            List<Optional<Part>> before) {
        boolean joined = words.at(from - 1).is("and") || words.at(from - 1).is(",");
        if (!joined || index == 0) {
            return Optional.empty();
        }
        Span last = mentions.get(index - 1).span();
        int behind = words.indexAt(last.end() - 1);
        boolean adjacent =
                behind >= from - 3 && last.end() <= words.span(from - 1, from).start() + 2;
        return adjacent || isParallel(words, mentions.get(index), behind + 1, from, to)
                ? before.get(index - 1)
                        .filter(part -> part.why().rule().endsWith(" <number>"))
                        .map(part -> Parts.part(part.whole(), part.why().rule(), part.why().span()))
                : Optional.empty();
    }

    /// "46 in Norland and [27] in Sudland": a number alone before the same preposition, nothing but the name of a place between.
    private static boolean isParallel(Words words, Mention mention, int behind, int from, int to) {
        Word preposition = words.at(behind);
        if (mention.head().isPresent()
                || behind == 0
                || preposition.tag() != Tag.ADP
                || !words.at(to).is(preposition.lower())
                || from - behind > FAR) {
            return false;
        }
        for (int i = behind; i < from; i++) {
            if (!NAMING.contains(words.at(i).tag()) || words.at(i).is(";")) {
                return false;
            }
        }
        return true;
    }
}
