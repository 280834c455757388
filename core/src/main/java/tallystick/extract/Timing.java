package tallystick.extract;

import java.util.List;
import java.util.Optional;
import tallystick.figure.Attribution;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.TimeExpression;
import tallystick.figure.When;
import tallystick.text.Paragraph;
import tallystick.text.Sentence;

/// Gives a figure its times (`docs/FIGURES.md` §5): one beside the cue is when it was said, the nearest other one when it happened.
final class Timing {
    private static final int BESIDE_CUE = 14;

    private final List<TimeExpression> times;
    private final List<Statement> statements;

    Timing(List<TimeExpression> times, List<Statement> statements) {
        this.times = times.stream().filter(time -> time.when().isPresent()).toList();
        this.statements = statements;
    }

    /// When the origin said it.
    Optional<Decided<When>> said(Attribution sources) {
        Span cue = sources.origin().map(Attribution.Hop::cue).orElse(null);
        if (cue == null) {
            return Optional.empty();
        }
        return times.stream()
                .filter(time -> isBeside(time.span(), cue))
                .findFirst()
                .map(time -> decided(time, "said", "beside the cue"));
    }

    /// When it happened: a time of the sentence, else one that an earlier sentence of the paragraph sets.
    Optional<Decided<When>> when(Span quote, Sentence sentence, Paragraph paragraph) {
        Optional<TimeExpression> near = nearest(quote, sentence.span());
        if (near.isPresent()) {
            return near.map(time -> decided(time, "when", "the time of the sentence"));
        }
        return Optional.empty();
    }

    private Optional<TimeExpression> nearest(Span quote, Span sentence) {
        TimeExpression best = null;
        int least = Integer.MAX_VALUE;
        for (TimeExpression time : times) {
            if (sentence.contains(time.span()) && !isSaid(time)) {
                int gap =
                        time.span().start() >= quote.end()
                                ? time.span().start() - quote.end()
                                : quote.start() - time.span().end();
                if (gap < least) {
                    best = time;
                    least = gap;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isSaid(TimeExpression time) {
        return statements.stream()
                .anyMatch(statement ->
                        isBeside(time.span(), statement.cue())
                                && !statement.content().contains(time.span()));
    }

    private static boolean isBeside(Span time, Span cue) {
        int gap = time.start() >= cue.end() ? time.start() - cue.end() : cue.start() - time.end();
        return gap >= 0 && gap <= BESIDE_CUE;
    }

    private static Decided<When> decided(TimeExpression time, String field, String rule) {
        When when = time.when().orElseThrow();
        return new Decided<>(
                when,
                Derivation.of(rule + ": " + time.rule(), field, when.toString(), time.span()));
    }
}
