package tallystick.extract.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.text.Phrases;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.Inflection;
import tallystick.wordlist.PeopleNouns;
import tallystick.wordlist.WordList;

/// The words that name a topic (`topic/topics.tsv`) around a mention, and how much each has to say of it.
///
/// In "300 soldiers have been killed": `soldiers`, the counted, weakly for deployed; `killed`, behind the number, for killed.
/// A word that stands closer outweighs one further off, the verb beside the number outweighs the noun it counts.
final class TopicWords {
    record Found(Topic topic, double weight, Span span, String rule) {}

    /// @param sure does it name the topic in any report?
    private record Entry(Topic topic, String role, boolean sure) {
        static Entry of(List<String> row) {
            String role = row.get(2);
            return new Entry(Topic.of(row.get(1)), role.replace(" if", ""), !role.endsWith(" if"));
        }

        /// "rocket launchers" are no rockets.
        boolean isOfLast() {
            return isWeak() || topic == Topic.ATTACK;
        }

        boolean isWeak() {
            return role.equals("weak");
        }

        boolean holds(Set<Topic> about) {
            return sure || about.contains(topic);
        }
    }

    private static final List<Phrases<Entry>> WORDS =
            List.of(phrases("verb if"), phrases("verb", "of sent", "of people", "stop"));
    private static final Set<String> TRADE = Set.of("buy", "purchase", "sell", "manufacture");
    private static final Map<String, Entry> VERBS = verbs();
    private static final List<Phrases<Entry>> NOUNS =
            List.of(phrases("noun if", "weak if"), phrases("noun", "weak"));
    private static final Phrases<Entry> SIGNS = phrases("sign");
    private static final Phrases<Entry> SUMS = phrases("money");

    /// What is done to people: a thing that is the verb's own object is taken for some.
    private static final Set<Topic> DONE = Set.of(Topic.KILLED, Topic.INJURED);

    private static final Set<Topic> HARM =
            Set.of(Topic.KILLED, Topic.INJURED, Topic.KILLED_OR_INJURED);

    private static final Set<Topic> PERSONAL =
            WordList.rows("topic/personal.tsv").stream()
                    .map(row -> Topic.of(row.getFirst()))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PEOPLE = nouns("topic/people.tsv");

    /// Also animals.
    private static final Set<String> LIVING = nouns("topic/people.tsv", "topic/animals.tsv");

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
    private static final Set<String> AREAS =
            Set.of(
                    "states",
                    "districts",
                    "counties",
                    "regions",
                    "provinces",
                    "cities",
                    "towns",
                    "precincts");
    private static final Set<String> SENT_THINGS = nouns("topic/sent-things.tsv");
    private static final Set<Topic> OF_LIFE =
            Set.of(Topic.KILLED, Topic.INJURED, Topic.KILLED_OR_INJURED, Topic.MISSING);
    private static final Set<String> BODIES =
            Set.of("body", "bodies", "corpse", "corpses", "remains");

    private static final double THING = 75;
    private static final double NOUN = 80;
    private static final double WEAK_NOUN = 40;
    private static final double NOT_LAST = 20;
    private static final double ELSEWHERE = 15;
    private static final double BEHIND = 78;
    private static final double BEFORE = 74;
    private static final double OBJECT = 90;

    /// "6 sailors taken hostage are [released]": what the sentence says of them.
    private static final double PREDICATE = 92;

    /// "three kidnapped hikers": what is done to them now is told by the verb right before them, if one stands there.
    private static final double MODIFIER = 82;

    /// "several prisoners": what became of them is told by a verb, if one stands there.
    private static final double ITSELF = 76;

    /// Bought or sold: said of things of which nothing else is told.
    private static final double TRADED = 45;

    /// Who was there is told beside what became of him.
    private static final double THERE = 18;

    private static final double LESS_SURE = 9;
    private static final double NEAR_SUM = 60;

    private final Words words;
    private final Mention mention;
    private final Nearness nearness;
    private final boolean people;

    /// Is it plain that no people are counted? Then few would say that it was killed or arrested.
    private final boolean thing;

    /// Can a vote be won there?
    private final boolean area;

    /// Can it be sent and stranded, but not killed?
    private final boolean vehicle;

    /// Soldiers or firemen, wherever they gather, are deployed rather than present.
    private final boolean sent;

    /// Bodies that are recovered are no people saved.
    private final boolean bodies;

    private final boolean onVote;
    private final Set<Topic> about;

    /// @param around all mentions of the sentence
    /// @param about topics that the report has signs of
    TopicWords(Words words, Mention mention, List<Mention> around, Set<Topic> about) {
        String noun = noun(mention);
        String lower = noun.toLowerCase(Locale.ROOT);
        this.words = words;
        this.mention = mention;
        this.nearness = new Nearness(words, mention, around);
        this.people = PEOPLE.contains(lower) || PeopleNouns.has(lower);
        this.thing =
                mention.quantity() instanceof Quantity.Count
                        && !noun.isEmpty()
                        && !LIVING.contains(lower)
                        && !SENT_THINGS.contains(lower)
                        && !PeopleNouns.has(lower)
                        && (!Character.isUpperCase(noun.charAt(0)) || isAcronym(noun));
        this.area = AREAS.contains(lower);
        this.vehicle = SENT_THINGS.contains(lower);
        this.onVote = about.contains(Topic.VOTE) && signs(words).contains(Topic.VOTE);
        this.about = EnumSet.noneOf(Topic.class);
        this.about.addAll(about);
        this.about.addAll(signs(words));
        this.sent = counted().stream().anyMatch(found -> found.topic() == Topic.DEPLOYED);
        this.bodies = BODIES.contains(lower);
    }

