package tallystick.extract.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tallystick.text.Token.Tag;
import tallystick.text.Words;

/// What a number counts that another is set against: "from five people to [six]", "1,508 cases, an increase from [1,295]".
final class FromTo {
    private static final int REACH = 5;

    private FromTo() {}

    /// @param counts what earlier numbers of the paragraph counted
    static Optional<Counted> of(Words words, Expression e, List<Counted> counts) {
        boolean told = isFromBefore(words, e) || isFromTo(words, e, counts);
        return told && !counts.isEmpty()
                ? Optional.of(
                        new Counted(
                                counts.getFirst().text().replace(Changes.MARK, ""),
                                e.to(),
                                -1,
                                "from <number> to <number>"))
                : Optional.empty();
    }

    /// "1,508 cases, an increase from [1,295]"
    private static boolean isFromBefore(Words words, Expression e) {
        int from = e.from() - 1;
        return words.at(from).is("from")
                && Changes.isNoun(words.at(from - 1).lower())
                && words.at(from - 2).tag() == Tag.DET
                && words.at(from - 3).is(",");
    }

    /// "raised the toll from five people to [six]"
    private static boolean isFromTo(Words words, Expression e, List<Counted> counts) {
        int to = e.from() - 1;
        return words.at(to).is("to")
                && !counts.isEmpty()
                && counts.getFirst().to() == to
                && counts.getFirst().head() == to - 1
                && IntStream.range(Math.max(0, to - REACH), to)
                        .anyMatch(at -> words.at(at).is("from"));
    }
}
