package tallystick.extract.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.topic.TopicList.Entry;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.text.Phrases;
import tallystick.text.Words;

/// What the counted noun itself tells: deaths are killed, passengers are present.
///
/// @param about topics that the report or the sentence has signs of
/// @param thing are things counted? "two missing pieces" are not missed as people are
record CountedTopics(Words words, Mention mention, Set<Topic> about, boolean thing) {
    static final Set<Topic> OF_PEOPLE =
            Set.of(
                    Topic.KILLED,
                    Topic.INJURED,
                    Topic.MISSING,
                    Topic.CAPTURED,
                    Topic.RELEASED,
                    Topic.DISPLACED);

    private static final Set<String> WINNING = Set.of("won", "win", "wins", "winning");
    private static final double NOUN = 80;

    /// "three soldiers": deployed, unless a verb beside them tells something else.
    static final double WEAK = 40;

    private static final double NOT_LAST = 20;
    private static final double ELSEWHERE = 15;

    /// In the order of the lists.
    List<NamedTopic> all() {
        Span quote = mention.head().map(mention.span()::to).orElse(mention.span());
        List<NamedTopic> all = new ArrayList<>();
        int end = words.indexAt(quote.end() - 1);
        for (Phrases<Entry> list : TopicList.NOUNS) {
            for (int i = words.indexAt(quote.start()); i <= end; i++) {
                list.at(words, i)
                        .filter(noun ->
                                (noun.to() <= end + 1 || words.at(end + 1).is("of"))
                                        && (noun.value().holds(about) || isWon(noun.value())))
                        .filter(noun -> noun.to() > end || !isOfLast(noun.value()))
                        .ifPresent(noun -> all.add(noun(noun, noun.to() > end)));
            }
        }
        boolean elided = mention.head().isEmpty();
        boolean before =
                mention.head().filter(head -> head.end() <= mention.span().start()).isPresent();
        if ((elided || (before && all.isEmpty())) && !mention.counted().isEmpty()) {
            elsewhere().filter(noun -> elided || noun.weight() > WEAK).ifPresent(all::add);
        }
        return all;
    }

    /// "won [40 seats]": those of an election, even where nothing else tells of one.
    private boolean isWon(Entry noun) {
        int before = words.indexAt(mention.span().start()) - 1;
        return noun.topic() == Topic.VOTE && WINNING.contains(words.at(before).lower());
    }

    private boolean isOfLast(Entry noun) {
        return noun.isOfLast() || (thing && OF_PEOPLE.contains(noun.topic()));
    }

    private NamedTopic noun(Phrases.Found<Entry> found, boolean last) {
        return NamedTopic.ofCounted(
                found.value().topic(),
                noun(found) - (last ? 0 : NOT_LAST),
                words.span(found.from(), found.to()),
                words.text(found.from(), found.to()));
    }

    private static double noun(Phrases.Found<Entry> found) {
        return found.value().isWeak() ? WEAK : NOUN;
    }

    /// A noun resolved from elsewhere: "it rose to 46", of the death toll; one that stands before, "the suicide rate rose by [2 percent]".
    private Optional<NamedTopic> elsewhere() {
        Words counted = Words.of(mention.counted());
        for (int i = 0; i < counted.size(); i++) {
            for (Phrases<Entry> list : TopicList.NOUNS) {
                Phrases.Found<Entry> noun = list.at(counted, i).orElse(null);
                if (noun != null && noun.value().holds(about)) {
                    return Optional.of(
                            NamedTopic.ofCounted(
                                    noun.value().topic(),
                                    noun(noun) - ELSEWHERE,
                                    mention.span(),
                                    mention.counted()));
                }
            }
        }
        return Optional.empty();
    }
}
