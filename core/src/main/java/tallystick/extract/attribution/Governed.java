package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.extract.attribution.Candidate.Finder;
import tallystick.extract.attribution.Predicates.Predicate;
import tallystick.figure.CueClass;
import tallystick.figure.Span;
import tallystick.text.ReducedPassive;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// Finds in a sentence's tree what its verbs and nouns ascribe: the subject of `announced` is the source, what hangs on it the content.
///
/// `[The firm] announced plans to close [40 shops]` → The firm · announced · *plans to close 40 shops*; The firm · plans · *to close 40 shops*
final class Governed {
    private static final Set<String> RECORDS =
            Set.of("record", "records", "recorded", "count", "counts", "counted", "registered");

    private static final Set<String> MODALS =
            Set.of("would", "could", "should", "may", "might", "will", "must", "can", "'ll", "wo");

    /// What instruments do as well as people.
    private static final Set<String> SHOWS =
            Set.of(
                    "show",
                    "shows",
                    "showed",
                    "shown",
                    "record",
                    "records",
                    "recorded",
                    "register",
                    "registers",
                    "registered",
                    "log",
                    "logs",
                    "logged",
                    "count",
                    "counts",
                    "counted",
                    "indicate",
                    "indicates",
                    "indicated",
                    "reveal",
                    "reveals",
                    "revealed",
                    "suggest",
                    "suggests",
                    "suggested",
                    "list",
                    "lists",
                    "listed");

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "neither");

    private final Sentence sentence;
    private final Branches branches;
    private final TreeSources sources;
    private final TreeContents contents;
    private final List<Candidate> found = new ArrayList<>();

    private Governed(Sentence sentence) {
        this.sentence = sentence;
        this.branches = new Branches(sentence);
        this.sources = new TreeSources(sentence);
        this.contents = new TreeContents(sentence, sources);
    }

    static List<Candidate> in(Sentence sentence) {
        Governed governed = new Governed(sentence);
        if (sentence.isParsed()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                governed.read(i);
            }
        }
        return governed.found;
    }

    private void read(int i) {
        Token token = sentence.token(i);
        if (token.isAny(Tag.VERB, Tag.AUX) || isClause(i)) {
            found.addAll(Holding.at(i, sentence));
            for (Predicate predicate : Predicates.verb(token.lower())) {
                if (verb(i, predicate)) {
                    return;
                }
            }
        } else if (token.tag() == Tag.NOUN) {
            Predicates.noun(token.lower()).ifPresent(kind -> noun(i, kind));
        }
    }

    /// A word with a subject is a verb, whatever the tag.
    private boolean isClause(int i) {
        return sentence.children(i).stream()
                        .anyMatch(child -> sentence.token(child).hangsAs("nsubj"))
                && sentence.children(i).stream()
                        .noneMatch(child -> sentence.token(child).hangsAs("cop"));
    }

    private boolean verb(int i, Predicate predicate) {
        if (isUnsaid(i, predicate.kind())
                || ReducedPassive.is(sentence, i)
                || Cues.isElse(sentence.tokens(), i)) {
            return false;
        }
        Optional<Phrase> source =
                Prefaces.whoAdds(sentence, i).or(() -> sources.of(i).flatMap(sources::phrase));
        if (source.isEmpty()) {
            return false;
        }
        Optional<Span> content =
                contents.of(i, predicate).filter(each -> isSaid(i, source.get(), predicate));
        content.ifPresent(each ->
                found.add(
                        new Candidate(
                                Finder.TREE,
                                "<subject> <verb that brings its content>",
                                predicate.kind(),
                                source.get(),
                                sentence.token(i).span(),
                                each)));
        return content.isPresent();
    }

    /// `would say`, `did not say`, `to say`; but who would like something likes it
    private boolean isUnsaid(int i, CueClass kind) {
        for (int child : sentence.children(i)) {
            Token token = sentence.token(child);
            boolean would = token.tag() == Tag.AUX && MODALS.contains(token.lower());
            if (NEGATIONS.contains(token.lower())
                    || (would && kind != CueClass.STANCE)
                    || (token.is("to") && token.hangsAs("mark"))) {
                return true;
            }
        }
        return false;
    }

    /// An object is claimed by who can speak only: `the ministry reported 36 cases`, not `the virus claimed 36 lives`; so is what
    /// stands beside: not `Forty fled as [landslides] threatened their homes`.
    private boolean isSaid(int verb, Phrase source, Predicate predicate) {
        boolean brings =
                sentence.children(verb).stream()
                        .anyMatch(child -> sentence.token(child).hangsAs("ccomp", "xcomp"));
        boolean aside = sentence.token(verb).hangsAs("advcl") && !brings;
        if ((aside || SHOWS.contains(sentence.token(verb).lower())) && !Subjects.canTell(source)) {
            return false;
        }
        if (!brings && isLandsRecord(sentence.token(verb), source)) {
            return false;
        }
        boolean clause = brings || sentence.token(verb).hangsAs("parataxis", "advcl");
        return clause
                || !predicate.kind().vouches()
                || Subjects.canSpeak(source, Cue.Construction.REPORTS);
    }

    /// `Norland has recorded 25 deaths`: what happens in a land it records without a word.
    static boolean isLandsRecord(Token verb, Phrase source) {
        return RECORDS.contains(verb.lower()) && Governments.isCountry(source.core().tokens());
    }

    /// `The mayor confirmed the ministry's report [that forty boats had sunk]`, where the tree has the clause beside the noun.
    private @Nullable Integer clauseBehind(int noun) {
        int verb = sentence.head(noun);
        if (verb < 0 || !sentence.token(noun).hangsAs("obj")) {
            return null;
        }
        return sentence.children(verb).stream()
                .filter(child ->
                        sentence.token(child).hangsAs("ccomp")
                                && sentence.first(child) == sentence.last(noun) + 1
                                && sentence.token(sentence.first(child)).is("that"))
                .findFirst()
                .orElse(null);
    }

    private void noun(int i, CueClass kind) {
        Integer content = null;
        Integer source = null;
        for (int child : sentence.children(i)) {
            Token token = sentence.token(child);
            if (token.hangsAs("nmod:poss")) {
                source = child;
            } else if (source == null && token.hangsAs("nmod") && branches.hasCase(child, "by")) {
                source = child;
            } else if (content == null
                    && child > i
                    && !token.hangsAs("acl:relcl")
                    && token.hangsAs("acl", "ccomp", "advcl")) {
                content = child;
            } else if (content == null
                    && child > i
                    && token.hangsAs("nmod")
                    && (branches.hasCase(child, "of")
                            || branches.hasCase(child, "about")
                            || branches.hasCase(child, "for"))) {
                content = child;
            }
        }
        if (content == null) {
            content = clauseBehind(i);
        }
        if (content == null) {
            return;
        }
        if (source == null && sentence.token(i).hangsAs("obj") && sentence.head(i) >= 0) {
            source =
                    branches.isPassive(sentence.head(i))
                            ? null
                            : sources.of(sentence.head(i)).orElse(null);
        }
        if (source == null) {
            return;
        }
        Span span = contents.trimmed(sentence.first(content), sentence.last(content), i);
        sources.phrase(source)
                .ifPresent(phrase ->
                        found.add(
                                new Candidate(
                                        Finder.TREE,
                                        "<owner> <noun that brings its content>",
                                        kind,
                                        phrase,
                                        sentence.token(i).span(),
                                        span)));
    }
}
