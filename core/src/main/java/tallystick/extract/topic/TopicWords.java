package tallystick.extract.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import tallystick.extract.topic.TopicList.Entry;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Topic;
import tallystick.text.Phrases;
import tallystick.text.Token;
import tallystick.text.Words;

/// The words that name a topic (`topic/topics.tsv`) around a mention, and how much each has to say of it.
///
/// In "300 soldiers have been killed": `soldiers`, the counted, weakly for deployed; `killed`, behind the number, for killed.
/// A word that stands closer outweighs one further off, the verb beside the number outweighs the noun it counts.
final class TopicWords {
    static final Set<Topic> DONE_TO_THINGS = Set.of(Topic.DESTROYED, Topic.AFFECTED);

    private static final double BEHIND = 78;
    private static final double BEFORE = 74;
    private static final double OBJECT = 90;

    /// "6 sailors taken hostage are [released]": what the sentence says of them.
    private static final double PREDICATE = 92;

    /// "three kidnapped hikers": what is done to them now is told by the verb right before them, if one stands there.
    private static final double MODIFIER = 82;

    /// "ten people fleeing the flood": unless the sentence goes on to what befell them.
    private static final double MEANWHILE = 60;

    /// "several prisoners": what became of them is told by a verb, if one stands there.
    private static final double ITSELF = 45;

    /// Those who live in a place live there, whatever befell it.
    private static final double POPULATION = 45;

    /// Words from one verb of a row to the next: "killed, [wounded]", "killed or [wounded]".
    private static final int ROW = 2;

    private final Words words;
    private final Mention mention;
    private final List<Mention> around;
    private final Nearness nearness;
    private final OfWhom ofWhom;
    private final CountedNoun what;
    private final List<NamedTopic> counted;
    private final OptionalInt place;
    private final Discounts discounts;

    /// Soldiers or firemen, wherever they gather, are deployed rather than present.
    private final boolean sent;

    private final boolean onVote;
    private final Set<Topic> about;

    /// @param around all mentions of the sentence
    /// @param about topics that the report has signs of
    TopicWords(Words words, Mention mention, List<Mention> around, Set<Topic> about) {
        this.words = words;
        this.mention = mention;
        this.around = around;
        this.nearness = new Nearness(words, mention, around);
        this.ofWhom = new OfWhom(words, mention, around, nearness);
        this.what = CountedNoun.of(mention);
        this.place = Population.place(words, mention);
        this.onVote = about.contains(Topic.VOTE) && TopicList.signs(words).contains(Topic.VOTE);
        this.about = EnumSet.noneOf(Topic.class);
        this.about.addAll(about);
        this.about.addAll(TopicList.signs(words));
        this.counted = new CountedTopics(words, mention, this.about, what.thing()).all();
        this.sent = counted.stream().anyMatch(found -> found.topic() == Topic.DEPLOYED);
        Doers doers = new Doers(words, nearness);
        this.discounts = new Discounts(words, mention, what, sent, nearness, ofWhom, doers);
    }

    Words words() {
        return words;
    }

    /// Those that the counted noun itself names.
    List<NamedTopic> counted() {
        return counted;
    }

    /// A share in a sentence on a vote, of a report on votes, is one of the votes, if nothing else is said of it.
    boolean isOfVote() {
        return onVote;
    }

    /// Those that name a topic, in the order of the text.
    List<NamedTopic> found() {
        List<NamedTopic> all = new ArrayList<>(counted);
        BitSet phrases = new BitSet();
        for (Phrases<Entry> list : TopicList.WORDS) {
            int next = 0;
            while (next < words.size()) {
                Phrases.Found<Entry> found = list.at(words, next).orElse(null);
                if (found != null
                        && found.value().holds(about)
                        && fits(found)
                        && !isName(found)
                        && !isOfLives(found)
                        && !isDenied(found)) {
                    weigh(found).ifPresent(all::add);
                    phrases.set(found.from(), found.to());
                }
                next = found == null ? next + 1 : found.to();
            }
        }
        if (what.people() || mention.quantity() instanceof Quantity.Count) {
            addVerbs(all, phrases);
        }
        if (about.contains(Topic.VOTE)) {
            Ballots.tally(words, mention, around).ifPresent(all::add);
        }
        if (place.isPresent()) {
            all.add(
                    NamedTopic.beside(
                            Topic.PRESENT,
                            POPULATION,
                            mention.span(),
                            "the population of a place"));
        }
        if (mention.quantity() instanceof Quantity.Count) {
            new Deeds(words, mention)
                    .named()
                    .filter(deed -> isOf(deed.topic()))
                    .ifPresent(all::add);
            Havens.taken(words, mention)
                    .filter(haven -> haven.topic() != Topic.DISPLACED || !sent)
                    .ifPresent(all::add);
        }
        return all;
    }

    /// People come and search, ships search, hits are hits.
    private boolean isOf(Topic deed) {
        return deed == Topic.PRESENT
                ? !sent && (!what.thing() || what.groups())
                : deed == Topic.ATTACK || what.vehicle() || !what.thing();
    }

    private void addVerbs(List<NamedTopic> all, BitSet phrases) {
        for (int i = phrases.nextClearBit(0); i < words.size(); i = phrases.nextClearBit(i + 1)) {
            Entry verb = TopicList.VERBS.get(words.at(i).lower());
            if (verb != null && words.at(i).tag() == Token.Tag.VERB) {
                weigh(new Phrases.Found<>(i, i + 1, verb)).ifPresent(all::add);
            }
        }
    }

