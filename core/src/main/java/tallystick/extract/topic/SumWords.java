package tallystick.extract.topic;

import java.util.List;
import java.util.Optional;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.text.Phrases;
import tallystick.text.Words;

/// The words that tell what a sum of money is of.
final class SumWords {
    private static final double BESIDE = 90;
    private static final double NEAR_SUM = 60;

    private final Words words;
    private final Mention mention;
    private final Nearness nearness;

    /// @param around all mentions of the sentence
    SumWords(Words words, Mention mention, List<Mention> around) {
        this.words = words;
        this.mention = mention;
        this.nearness = new Nearness(words, mention, around);
    }

    /// What a sum of money is of. Profits, prices and sales are no cost: "made [$868 million] in profits".
    Optional<NamedTopic> sum() {
        Words counted = Words.of(mention.counted());
        for (int i = 0; i < counted.size(); i++) {
            Phrases.Found<TopicList.Entry> found = TopicList.SUMS.at(counted, i).orElse(null);
            if (found != null) {
                String rule = "the sum is of " + mention.counted();
                return Optional.of(
                        NamedTopic.beside(found.value().topic(), BESIDE, mention.span(), rule));
            }
        }
        return besideSum().filter(each -> each.weight() >= NEAR_SUM);
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
