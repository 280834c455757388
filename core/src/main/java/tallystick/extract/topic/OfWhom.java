package tallystick.extract.topic;

import java.util.List;
import java.util.Set;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.text.Phrases;
import tallystick.text.Route;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Of whom a word is told: of those that a quantity counts, or of others in its sentence?
final class OfWhom {
    /// Words under which a deed is what somebody is charged with.
    private static final Set<String> CHARGES = Set.copyOf(WordList.words("topic/charges.tsv"));

    private static final Set<String> HELD_SO =
            Set.of("contempt", "accountable", "responsible", "liable", "answerable", "esteem");

    /// What is told of a place is told of its people.
    private static final Set<Topic> OF_PLACES = Set.of(Topic.DISPLACED, Topic.AFFECTED);

    private static final Set<String> REST = Set.of("others", "rest", "remainder");

    /// They tell nothing of their subject but that it is told of: "while [20] were reported in Ostrov".
    private static final Set<String> TELLING =
            Set.of(
                    "reported",
                    "recorded",
                    "confirmed",
                    "registered",
                    "counted",
                    "followed",
                    "came");

    private static final Set<String> PARENTS = Set.of("father", "mother", "parent", "dad", "mom");

    private final Words words;
    private final Mention mention;
    private final List<Mention> around;
    private final Nearness nearness;

    OfWhom(Words words, Mention mention, List<Mention> around, Nearness nearness) {
        this.words = words;
        this.mention = mention;
        this.around = around;
        this.nearness = nearness;
    }

    /// "searched for [two suspects] after a shootout left a third man dead": is it told of one person or another number?
    boolean isToldOfAnother(Phrases.Found<?> found) {
        int patient = patient(found);
        boolean one = patient >= 0 && Patient.isOnePerson(words.sentence(), patient);
        return one
                ? !Patient.isWith(words.sentence(), nearness.fellow(), patient)
                : isOther(patient, found);
    }

    /// "[160 volunteers] found 40 families who had lost their homes": is it told of another number? Those who fled Norham fled themselves.
    boolean isToldOfOthers(Phrases.Found<?> found) {
        int patient = patient(found);
        return patient >= 0
                && !Patient.isOnePerson(words.sentence(), patient)
                && isOther(patient, found);
    }