    private double inside(Phrases.Found<Entry> found) {
        return nearness.isModifier(found)
                ? (found.value().topic() == Topic.DEPLOYED ? CountedTopics.WEAK : MODIFIER)
                : words.at(found.from()).tag() == Token.Tag.NOUN ? ITSELF : OBJECT;
    }

    private boolean isVerb(Phrases.Found<Entry> found) {
        return TopicList.VERBS.containsKey(words.at(found.to() - 1).lower());
    }

    /// "shot", "stabbed": killed or injured, if nothing tells which.
    static boolean isSingle(Phrases.Found<Entry> found) {
        return found.to() == found.from() + 1;
    }

    /// "non-[fatal] wounds"
    private boolean isDenied(Phrases.Found<Entry> found) {
        return words.at(found.from() - 1).is("-") && words.at(found.from() - 2).is("non");
    }

    /// "claimed several [lives in] recent days": no one lives there.
    private boolean isOfLives(Phrases.Found<Entry> found) {
        return !isSingle(found)
                && words.at(found.from()).is("lives")
                && words.at(found.from()).tag() == Token.Tag.NOUN;
    }

    /// A single word that is part of a name, or a month: `March`.
    private boolean isName(Phrases.Found<Entry> found) {
        return found.to() == found.from() + 1
                && words.at(found.from()).tag() == Token.Tag.PROPN
                && words.at(found.from()).isCapitalised();
    }

    /// What was done to something measured: "[burned] 2,000 acres of forest", "5 million barrels a day were [disrupted]".
    Optional<NamedTopic> doneTo() {
        return nearness.verb()
                .map(verb -> new Phrases.Found<>(verb, verb + 1, words.at(verb).lower()))
                .flatMap(found ->
                        Optional.ofNullable(TopicList.VERBS.get(found.value()))
                                .filter(entry -> DONE_TO_THINGS.contains(entry.topic()))
                                .map(entry ->
                                        NamedTopic.beside(
                                                entry.topic(),
                                                OBJECT,
                                                words.span(found.from(), found.to()),
                                                found.value() + " of the measured")));
    }

    /// "condemned [two attacks]": attacks they are, whatever is thought of them.
    private boolean isJudged(Phrases.Found<Entry> found) {
        return found.value().topic() == Topic.OTHER
                && !found.value().role().equals("traded")
                && counted.stream().anyMatch(noun -> noun.topic() == Topic.ATTACK);
    }

    private boolean isPredicate(Phrases.Found<Entry> found, Topic topic) {
        return nearness.isOver(found)
                && isVerb(found)
                && topic != Topic.KILLED_OR_INJURED
                && !(nearness.isCutOff(found) && isToldBeside(found));
    }

    /// "[shot down] 34 missiles and 100 drones": told of the whole row.
    private boolean isOfRow(Phrases.Found<Entry> found, Topic topic) {
        return topic == Topic.DESTROYED
                && words.at(found.from()).tag() == Token.Tag.VERB
                && nearness.isOverRow(found);
    }

    /// "A boy killed, [two women] wounded": in a headline the tree may hang them on the wrong verb.
    private boolean isToldBeside(Phrases.Found<Entry> other) {
        return IntStream.of(
                        nearness.from() - 1,
                        nearness.isReported() ? nearness.to() + 1 : nearness.to())
                .filter(at -> at != other.from() && Harm.isTold(words, at))
                .anyMatch(at -> !isInRow(at, other));
    }

    /// "killed, wounded or captured [300]": all of them are told of those.
    private boolean isInRow(int at, Phrases.Found<Entry> other) {
        return Math.abs(at - other.from()) <= ROW
                && words.sentence().token(words.at(at).token()).hangsAs("conj");
    }

    private double beside(Phrases.Found<Entry> found, Topic topic) {
        if (nearness.isInside(found)) {
            return inside(found);
        } else if (isPredicate(found, topic) || isOfRow(found, topic)) {
            return PREDICATE;
        } else if (nearness.isMeanwhile(found) && topic != Topic.MISSING) {
            return MEANWHILE;
        } else if (nearness.gap(found) == 0) {
            return OBJECT;
        }
        return nearness.isBehind(found) ? BEHIND : BEFORE;
    }

    /// Is such counted of whom alone it tells the topic?
    private boolean fits(Phrases.Found<Entry> found) {
        return switch (found.value().role()) {
            case "of sent" -> sent && nearness.isOver(found);
            case "of people" ->
                    what.people() && nearness.isOverRow(found) && !ofWhom.isHeldSo(found);
            case "of areas" -> what.area();
            case "beside" -> nearness.isBeside(found);
            default -> true;
        };
    }

    /// A word beside the number counts the more, the nearer it stands.
    private Optional<NamedTopic> weigh(Phrases.Found<Entry> found) {
        int gap = nearness.gap(found);
        Topic topic = found.value().topic();
        if (gap < 0
                || found.value().role().equals("stop")
                || isJudged(found)
                || ofWhom.isOfAnother(found)
                || (place.isPresent() && !ofWhom.isOfPopulation(found, place.getAsInt(), topic))) {
            return Optional.empty();
        }
        double off = isOfRow(found, topic) ? 0 : nearness.off(found);
        double weight = beside(found, topic) - off - discounts.of(found);
        String where =
                nearness.isInside(found)
                        ? " in the quote"
                        : nearness.isBehind(found) ? " behind the number" : " before the number";
        return Optional.of(
                NamedTopic.beside(
                        topic,
                        weight,
                        words.span(found.from(), found.to()),
                        words.text(found.from(), found.to()) + where));
    }
}
