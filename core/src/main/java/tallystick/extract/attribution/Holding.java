package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tallystick.extract.attribution.Candidate.Finder;
import tallystick.figure.CueClass;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;

/// Verbs that say nothing but hold somebody's numbers: a bulletin has the storm somewhere, reports range, a council raises a toll.
final class Holding {
    private static final Set<String> RANGES =
            Set.of("range", "ranged", "ranging", "vary", "varied", "differ", "differed");
    private static final Set<String> REPORTS = Set.of("reports", "accounts");
    private static final Set<String> RAISES =
            Set.of(
                    "raised",
                    "raises",
                    "increased",
                    "increases",
                    "revised",
                    "revises",
                    "lowered",
                    "lowers",
                    "updated",
                    "upgraded");

    /// What nobody raises but in words; who raises a number of flights flies more.
    private static final Set<String> TOLLS = Set.of("toll", "tally", "estimate");

    private static final Set<String> GIVES = Set.of("gave", "give", "gives", "given");
    private static final Set<String> NUMBERS = Set.of("number", "figure", "count");
    private static final Set<String> STRUCK =
            Set.of(
                    "killed",
                    "dead",
                    "deaths",
                    "fatalities",
                    "injured",
                    "wounded",
                    "casualties",
                    "victims",
                    "missing",
                    "cases",
                    "infections");

    private static final Set<String> HOLDS =
            Set.of(
                    "had", "has", "put", "puts", "placed", "places", "gave", "gives", "rounded",
                    "rounds", "pegged", "pegs");

    private final Sentence sentence;
    private final Branches branches;
    private final TreeSources sources;
    private final TreeContents contents;
    private final List<Candidate> found = new ArrayList<>();

    private Holding(Sentence sentence) {
        this.sentence = sentence;
        this.branches = new Branches(sentence);
        this.sources = new TreeSources(sentence);
        this.contents = new TreeContents(sentence, sources);
    }

    /// What is held by the verb at an index of a parsed sentence.
    static List<Candidate> at(int verb, Sentence sentence) {
        Holding holding = new Holding(sentence);
        String word = sentence.token(verb).lower();
        if (RAISES.contains(word) || (GIVES.contains(word) && holding.isGivenAs(verb))) {
            holding.raised(verb);
        } else if (HOLDS.contains(word)) {
            holding.document(verb);
        } else if (RANGES.contains(word)) {
            holding.ranging(verb);
        }
        return holding.found;
    }

    /// `[Media reports] range [from 20 to 90 dead]`
    private void ranging(int verb) {
        for (int subject : sentence.children(verb)) {
            if (subject < verb
                    && sentence.token(subject).hangsAs("nsubj")
                    && REPORTS.contains(sentence.token(subject).lower())
                    && verb + 1 <= sentence.last(verb)) {
                sources.phrase(subject)
                        .ifPresent(phrase ->
                                add(
                                        "<reports> <verb that tells their range>",
                                        phrase,
                                        verb,
                                        verb + 1,
                                        sentence.last(verb)));
            }
        }
    }

    /// `[The council] raised [the death toll to six]`
    private void raised(int verb) {
        sentence.children(verb).stream()
                .filter(child ->
                        child > verb && sentence.token(child).hangsAs("obj") && isToll(child))
                .findFirst()
                .ifPresent(toll ->
                        sources.of(verb)
                                .flatMap(sources::phrase)
                                .filter(Subjects::canTell)
                                .ifPresent(phrase ->
                                        add(
                                                "<source> <verb that sets a toll>",
                                                phrase,
                                                verb,
                                                beforeToll(verb, toll),
                                                behindToll(verb, toll))));
    }

    /// `gave the toll [as 30]`
    private boolean isGivenAs(int verb) {
        return sentence.children(verb).stream()
                .anyMatch(child -> child > verb && branches.hasCase(child, "as"));
    }

    /// A toll, or the number of those to whom something happened.
    private boolean isToll(int noun) {
        String word = sentence.token(noun).lower();
        if (!NUMBERS.contains(word)) {
            return TOLLS.contains(word);
        } else if (sentence.last(noun) == noun
                && GIVES.contains(sentence.token(sentence.head(noun)).lower())) {
            return true; // had given the number as 18
        }
        for (int at = noun + 1; at <= sentence.last(noun); at++) {
            if (STRUCK.contains(sentence.token(at).lower())) {
                return true;
            }
        }
        return false;
    }

    /// `raised [to 22 the number of dead]`
    private int beforeToll(int verb, int toll) {
        return sentence.children(verb).stream()
                .filter(child -> child > verb && child < toll && branches.hasCase(child, "to"))
                .map(sentence::first)
                .findFirst()
                .orElse(sentence.first(toll));
    }

    /// What a toll is set to: `the death toll [to six], after a storm`
    private int behindToll(int verb, int toll) {
        int last = sentence.last(toll);
        for (int child : sentence.children(verb)) {
            boolean to =
                    branches.hasCase(child, "to")
                            || branches.hasCase(child, "at")
                            || branches.hasCase(child, "as");
            if (child > toll && to) {
                last = Math.max(last, child);
            }
        }
        return last;
    }

    /// `[The Weather Office's] evening bulletin placed [the storm 40 miles off the coast]`, `a poll by [the Post] had [him at 3 percent]`
    private void document(int verb) {
        for (int subject : sentence.children(verb)) {
            if (!sentence.token(subject).hangsAs("nsubj")
                    || !Speakers.is(sentence.token(subject).form(), Speakers.Kind.DOCUMENT)) {
                continue;
            }
            if (ProperName.isPoll(sentence.token(subject)) && branches.has(verb, "obj")) {
                poll(verb, subject);
            }
            for (int owner : sentence.children(subject)) {
                if (isMaker(owner) && branches.has(verb, "obj")) {
                    int first =
                            sentence.children(verb).stream()
                                    .filter(child -> child > verb)
                                    .findFirst()
                                    .orElse(verb);
                    sources.phrase(owner)
                            .ifPresent(phrase ->
                                    add(
                                            "<owner> <document> <verb that holds its content>",
                                            phrase,
                                            verb,
                                            sentence.first(first),
                                            sentence.last(verb)));
                }
            }
        }
    }

    /// `[A Morgan poll] had [the Reds at 46 percent]`
    private void poll(int verb, int subject) {
        boolean owned = sentence.children(subject).stream().anyMatch(this::isMaker);
        if (!owned && verb < sentence.last(verb)) {
            sources.phrase(subject)
                    .ifPresent(phrase ->
                            add(
                                    "<poll> <verb that holds its content>",
                                    phrase,
                                    verb,
                                    verb + 1,
                                    sentence.last(verb)));
        }
    }

    private void add(String rule, Phrase source, int verb, int first, int last) {
        found.add(
                new Candidate(
                        Finder.TREE,
                        rule,
                        CueClass.SAY,
                        source,
                        sentence.token(verb).span(),
                        contents.trimmed(first, last, verb)));
    }

    /// Whose a document is, or by whom.
    private boolean isMaker(int owner) {
        boolean somebody =
                sentence.token(owner).tag() == Tag.PROPN
                        || Speakers.speaks(sentence.token(owner).form());
        return somebody
                && (sentence.token(owner).hangsAs("nmod:poss")
                        || (sentence.token(owner).hangsAs("nmod")
                                && branches.hasCase(owner, "by")));
    }
}