    /// To whom it was done; -1 where the tree does not tell, or tells of the next in a row.
    private int patient(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed() || nearness.isInside(found) || nearness.isBeside(found)) {
            return -1;
        }
        int patient =
                Patient.of(sentence, words.top(found), words.span(found.from(), found.to()))
                        .orElse(-1);
        return patient < 0 || isNextInRow(sentence.token(patient).span()) ? -1 : patient;
    }

    private boolean isOther(int patient, Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        return patient >= 0
                && !sentence.isUnder(nearness.fellow(), words.top(found))
                && !sentence.isUnder(nearness.fellow(), Patient.first(sentence, patient))
                && isAnother(patient);
    }

    /// "[three men] found guilty of conspiracy to murder": is it what they are charged with?
    boolean isCharge(Phrases.Found<?> found) {
        if (!words.sentence().isParsed() || nearness.isInside(found)) {
            return false;
        }
        Sentence sentence = words.sentence();
        int anchor = nearness.anchor();
        int at = words.top(found);
        while (sentence.head(at) >= 0 && !sentence.isUnder(anchor, at)) {
            boolean beside = sentence.token(at).hangsAs("conj", "parataxis", "nsubj");
            at = sentence.head(at);
            if (!beside && at != anchor && CHARGES.contains(sentence.token(at).lower())) {
                return true;
            }
        }
        return false;
    }

    /// Of a population: "the evacuation of the town's [300 residents]", "a town of [300] was evacuated"; what befell others there is not told of all.
    ///
    /// @param place index of the word for the place
    boolean isOfPopulation(Phrases.Found<?> found, int place, Topic topic) {
        Sentence sentence = words.sentence();
        boolean told = sentence.token(nearness.anchor()).hangsAs("nsubj", "obj");
        if (!sentence.isParsed() || nearness.isInside(found) || told) {
            return true;
        }
        int first = words.at(found.from()).token();
        int last = words.at(found.to() - 1).token();
        int town = words.at(place).token();
        boolean ofTown =
                sentence.head(town) >= first
                        && sentence.head(town) <= last
                        && sentence.token(town).hangsAs("nsubj", "obj")
                        && OF_PLACES.contains(topic);
        int over = sentence.head(nearness.anchor());
        return ofTown || (over >= first && over <= last && words.at(found.to() - 1).is("of"));
    }

    /// "647 people were evacuated while [721 households] have regained power": a clause of their own tells something else of them.
    boolean hasOwnClause(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed() || nearness.isInside(found) || nearness.isBeside(found)) {
            return false;
        }
        int top = sentence.top(nearness.anchor(), mention.span());
        int verb = sentence.head(top);
        int word = words.at(found.to() - 1).token();
        return verb >= 0
                && sentence.token(top).hangsAs("nsubj")
                && sentence.token(verb).isAny(Token.Tag.VERB)
                && sentence.token(verb).hangsAs("advcl", "conj", "parataxis")
                && !TELLING.contains(sentence.token(verb).lower())
                && !sentence.isUnder(word, verb)
                && sentence.isUnder(verb, word);
    }

    /// "hold [two ministers] in contempt": nobody is locked up.
    boolean isHeldSo(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        return sentence.isParsed()
                && sentence.subtree(words.at(found.from()).token()).stream()
                        .anyMatch(
                                child -> HELD_SO.contains(words.at(words.ofToken(child)).lower()));
    }

    /// "voted to fine [two ministers]": what is voted on is no vote.
    boolean isVotedOn(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        if (!sentence.isParsed() || nearness.isInside(found) || nearness.isBeside(found)) {
            return false;
        }
        int vote = words.at(found.to() - 1).token();
        return sentence.children(vote).stream()
                .filter(child ->
                        sentence.token(child).hangsAs("xcomp", "ccomp", "advcl")
                                || sentence.token(child).relation().equals("acl"))
                .anyMatch(child -> sentence.isUnder(nearness.anchor(), child));
    }

    /// "released a report that identifies the [four victims]": no one released them.
    boolean isBeyondClause(Phrases.Found<?> found) {
        if (!words.sentence().isParsed() || nearness.isInside(found) || nearness.isBeside(found)) {
            return false;
        }
        Sentence sentence = words.sentence();
        int word = words.top(found);
        Route route = Route.between(sentence, nearness.anchor(), word);
        return route.over() == word
                && sentence.token(word).tag() == Token.Tag.VERB
                && route.up().stream().anyMatch(relation -> relation.startsWith("acl"))
                && (route.up().getLast().equals("obj") || route.up().getLast().startsWith("nsubj"));
    }

    /// "Of the [212 people] aboard, 37 were found alive": what befell the 37 is not told of the whole.
    boolean isOfAnother(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        if (sentence.isParsed()
                && !nearness.isInside(found)
                && (isOfOwnSubject(found) || isOfParent())) {
            return true;
        }
        if (mention.derivation().rule().endsWith("<number> of <number> <noun>")) {
            return isOfTheWhole(sentence, found);
        }
        if (!words.at(nearness.from() - 1).is("the")
                || !words.at(nearness.from() - 2).is("of")
                || !sentence.isParsed()) {
            return false;
        }
        int whole = nearness.anchor();
        int verb = sentence.head(whole);
        boolean fronted =
                verb > whole && sentence.token(whole).hangsAs("obl", "nmod") && others(whole, verb);
        return fronted && !sentence.isUnder(words.at(found.from()).token(), whole);
    }

    /// "70 people died, with [51 others] missing": the clause has its own subject, another number, and hangs by this one.
    private boolean isOfOwnSubject(Phrases.Found<?> found) {
        Sentence sentence = words.sentence();
        int word = words.top(found);
        int anchor = nearness.anchor();
        return !sentence.isUnder(anchor, word)
                && sentence.children(word).stream()
                        .filter(child -> sentence.token(child).relation().startsWith("nsubj"))
                        .anyMatch(this::isAnother);
    }

    /// "killed the father of [three]": what befell him is not told of his children.
    private boolean isOfParent() {
        Sentence sentence = words.sentence();
        int over = sentence.head(nearness.anchor());
        return over >= 0
                && sentence.token(nearness.anchor()).hangsAs("nmod")
                && PARENTS.contains(sentence.token(over).lower())
                && words.at(nearness.from() - 1).is("of");
    }

    /// Is it another number, "the others", or "one of whom"? One that stands in a row with this one, "4 adults, [1 child] shot", is told of with it.
    private boolean isAnother(int token) {
        Sentence sentence = words.sentence();
        boolean part =
                sentence.token(token).isAny(Token.Tag.NUM, Token.Tag.PRON)
                        && sentence.children(token).stream()
                                .anyMatch(child ->
                                        Nearness.MEMBERS.contains(sentence.token(child).lower()));
        return part
                || REST.contains(sentence.token(token).lower())
                || around.stream()
                        .filter(other -> !other.equals(mention) && !isInRow(other))
                        .map(other -> words.at(words.indexAt(other.number().start())).token())
                        .anyMatch(number -> sentence.isUnder(number, token));
    }

    private boolean isNextInRow(Span patient) {
        return around.stream().anyMatch(other -> isInRow(other) && other.span().contains(patient));
    }

    private boolean isInRow(Mention other) {
        int next = words.indexAt(other.span().start());
        return next == nearness.to() + 1
                && (words.at(nearness.to()).is(",") || words.at(nearness.to()).is("and"));
    }

    /// "Eleven of the 33 miners trapped below": that the 33 were trapped is not told of the eleven.
    private boolean isOfTheWhole(Sentence sentence, Phrases.Found<?> found) {
        if (mention.head().isEmpty() || !sentence.isParsed()) {
            return false;
        }
        int whole = words.at(words.indexAt(mention.head().get().end() - 1)).token();
        int word = words.at(found.from()).token();
        return sentence.children(whole).stream()
                .filter(child -> sentence.token(child).hangsAs("acl"))
                .anyMatch(clause -> sentence.isUnder(word, clause));
    }

    private boolean others(int whole, int verb) {
        return around.stream()
                .map(other -> words.at(words.indexAt(other.number().start())).token())
                .anyMatch(number -> number > whole && number < verb);
    }
}
