package tallystick.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.text.Ascription;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;

/// What the reader saw ascribed and no rule found.
///
/// The reader was trained on ascriptions of every kind, wishes, plans and verdicts of courts too; only those whose cue the
/// lexicon knows are taken, and only where the rules say nothing.
final class Ascribed {
    private static final Set<String> UNSAID =
            Set.of("not", "n't", "never", "would", "could", "should", "if");

    private final List<Sentence> sentences;
    private final List<Statement> ruled;
    private final Names names;
    private final String outlet;

    private Ascribed(Reading reading, List<Statement> ruled, Names names) {
        this.sentences = reading.sentences();
        this.ruled = ruled;
        this.names = names;
        this.outlet = Objects.requireNonNullElse(reading.report().outlet(), "");
    }

    /// The statements to be added to those the rules found.
    static List<Statement> beside(Reading reading, List<Statement> ruled, Names names) {
        Ascribed ascribed = new Ascribed(reading, List.copyOf(ruled), names);
        List<Statement> added = new ArrayList<>();
        for (Ascription ascription : reading.ascriptions()) {
            Span source = ascription.source();
            Span cue = ascription.cue();
            if (source != null && cue != null) {
                ascribed.statement(source, cue, ascription.content()).ifPresent(added::add);
            }
        }
        return added;
    }

    private Optional<Statement> statement(Span source, Span cue, Span content) {
        boolean told =
                ruled.stream()
                        .anyMatch(rule ->
                                rule.content().overlaps(content) || rule.source().overlaps(source));
        if (told || !isSaying(cue)) {
            return Optional.empty();
        }
        return sentence(source)
                .flatMap(sentence -> phrase(sentence, source))
                .flatMap(names::name)
                .filter(name -> !name.equalsIgnoreCase(outlet))
                .map(name -> new Statement(source, name, cue, content));
    }

    /// A cue that the lexicon knows, and nothing like "did not say" or "would say".
    private boolean isSaying(Span cue) {
        List<Token> tokens =
                sentence(cue).stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .filter(token -> cue.contains(token.span()))
                        .toList();
        return tokens.stream().anyMatch(token -> Cues.knows(token.lower()))
                && tokens.stream().noneMatch(token -> UNSAID.contains(token.lower()));
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
