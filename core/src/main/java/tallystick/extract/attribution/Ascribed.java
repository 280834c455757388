package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tallystick.extract.attribution.Candidate.Finder;
import tallystick.figure.CueClass;
import tallystick.figure.Span;
import tallystick.text.Ascription;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// What our own reader saw ascribed.
///
/// It was trained on ascriptions of every kind, wishes, plans and verdicts of courts too: the cue's words tell which of them are claims.
final class Ascribed {
    private static final Set<String> UNSAID =
            Set.of("not", "n't", "n’t", "never", "would", "could", "should", "if");

    /// `the highest number of deaths recorded`: an amount says nothing.
    private static final Set<String> AMOUNTS = Set.of("number", "amount", "toll", "total");

    private final List<Sentence> sentences;

    private Ascribed(Reading reading) {
        this.sentences = reading.sentences();
    }

    static List<Candidate> in(Reading reading) {
        Ascribed ascribed = new Ascribed(reading);
        List<Candidate> found = new ArrayList<>();
        for (Ascription ascription : reading.ascriptions()) {
            Span source = ascription.source();
            Span cue = ascription.cue();
            if (source != null && cue != null) {
                ascribed.candidate(source, cue, ascription).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Candidate> candidate(Span source, Span cue, Ascription ascription) {
        List<Token> words =
                sentence(cue).stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .filter(token -> cue.contains(token.span()))
                        .toList();
        if (words.stream().anyMatch(token -> UNSAID.contains(token.lower()))) {
            return Optional.empty();
        }
        if (isHearsay(ascription.content(), cue)
                || sentence(cue).filter(sentence -> isElse(sentence, cue)).isPresent()) {
            return Optional.empty();
        }
        boolean done = sentence(cue).filter(sentence -> isDone(sentence, cue)).isPresent();
        return sentence(source)
                .flatMap(sentence -> phrase(sentence, source))
                .filter(phrase -> !AMOUNTS.contains(phrase.core().head().lower()))
                .filter(phrase ->
                        words.stream().noneMatch(verb -> Governed.isLandsRecord(verb, phrase)))
                .map(phrase ->
                        new Candidate(
                                Finder.READER,
                                String.format(
                                        Locale.ROOT,
                                        "our reader, to %.2f sure of the source",
                                        ascription.sureness()),
                                done ? CueClass.STANCE : kind(words),
                                phrase,
                                cue,
                                ascription.content()));
    }

    /// `It crashed, police said. There were [reportedly] four on board.`: behind the sentence of a cue that is the report's own hearsay.
    private boolean isHearsay(Span content, Span cue) {
        return sentence(new Span(content.start(), content.start()))
                .filter(sentence -> sentence.span().start() > cue.end())
                .filter(sentence ->
                        sentence.tokens().stream().anyMatch(token -> token.is("reportedly")))
                .isPresent();
    }

    private static boolean isElse(Sentence sentence, Span cue) {
        int verb = sentence.tokenAt(cue.start());
        return verb >= 0 && Cues.isElse(sentence.tokens(), verb);
    }

    /// Who observed *eleven proteins* did so; who observed *that there are eleven* says so.
    private static boolean isDone(Sentence sentence, Span cue) {
        int verb = sentence.tokenAt(cue.start());
        List<Predicates.Predicate> predicates = Predicates.verb(sentence.token(verb).lower());
        return !predicates.isEmpty()
                && predicates.stream().noneMatch(each -> each.takes("object"))
                && predicates.stream().anyMatch(each -> each.takes("clause"))
                && hangs(sentence, verb, "obj")
                && !hangs(sentence, verb, "ccomp")
                && !hangs(sentence, verb, "xcomp")
                && !hangs(sentence, verb, "parataxis");
    }

    private static boolean hangs(Sentence sentence, int verb, String relation) {
        return sentence.children(verb).stream()
                .anyMatch(child -> child > verb && sentence.token(child).hangsAs(relation));
    }

    /// By the cue's verb, else by its noun; what no list knows claims nothing.
    private static CueClass kind(List<Token> words) {
        return words.stream()
                .flatMap(token -> verb(token).stream())
                .findFirst()
                .or(() ->
                        words.stream()
                                .flatMap(token -> Predicates.noun(token.lower()).stream())
                                .findFirst())
                .orElse(CueClass.STANCE);
    }

    private static Optional<CueClass> verb(Token token) {
        return Predicates.verb(token.lower()).stream()
                .findFirst()
                .map(Predicates.Predicate::kind)
                .or(() -> Cues.kind(token.lower()));
    }

    /// The sentence that holds a span.
    private Optional<Sentence> sentence(Span span) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() < span.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sentences.size() && sentences.get(low).span().contains(span)
                ? Optional.of(sentences.get(low))
                : Optional.empty();
    }

    /// The source's tokens, marks at its end left out.
    private static Optional<Phrase> phrase(Sentence sentence, Span source) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            boolean inside = source.contains(sentence.tokens().get(i).span());
            first = inside && first < 0 ? i : first;
            last = inside && sentence.tokens().get(i).tag() != Tag.PUNCT ? i : last;
        }
        return first < 0 || last < first
                ? Optional.empty()
                : Optional.of(new Phrase(sentence, first, last));
    }
}
