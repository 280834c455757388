package tallystick.extract.topic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Tells what is said of the counted (`docs/FIGURES.md` §4) from the words around it.
///
/// `8,000 fighters were fighting` → deployed; `300 soldiers have been killed` → killed.
public final class Topics {
    /// What befalls people.
    public static final Set<Topic> HARM =
            Set.of(Topic.KILLED, Topic.INJURED, Topic.KILLED_OR_INJURED);

    /// Less than this is no more than a coincidence.
    private static final double LEAST = 20;

    private static final String POINTS = "points";

    /// So many signs show what a report is about.
    private static final int SIGNS = 2;

    private static final Pattern HOSPITAL = Pattern.compile("hospital|intensive care");
    private static final Set<String> DEAD = Set.of("dead", "killed", "died", "killing", "kills");

    /// Words of a report in which somebody is hurt, or may be.
    private static final Set<String> HURT = hurt("hurt", "survived");

    /// Words of a report in which patients are hurt rather than ill.
    private static final Set<String> HARMED = hurt("hurt", "harmed");

    static final Set<String> OTHERS = Set.of("other", "others", "more");

    private final Set<Topic> about = EnumSet.noneOf(Topic.class);

    /// All words of the report.
    private final Set<String> told = new HashSet<>();

    private final Polls polls;

    private static Set<String> hurt(String... kinds) {
        return WordList.rows("topic/hurt.tsv").stream()
                .filter(row -> List.of(kinds).contains(row.get(1)))
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The topics of a report's mentions; its title and text tell what it is about.
    public Topics(Reading reading) {
        Map<Topic, Integer> signs = new EnumMap<>(Topic.class);
        Words title = Words.of(Optional.ofNullable(reading.report().title()).orElse(""));
        TopicList.signs(title).forEach(topic -> signs.merge(topic, SIGNS, Integer::sum));
        for (Sentence sentence : reading.sentences()) {
            Words words = Words.of(sentence, reading.report().text());
            TopicList.signs(words).forEach(topic -> signs.merge(topic, 1, Integer::sum));
            sentence.tokens().forEach(token -> told.add(token.lower()));
        }
        signs.forEach((topic, n) -> {
            if (n >= SIGNS) {
                about.add(topic);
            }
        });
        polls = Polls.in(reading, title, about.contains(Topic.VOTE));
    }

    /// The topic of a mention.
    ///
    /// @param words the mention's sentence
    /// @param around all mentions of that sentence
    public Decided<Topic> topic(Words words, Mention mention, List<Mention> around) {
        TopicWords list = new TopicWords(words, mention, around, about);
        Span span = mention.span();
        return switch (mention.quantity()) {
            case Quantity.Measure measure when measure.symbol().equals(POINTS) ->
                    decided(Topic.OTHER, "points of an index", span);
            case Quantity.Measure measure ->
                    list.doneTo()
                            .map(Topics::decided)
                            .orElseGet(() -> decided(Topic.SIZE, "a measure", span));
            case Quantity.Money money ->
                    new SumWords(words, mention, around)
                            .sum()
                            .map(Topics::decided)
                            .orElseGet(() -> decided(Topic.COST, "a sum of money", span));
            case Quantity.Share share ->
                    sum(mention, around)
                            .map(sum -> topic(words, sum, around))
                            .orElseGet(() -> named(list, mention, true));
            case Quantity.Count count -> named(list, mention, false);
        };
    }

    /// The sum of which a share is told: "lent $5m, [half] of which".
    private static Optional<Mention> sum(Mention share, List<Mention> around) {
        return share.derivation().rule().endsWith("<share> of <sum>")
                ? around.stream()
                        .filter(other -> other.quantity() instanceof Quantity.Money)
                        .filter(other -> other.span().end() <= share.span().start())
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    /// Does any word of a sentence tell that somebody was killed or hurt?
    public static boolean tellsHarm(Words words) {
        return Harm.isTold(words);
    }

    private static boolean isChange(Mention mention) {
        return mention.counted().endsWith(" (change)");
    }

    /// "towns where many were killed had ownership rates above [50 percent]"
    private static boolean isRate(Mention mention) {
        String of = mention.counted().replaceFirst(" (?:of|in|for|among) .*", "");
        return mention.quantity() instanceof Quantity.Share
                && (of.endsWith(" rate") || of.endsWith(" rates"));
    }

    /// "the [death toll] rose to 181 as homes were destroyed"
    private static boolean isDeathToll(Mention mention) {
        return mention.counted().endsWith("death toll")
                || mention.counted().endsWith("death tolls");
    }

    /// Of a change, a rate and a death toll only the noun tells: what the index did, "closed up", was not done to it.
    private Decided<Topic> named(TopicWords list, Mention mention, boolean share) {
        List<NamedTopic> named =
                isChange(mention) || isRate(mention) || isDeathToll(mention)
                        ? list.counted().stream()
                                .filter(noun -> noun.topic() != Topic.COST)
                                .toList()
                        : list.found();
        NamedTopic best = null;
        for (NamedTopic each : named) {
            best = best == null || each.weight() > best.weight() ? each : best;
        }
        boolean polled =
                share && polls.isTold(mention.span()) && (best == null || !best.ofCounted());
        if (polled) {
            return decided(Topic.VOTE, "a share told with a poll", mention.span());
        }
        if (best != null
                && best.weight() >= LEAST
                && best.topic() == Topic.INJURED
                && about.contains(Topic.ILL)
                && Collections.disjoint(told, HARMED)
                && HOSPITAL.matcher(best.rule()).find()) {
            return decided(Topic.ILL, best.rule() + ", of an illness", best.span());
        }
        if (best != null
                && best.weight() >= LEAST
                && best.topic() == Topic.KILLED_OR_INJURED
                && best.rule().contains("victim")
                && !Collections.disjoint(told, DEAD)
                && Collections.disjoint(told, HURT)) {
            return decided(Topic.KILLED, best.rule() + ", where nobody is hurt", best.span());
        }
        if (best != null && best.weight() >= LEAST) {
            return best.topic() == Topic.KILLED_OR_INJURED && isBesideDead(list.words(), mention)
                    ? decided(Topic.INJURED, "others beside the dead", best.span())
                    : decided(best);
        }
        return share && !isChange(mention) && list.isOfVote()
                ? decided(Topic.VOTE, "a share in a sentence on a vote", mention.span())
                : decided(Topic.OTHER, "nothing that names a topic", mention.span());
    }

    /// "One dead and [11 others] shot": those who lived.
    private static boolean isBesideDead(Words words, Mention mention) {
        boolean others = false;
        boolean dead = false;
        for (int i = 0; i < words.size(); i++) {
            Span at = words.span(i, i + 1);
            dead |= at.end() <= mention.span().start() && DEAD.contains(words.at(i).lower());
            others |= mention.span().contains(at) && OTHERS.contains(words.at(i).lower());
        }
        return dead && others;
    }

    private static Decided<Topic> decided(NamedTopic found) {
        return decided(found.topic(), found.rule(), found.span());
    }

    private static Decided<Topic> decided(Topic topic, String rule, Span span) {
        return new Decided<>(topic, Derivation.of(rule, "topic", topic.word(), span));
    }
}
