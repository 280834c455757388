package tallystick.extract.topic;

import java.util.Set;
import java.util.stream.Collectors;
import tallystick.extract.topic.TopicList.Entry;
import tallystick.figure.Mention;
import tallystick.figure.Topic;
import tallystick.text.Phrases;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.PeopleNouns;
import tallystick.wordlist.WordList;

/// How much less a word has to say of a mention for what it is told of: of others, of a charge, of things that nothing befalls.
///
/// Of "two men charged with killing [five boats]' owners": `killing`, as boats are not killed and the men are only charged.
record Discounts(
        Words words,
        Mention mention,
        CountedNoun what,
        boolean sent,
        Nearness nearness,
        OfWhom ofWhom,
        Doers doers) {
    /// What is done to people: a thing that is the verb's own object is taken for some.
    private static final Set<Topic> DONE = Set.of(Topic.KILLED, Topic.INJURED);

    private static final Set<Topic> PERSONAL =
            WordList.rows("topic/personal.tsv").stream()
                    .map(row -> Topic.of(row.getFirst()))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<Topic> OF_LIFE =
            Set.of(Topic.KILLED, Topic.INJURED, Topic.KILLED_OR_INJURED, Topic.MISSING);

    /// What others do to those who suffer it.
    private static final Set<Topic> SUFFERED =
            Set.of(
                    Topic.KILLED,
                    Topic.INJURED,
                    Topic.KILLED_OR_INJURED,
                    Topic.CAPTURED,
                    Topic.RELEASED,
                    Topic.DISPLACED,
                    Topic.ILL,
                    Topic.DESTROYED);

    /// Who does it to others does not suffer it.
    private static final Set<Topic> DONE_BY =
            Set.of(Topic.DESTROYED, Topic.AFFECTED, Topic.RELEASED);

    /// Who is held or freed.
    private static final Set<Topic> HELD = Set.of(Topic.CAPTURED, Topic.RELEASED);

    private static final double THING = 75;

    /// Bought or sold: said of things of which nothing else is told.
    private static final double TRADED = 45;

    /// Who was there is told beside what became of him.
    private static final double THERE = 18;

    private static final double LESS_SURE = 9;

    double of(Phrases.Found<Entry> found) {
        Topic topic = found.value().topic();
        return ofKind(found, topic) + ofOthers(found, topic) + ofTopic(found, topic);
    }

    /// What does not befall the counted.
    private double ofKind(Phrases.Found<Entry> found, Topic topic) {
        boolean done = DONE.contains(topic) && nearness.isOver(found);
        boolean ofThings = what.people() && (topic == Topic.DESTROYED || topic == Topic.ATTACK);
        boolean bodies = topic == Topic.RELEASED && what.bodies();
        return (isNotOf(topic) && !done ? THING : 0)
                + (ofThings ? THING : 0)
                + (bodies ? THING : 0);
    }

    /// What befell others, or is only charged.
    private double ofOthers(Phrases.Found<Entry> found, Topic topic) {
        boolean thing =
                (HELD.contains(topic) || topic == Topic.DEPLOYED) && nearness.isOfThing(found);
        boolean harm = Topics.HARM.contains(topic);
        boolean others =
                (harm && doers.isDoneToOthers(found))
                        || (DONE_BY.contains(topic) && doers.isDoneByThem(found))
                        || (topic == Topic.DEPLOYED && doers.isDoneToAnother(found))
                        || ((harm || HELD.contains(topic)) && ofWhom.isToldOfAnother(found))
                        || (topic == Topic.DISPLACED && ofWhom.isToldOfOthers(found))
                        || (SUFFERED.contains(topic) && ofWhom.hasOwnClause(found));
        boolean beyond =
                PERSONAL.contains(topic)
                        && (ofWhom.isBeyondClause(found) || ofWhom.isCharge(found));
        boolean theirs =
                (SUFFERED.contains(topic) && nearness.isDoneBy(found))
                        || (what.doers() && harm && !isSaidOf(found));
        return (others || theirs || thing || isDescriber(found) ? THING : 0) + (beyond ? THING : 0);
    }

    private static boolean isCompound(Sentence sentence, int at) {
        return sentence.token(at).relation().equals("compound")
                && sentence.token(at).isAny(Token.Tag.NOUN);
    }

    /// "160 volunteers from the [affected] villages"
    private static boolean isOfPlace(Sentence sentence, int at) {
        int noun = sentence.head(at);
        return noun >= 0
                && sentence.token(at).relation().equals("amod")
                && sentence.token(noun).isAny(Token.Tag.NOUN)
                && sentence.token(noun).hangsAs("nmod", "obl")
                && !PeopleNouns.has(sentence.token(noun).lower());
    }

    /// "the [rescue] team found three people": it only describes another noun; but "the [mortality] rates were 49%".
    private boolean isDescriber(Phrases.Found<Entry> found) {
        Sentence sentence = words.sentence();
        int at = words.at(found.from()).token();
        if (!sentence.isParsed() || nearness.isInside(found) || !TopicWords.isSingle(found)) {
            return false;
        }
        return isOfPlace(sentence, at)
                || (isCompound(sentence, at) && !isCounted(sentence.head(sentence.head(at))));
    }

    private boolean isCounted(int token) {
        return token >= words.at(nearness.from()).token()
                && token <= words.at(nearness.to() - 1).token();
    }

    private boolean isSaidOf(Phrases.Found<Entry> found) {
        return nearness.isInside(found)
                || nearness.isBeside(found)
                || nearness.isOverRow(found)
                || nearness.isUnder(found);
    }

    /// What is told beside something surer.
    private double ofTopic(Phrases.Found<Entry> found, Topic topic) {
        return switch (topic) {
            case KILLED_OR_INJURED -> TopicWords.isSingle(found) ? LESS_SURE : 0;
            case OTHER -> isTrade(found) ? TRADED : 0;
            case VOTE -> (isOccasion(found) ? THING : 0) + (ofWhom.isVotedOn(found) ? THING : 0);
            case DEPLOYED -> what.people() && !sent ? THERE : 0;
            case PRESENT -> isWhereTheyWere(found) ? 0 : sent ? THING : THERE;
            default -> 0;
        };
    }

    /// "election" of things that are told of beside one
    private boolean isOccasion(Phrases.Found<Entry> found) {
        return what.thing()
                && !what.area()
                && TopicWords.isSingle(found)
                && Ballots.isOccasion(words.at(found.from()));
    }

    /// Is it said of people, and the counted are things?
    private boolean isNotOf(Topic topic) {
        return (what.thing()
                        && PERSONAL.contains(topic)
                        && !(topic == Topic.PRESENT && what.groups()))
                || ((what.vehicle() || what.area()) && OF_LIFE.contains(topic));
    }

    private boolean isTrade(Phrases.Found<Entry> found) {
        Entry verb =
                TopicWords.isSingle(found)
                        ? TopicList.VERBS.get(words.at(found.from()).lower())
                        : null;
        return verb != null && verb.role().equals("traded");
    }

    /// "[45] were aboard, with their relatives missing": nothing else is said of them.
    private boolean isWhereTheyWere(Phrases.Found<Entry> found) {
        int were = found.from() - 1;
        return words.at(were).tag() == Token.Tag.AUX
                && were == words.indexAt(mention.span().end() - 1) + 1
                && TopicList.VERBS.get(words.at(found.from()).lower()) == null;
    }
}
