package tallystick.extract.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.figure.Topic;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.Chooser;
import tallystick.wordlist.Option;

/// Tells what is said of the counted (`docs/FIGURES.md` §4) from the words around it.
///
/// `8,000 fighters were fighting` → deployed; `300 soldiers have been killed` → killed.
public final class Topics {
    /// Less than this is no more than a coincidence.
    private static final double LEAST = 20;

    /// So many signs show what a report is about.
    private static final int SIGNS = 2;

    private final Set<Topic> title;
    private final Set<Topic> about = EnumSet.noneOf(Topic.class);
    private final Map<Topic, Integer> rank = new EnumMap<>(Topic.class);
    private @Nullable Topic before;

    public Topics(Reading reading) {
        String name = Optional.ofNullable(reading.report().title()).orElse("");
        this.title =
                name.isBlank() ? Set.of() : EnumSet.copyOf(with(TopicWords.named(words(name))));
        Map<Topic, Integer> count = new EnumMap<>(Topic.class);
        Map<Topic, Integer> signs = new EnumMap<>(Topic.class);
        TopicWords.signs(words(name)).forEach(topic -> signs.merge(topic, SIGNS, Integer::sum));
        for (Sentence sentence : reading.sentences()) {
            Words words = Words.of(sentence, reading.report().text());
            TopicWords.named(words).forEach(topic -> count.merge(topic, 1, Integer::sum));
            TopicWords.signs(words).forEach(topic -> signs.merge(topic, 1, Integer::sum));
        }
        signs.forEach((topic, n) -> {
            if (n >= SIGNS) {
                about.add(topic);
            }
        });
        List<Topic> topics = new ArrayList<>(count.keySet());
        topics.sort(Comparator.comparingInt((Topic topic) -> -count.get(topic)));
        for (int i = 0; i < topics.size(); i++) {
            rank.put(topics.get(i), Math.min(i, 8));
        }
    }

    private static List<Topic> with(List<Topic> topics) {
        List<Topic> all = new ArrayList<>(topics);
        all.add(Topic.OTHER);
        return all;
    }

    private static Words words(String text) {
        Span all = new Span(0, text.codePointCount(0, text.length()));
        return Words.of(
                new Sentence(all, List.of(new Token(text, Token.Tag.X, all))), Text.of(text));
    }

    /// The topic of a mention.
    ///
    /// @param words the mention's sentence
    /// @param around all mentions of that sentence
    public Decided<Topic> topic(
            Words words,
            Mention mention,
            List<Mention> around,
            Optional<Topic> whole,
            Chooser chooser) {
        boolean living = isLiving(noun(mention));
        TopicWords list =
                new TopicWords(words, mention, around, isThing(mention), living, about);
        boolean change = mention.counted().endsWith(" (change)");
        List<TopicWords.Found> named =
                change
                        ? list.counted().stream()
                                .filter(noun -> noun.topic() != Topic.COST)
                                .toList()
                        : list.found();
        Decided<Topic> rules = ruled(mention, named, list);
        if (rules.value() == Topic.OTHER && whole.isPresent()) {
            rules = decided(whole.get(), "of the whole", mention.span());
        }
        List<Option> options =
                new TopicTraits(words, mention)
                        .options(
                                named,
                                rules.value(),
                                whole,
                                Optional.ofNullable(before),
                                title,
                                rank);
        before = rules.value();
        Chooser.Choice choice = chooser.choose("topic", options);
        Topic topic = Topic.of(options.get(choice.index()).value());
        return topic == rules.value() ? rules : decided(topic, choice.why(), mention.span());
    }

    private static Decided<Topic> ruled(
            Mention mention, List<TopicWords.Found> named, TopicWords list) {
        Span span = mention.span();
        if (mention.quantity() instanceof Quantity.Measure) {
            return decided(Topic.SIZE, "a measure", span);
        }
        TopicWords.Found best = null;
        for (TopicWords.Found each : named) {
            best = best == null || each.weight() > best.weight() ? each : best;
        }
        if (mention.quantity() instanceof Quantity.Money) {
            TopicWords.Found sum = list.sum().orElse(null);
            return sum == null
                    ? decided(Topic.COST, "a sum of money", span)
                    : decided(sum.topic(), sum.rule(), sum.span());
        }
        boolean weak = best == null || best.weight() < LEAST;
        if (weak
                && mention.quantity() instanceof Quantity.Share
                && !mention.counted().endsWith(" (change)")
                && list.isOfVote()) {
            return decided(Topic.VOTE, "a share in a sentence on a vote", span);
        }
        return weak
                ? decided(Topic.OTHER, "nothing that names a topic", span)
                : decided(best.topic(), best.rule(), best.span());
    }

    private static String noun(Mention mention) {
        String counted = mention.counted().replaceFirst(" (?:of|from|in|with|for|to) .*", "");
        return counted.substring(counted.lastIndexOf(' ') + 1);
    }

    /// Is it plain that no people are counted? Then few would say that it was killed or arrested.
    private static boolean isThing(Mention mention) {
        String noun = noun(mention);
        return mention.quantity() instanceof Quantity.Count
                && !noun.isEmpty()
                && !isLiving(noun)
                && !Character.isUpperCase(noun.charAt(0));
    }

    private static boolean isLiving(String noun) {
        return TopicWords.isLiving(noun.toLowerCase(Locale.ROOT));
    }

    private static Decided<Topic> decided(Topic topic, String rule, Span span) {
        return new Decided<>(topic, Derivation.of(rule, "topic", topic.word(), span));
    }
}
