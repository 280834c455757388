package tallystick.extract.topic;

import java.util.List;
import java.util.Optional;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.text.Phrases;
import tallystick.text.Words;

/// The words that tell what a sum of money is of.
final class SumWords {
    private static final double BESIDE = 90;
    private static final double NEAR_SUM = 60;
    private static final String CHANGE = " (change)";

    private final Words words;
    private final Mention mention;
    private final List<Mention> around;
    private final Nearness nearness;

    /// @param around all mentions of the sentence
    SumWords(Words words, Mention mention, List<Mention> around) {
        this.words = words;
        this.mention = mention;
        this.around = around;
        this.nearness = new Nearness(words, mention, around);
    }

    /// What a sum of money is of. Profits, prices and sales are no cost: "made [$868 million] in profits"; nor is what a share or
    /// a barrel moved to: "the shares fell to [$4.10]".
    Optional<NamedTopic> sum() {
        Words counted = Words.of(mention.counted());
        boolean moved = isMoved();
        for (int i = 0; i < counted.size(); i++) {
            int at = i;
            Phrases.Found<TopicList.Entry> found =
                    TopicList.SUMS
                            .at(counted, i)
                            .or(() ->
                                    moved
                                            ? TopicList.PRICED.at(counted, at)
                                            : Optional.<Phrases.Found<TopicList.Entry>>empty())
                            .orElse(null);
            if (found != null) {
                String rule = "the sum is of " + mention.counted();
                return Optional.of(
                        NamedTopic.beside(found.value().topic(), BESIDE, mention.span(), rule));
            }
        }
        if (isPrice()) {
            String rule = "a price that " + mention.counted() + " moved to";
            return Optional.of(NamedTopic.beside(Topic.OTHER, BESIDE, mention.span(), rule));
        }
        return besideSum().filter(each -> each.weight() >= NEAR_SUM);
    }

    /// Is the sum a change, or told beside a change of the same: "down $1.80 to [$71.20]"?
    private boolean isMoved() {
        String counted = mention.counted();
        return mention.derivation().rule().contains("<mover>")
                || counted.endsWith(CHANGE)
                || around.stream().anyMatch(other -> other.counted().equals(counted + CHANGE));
    }

    /// "Orbit fell 3% to [$4.10]": a firm's name for its share.
    private boolean isPrice() {
        String counted = mention.counted();
        return !counted.endsWith(CHANGE)
                && mention.derivation().rule().contains("<mover> to")
                && around.stream()
                        .filter(other -> other.quantity() instanceof Quantity.Share)
                        .anyMatch(other -> other.counted().equals(counted + CHANGE));
    }

    private Optional<NamedTopic> besideSum() {
        NamedTopic best = null;
        for (int i = 0; i < words.size(); i++) {
            Phrases.Found<TopicList.Entry> found = TopicList.SUMS.at(words, i).orElse(null);
            double weight =
                    found == null || nearness.gap(found) < 0 ? 0 : BESIDE - nearness.off(found);
            if (found != null && (best == null || weight > best.weight())) {
                Span span = words.span(found.from(), found.to());
                String rule = words.text(found.from(), found.to()) + " beside the sum";
                best = NamedTopic.beside(found.value().topic(), weight, span, rule);
            }
        }
        return Optional.ofNullable(best);
    }
}
