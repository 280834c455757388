package tallystick.extract.topic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Topic;
import tallystick.text.Word;
import tallystick.text.Words;

/// What is a number of votes, and what is only told about a vote.
final class Ballots {
    private static final double TALLY = 85;

    private static final Set<String> OCCASIONS =
            Set.of(
                    "candidate",
                    "candidates",
                    "nomination",
                    "election",
                    "elections",
                    "primary",
                    "primaries",
                    "caucus",
                    "caucuses",
                    "referendum",
                    "senators",
                    "delegates");

    private Ballots() {}

    /// "the candidates took [13 questions]", "[ten posters] for the election": a vote is about, and none of it counted.
    static boolean isOccasion(Word word) {
        return OCCASIONS.contains(word.lower());
    }

    /// "approved the treaty, [217]-[215]", where votes are about.
    ///
    /// @param around all mentions of the sentence
    static Optional<NamedTopic> tally(Words words, Mention mention, List<Mention> around) {
        int from = words.indexAt(mention.span().start());
        int to = words.indexAt(mention.span().end() - 1) + 1;
        boolean count = mention.head().isEmpty() && mention.quantity() instanceof Quantity.Count;
        boolean tally =
                count
                        && (isTo(words, mention, around, to, 1)
                                || isTo(words, mention, around, from - 1, -1));
        return tally
                ? Optional.of(
                        NamedTopic.beside(
                                Topic.VOTE, TALLY, mention.span(), "votes for and against"))
                : Optional.empty();
    }

    private static boolean isTo(
            Words words, Mention mention, List<Mention> around, int dash, int step) {
        return (words.at(dash).is("-") || words.at(dash).is("–"))
                && words.at(dash + step).isDigits()
                && around.stream()
                        .filter(other -> other.head().isEmpty() && !other.equals(mention))
                        .anyMatch(other -> words.indexAt(other.number().start()) == dash + step);
    }
}