    /// `SUVs`
    private static boolean isAcronym(String noun) {
        return noun.matches("\\p{Lu}{2,}s");
    }

    private static Set<String> nouns(String... lists) {
        return Stream.of(lists)
                .flatMap(list -> WordList.words(list).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String noun(Mention mention) {
        String counted = mention.counted().replaceFirst(" (?:of|from|in|with|for|to) .*", "");
        return counted.substring(counted.lastIndexOf(' ') + 1);
    }

    private static Phrases<Entry> phrases(String... roles) {
        return Phrases.of(
                WordList.rows("topic/topics.tsv").stream()
                        .filter(row -> Set.of(roles).contains(row.get(2)))
                        .toList(),
                Entry::of);
    }

    private static Map<String, Entry> verbs() {
        Map<String, Entry> verbs = new HashMap<>();
        for (List<String> row : WordList.rows("topic/verbs.tsv")) {
            String role = TRADE.contains(row.getFirst()) ? "traded" : "verb";
            Entry entry = new Entry(Topic.of(row.get(1)), role, true);
            Inflection.ofVerb(row.getFirst()).forEach(form -> verbs.put(form, entry));
            for (String form : row.size() > 2 ? row.get(2).split(" ") : new String[0]) {
                verbs.put(form, entry);
            }
        }
        return Map.copyOf(verbs);
    }

    /// The signs in a sentence that a report is about something.
    static List<Topic> signs(Words words) {
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            SIGNS.at(words, i).ifPresent(found -> topics.add(found.value().topic()));
        }
        return topics;
    }

    /// A share in a sentence on a vote, of a report on votes, is one of the votes, if nothing else is said of it.
    boolean isOfVote() {
        return onVote;
    }

    /// Those that name a topic, in the order of the text.
    List<Found> found() {
        List<Found> all = new ArrayList<>(counted());
        BitSet phrases = new BitSet();
        for (Phrases<Entry> list : WORDS) {
            int next = 0;
            while (next < words.size()) {
                Phrases.Found<Entry> found = list.at(words, next).orElse(null);
                if (found != null
                        && found.value().holds(about)
                        && !isName(found)
                        && !isOfLives(found)
                        && !isDenied(found)) {
                    weigh(found).ifPresent(all::add);
                    phrases.set(found.from(), found.to());
                }
                next = found == null ? next + 1 : found.to();
            }
        }
        if (people || mention.quantity() instanceof Quantity.Count) {
            addVerbs(all, phrases);
        }
        return all;
    }

    private void addVerbs(List<Found> all, BitSet phrases) {
        for (int i = phrases.nextClearBit(0); i < words.size(); i = phrases.nextClearBit(i + 1)) {
            Entry verb = VERBS.get(words.at(i).lower());
            if (verb != null && words.at(i).tag() == Token.Tag.VERB) {
                weigh(new Phrases.Found<>(i, i + 1, verb)).ifPresent(all::add);
            }
        }
    }

    /// Is it said of people, and the counted are things?
    private boolean isNotOf(Topic topic) {
        return (thing && PERSONAL.contains(topic)) || (vehicle && OF_LIFE.contains(topic));
    }

    private double inside(Phrases.Found<Entry> found) {
        return nearness.isModifier(found)
                ? MODIFIER
                : words.at(found.from()).tag() == Token.Tag.NOUN ? ITSELF : OBJECT;
    }

    private boolean isTrade(Phrases.Found<Entry> found) {
        Entry verb = isSingle(found) ? VERBS.get(words.at(found.from()).lower()) : null;
        return verb != null && verb.role().equals("traded");
    }

    private boolean isVerb(Phrases.Found<Entry> found) {
        return isSingle(found) && VERBS.containsKey(words.at(found.from()).lower());
    }

    /// "the candidates took [13 questions]", "[ten posters] for the election": a vote is about, and none of it counted.
    private boolean isOccasion(Phrases.Found<Entry> found) {
        return isSingle(found) && OCCASIONS.contains(words.at(found.from()).lower());
    }

    /// "shot", "stabbed": killed or injured, if nothing tells which.
    private static boolean isSingle(Phrases.Found<Entry> found) {
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

    /// What a sum of money is of. Profits, prices and sales are no cost: "made [$868 million] in profits".
    Optional<Found> sum() {
        Words counted = Words.of(mention.counted());
        for (int i = 0; i < counted.size(); i++) {
            Phrases.Found<Entry> found = SUMS.at(counted, i).orElse(null);
            if (found != null) {
                String rule = "the sum is of " + mention.counted();
                return Optional.of(new Found(found.value().topic(), OBJECT, mention.span(), rule));
            }
        }
        return besideSum().filter(each -> each.weight() >= NEAR_SUM);
    }

    private Optional<Found> besideSum() {
        Found best = null;
        for (int i = 0; i < words.size(); i++) {
            Phrases.Found<Entry> found = SUMS.at(words, i).orElse(null);
            double weight =
                    found == null || nearness.gap(found) < 0 ? 0 : OBJECT - nearness.off(found);
            if (found != null && (best == null || weight > best.weight())) {
                Span span = words.span(found.from(), found.to());
                String rule = words.text(found.from(), found.to()) + " beside the sum";
                best = new Found(found.value().topic(), weight, span, rule);
            }
        }
        return Optional.ofNullable(best);
    }

    /// What the counted noun itself tells: deaths are killed, passengers are present.
    List<Found> counted() {
        Span quote = mention.head().map(mention.span()::to).orElse(mention.span());
        List<Found> all = new ArrayList<>();
        int end = words.indexAt(quote.end() - 1);
        for (Phrases<Entry> list : NOUNS) {
            for (int i = words.indexAt(quote.start()); i <= end; i++) {
                list.at(words, i)
                        .filter(noun -> noun.to() <= end + 1 && noun.value().holds(about))
                        .filter(noun -> noun.to() == end + 1 || !noun.value().isOfLast())
                        .ifPresent(noun -> all.add(noun(noun, noun.to() == end + 1)));
            }
        }
        if (mention.head().isEmpty() && !mention.counted().isEmpty()) {
            elided().ifPresent(all::add);
        }
        return all;
    }

    private Found noun(Phrases.Found<Entry> found, boolean last) {
        return new Found(
                found.value().topic(),
                noun(found) - (last ? 0 : NOT_LAST),
                words.span(found.from(), found.to()),
                "the counted is " + words.text(found.from(), found.to()));
    }

    private static double noun(Phrases.Found<Entry> found) {
        return found.value().isWeak() ? WEAK_NOUN : NOUN;
    }

    /// A noun resolved from elsewhere: "it rose to 46", of the death toll.
    private Optional<Found> elided() {
        Words counted = Words.of(mention.counted());
        for (int i = 0; i < counted.size(); i++) {
            for (Phrases<Entry> list : NOUNS) {
                Phrases.Found<Entry> noun = list.at(counted, i).orElse(null);
                if (noun != null && noun.value().holds(about)) {
                    return Optional.of(
                            new Found(
                                    noun.value().topic(),
                                    noun(noun) - ELSEWHERE,
                                    mention.span(),
                                    "the counted is " + mention.counted()));
                }
            }
        }
        return Optional.empty();
    }

    /// A word beside the number counts the more, the nearer it stands.
    private Optional<Found> weigh(Phrases.Found<Entry> found) {
        int gap = nearness.gap(found);
        if (gap < 0 || found.value().role().equals("stop") || nearness.isOfAnother(found)) {
            return Optional.empty();
        }
        Topic topic = found.value().topic();
        boolean fit =
                switch (found.value().role()) {
                    case "of sent" -> sent && nearness.isOver(found);
                    case "of people" -> people && nearness.isOver(found);
                    default -> true;
                };
        if (!fit) {
            return Optional.empty();
        }
        boolean done = DONE.contains(topic) && nearness.isOver(found);
        double beside =
                nearness.isInside(found)
                        ? inside(found)
                        : nearness.isOver(found)
                                        && isVerb(found)
                                        && topic != Topic.KILLED_OR_INJURED
                                ? PREDICATE
                                : gap == 0 ? OBJECT : nearness.isBehind(found) ? BEHIND : BEFORE;
        double weight =
                beside
                        - nearness.off(found)
                        - (isNotOf(topic) && !done ? THING : 0)
                        - (HARM.contains(topic) && nearness.isDoneToOthers(found) ? THING : 0)
                        - (PERSONAL.contains(topic) && nearness.isBeyondClause(found) ? THING : 0)
                        - (people && (topic == Topic.DESTROYED || topic == Topic.ATTACK)
                                ? THING
                                : 0)
                        - (topic == Topic.KILLED_OR_INJURED && isSingle(found) ? LESS_SURE : 0)
                        - (topic == Topic.OTHER && isTrade(found) ? TRADED : 0)
                        - (topic == Topic.VOTE && thing && !area && isOccasion(found) ? THING : 0)
                        - (topic == Topic.RELEASED && bodies ? THING : 0)
                        - (topic == Topic.DEPLOYED && people && !sent ? THERE : 0)
                        - (topic == Topic.PRESENT ? (sent ? THING : THERE) : 0);
        String where =
                nearness.isInside(found)
                        ? " in the quote"
                        : nearness.isBehind(found) ? " behind the number" : " before the number";
        return Optional.of(
                new Found(
                        topic,
                        weight,
                        words.span(found.from(), found.to()),
                        words.text(found.from(), found.to()) + where));
    }
}
