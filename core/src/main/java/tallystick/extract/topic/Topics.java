package tallystick.extract.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.figure.Topic;
import tallystick.text.Phrases;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Tells what is said of the counted (`docs/FIGURES.md` §4) from the words around it; the list is `topic/topics.tsv`.
///
/// `8,000 fighters were fighting` → deployed; `300 soldiers have been killed` → killed. A word that stands closer outweighs
/// one further off, the verb beside the number outweighs the noun it counts.
public final class Topics {
    private record Entry(Topic topic, String role) {}

    private record Candidate(Topic topic, double weight, Span span, String rule) {}

    private static final Phrases<Entry> WORDS = phrases(false);
    private static final Phrases<Entry> NOUNS = phrases(true);

    private static final Set<Topic> PERSONAL =
            WordList.rows("topic/personal.tsv").stream()
                    .map(row -> Topic.of(row.getFirst()))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> LIVING =
            Stream.concat(
                            WordList.rows("persons.tsv").stream(),
                            WordList.rows("topic/animals.tsv").stream())
                    .map(row -> row.getFirst())
                    .collect(Collectors.toUnmodifiableSet());

    private static final double THING = 75;
    private static final double NOUN = 80;
    private static final double WEAK_NOUN = 40;
    private static final double BEHIND = 78;
    private static final double BEFORE = 74;
    private static final double OBJECT = 90;

    /// Less than this is no more than a coincidence.
    private static final double LEAST = 20;

    private Topics() {}

    private static Phrases<Entry> phrases(boolean nouns) {
        List<List<String>> rows =
                WordList.rows("topic/topics.tsv").stream()
                        .filter(row ->
                                nouns == (row.get(2).equals("noun") || row.get(2).equals("weak")))
                        .toList();
        return Phrases.of(rows, row -> new Entry(Topic.of(row.get(1)), row.get(2)));
    }

    /// The topic of a mention.
    ///
    /// @param words the mention's sentence
    /// @param around all mentions of that sentence
    public static Decided<Topic> topic(Words words, Mention mention, List<Mention> around) {
        Span span = mention.span();
        if (mention.quantity() instanceof Quantity.Measure) {
            return decided(Topic.SIZE, "a measure", span);
        }
        List<Candidate> candidates = new ArrayList<>(counted(words, mention));
        boolean thing = isThing(mention);
        Nearness nearness = new Nearness(words, mention, around);
        for (int i = 0; i < words.size(); i++) {
            Phrases.Found<Entry> found = WORDS.at(words, i).orElse(null);
            if (found != null) {
                weigh(words, found, nearness, thing).ifPresent(candidates::add);
            }
        }
        Candidate best = null;
        for (Candidate each : candidates) {
            best = best == null || each.weight() > best.weight() ? each : best;
        }
        if (mention.quantity() instanceof Quantity.Money
                && (best == null || best.topic() != Topic.COST)) {
            return decided(Topic.COST, "a sum of money", span);
        }
        return best == null || best.weight() < LEAST
                ? decided(Topic.OTHER, "nothing that names a topic", span)
                : decided(best.topic(), best.rule(), best.span());
    }

    /// Is it plain that no people are counted? Then few would say that it was killed or arrested.
    private static boolean isThing(Mention mention) {
        String counted = mention.counted().replaceFirst(" (?:of|from|in|with|for|to) .*", "");
        String noun = counted.substring(counted.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean count = mention.quantity() instanceof Quantity.Count;
        return count
                && !noun.isEmpty()
                && !LIVING.contains(noun)
                && !Character.isUpperCase(counted.charAt(counted.lastIndexOf(' ') + 1));
    }

    private static Decided<Topic> decided(Topic topic, String rule, Span span) {
        return new Decided<>(topic, Derivation.of(rule, "topic", topic.word(), span));
    }

    /// What the counted noun itself tells: deaths are killed, passengers are present.
    private static List<Candidate> counted(Words words, Mention mention) {
        Span quote = mention.head().map(mention.span()::to).orElse(mention.span());
        List<Candidate> found = new ArrayList<>();
        int end = words.indexAt(quote.end() - 1);
        for (int i = words.indexAt(quote.start()); i <= end; i++) {
            NOUNS.at(words, i)
                    .filter(noun -> noun.to() <= end + 1)
                    .ifPresent(noun -> found.add(noun(words, noun, noun.to() == end + 1 ? 0 : 20)));
        }
        if (mention.head().isEmpty()) {
            elided(mention).ifPresent(found::add);
        }
        return found;
    }

    private static Candidate noun(Words words, Phrases.Found<Entry> found, double off) {
        boolean weak = found.value().role().equals("weak");
        return new Candidate(
                found.value().topic(),
                (weak ? WEAK_NOUN : NOUN) - off,
                words.span(found.from(), found.to()),
                "the counted is " + words.text(found.from(), found.to()));
    }

    /// A noun resolved from elsewhere: "it rose to 46", of the death toll.
    private static Optional<Candidate> elided(Mention mention) {
        String counted = mention.counted();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        Span all = new Span(0, counted.codePointCount(0, counted.length()));
        var token = new Token(counted, Token.Tag.X, all);
        Words words = Words.of(new Sentence(all, List.of(token)), Text.of(counted));
        for (int i = 0; i < words.size(); i++) {
            Phrases.Found<Entry> noun = NOUNS.at(words, i).orElse(null);
            if (noun != null) {
                double weight = noun.value().role().equals("weak") ? WEAK_NOUN : NOUN;
                return Optional.of(
                        new Candidate(
                                noun.value().topic(),
                                weight - 15,
                                mention.span(),
                                "the counted is " + counted));
            }
        }
        return Optional.empty();
    }

    /// A word beside the number counts the more, the nearer it stands.
    private static Optional<Candidate> weigh(
            Words words, Phrases.Found<Entry> found, Nearness nearness, boolean thing) {
        int gap = nearness.gap(found);
        if (gap < 0) {
            return Optional.empty();
        }
        Topic topic = found.value().topic();
        Span span = words.span(found.from(), found.to());
        String where =
                nearness.isInside(found)
                        ? " in the quote"
                        : nearness.isBehind(found) ? " behind the number" : " before the number";
        String rule = words.text(found.from(), found.to()) + where;
        double beside = gap == 0 ? OBJECT : nearness.isBehind(found) ? BEHIND : BEFORE;
        double weight =
                beside - nearness.off(found) - (thing && PERSONAL.contains(topic) ? THING : 0);
        return Optional.of(new Candidate(topic, weight, span, rule));
    }
}
