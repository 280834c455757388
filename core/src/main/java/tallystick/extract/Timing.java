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

/// Gives a figure its times (`docs/FIGURES.md` §5): one beside the cue tells when it was said, one of the content when it happened.
///
/// `Officials said on Tuesday [that 36 were killed on Sunday]` → said Tuesday, when Sunday
final class Timing {
    private static final int BESIDE_CUE = 60;
    private static final int OPENING = 4;
    private static final int SHORT = 240;
    private static final int STEP = 10_000;

    private final List<TimeExpression> times;
    private final List<Statement> statements;

    Timing(List<TimeExpression> times, List<Statement> statements) {
        this.times = times.stream().filter(time -> time.when().isPresent()).toList();
        this.statements = statements;
    }

    /// When the origin said it: a time of the cue's sentence outside of what was said.
    Optional<Decided<When>> said(Attribution sources, Span quote, Paragraph paragraph) {
        Span cue = sources.origin().map(Attribution.Hop::cue).orElse(null);
        if (cue == null) {
            return Optional.empty();
        }
        Optional<Span> sentence = sentence(cue, paragraph);
        Optional<Statement> statement =
                statements.stream()
                        .filter(each -> each.cue().equals(cue) && each.content().contains(quote))
                        .findFirst();
        if (sentence.isEmpty() || statement.isEmpty()) {
            return Optional.empty();
        }
        return times.stream()
                .filter(time ->
                        sentence.get().contains(time.span())
                                && isOfCue(time.span(), statement.get()))
                .findFirst()
                .map(time -> decided(time, "said", "beside the cue"));
    }

    private static Optional<Span> sentence(Span cue, Paragraph paragraph) {
        return paragraph.sentences().stream()
                .map(Sentence::span)
                .filter(span -> span.contains(cue))
                .findFirst();
    }

    /// When it happened: the nearest time of the sentence, else the last one that an earlier sentence of the paragraph tells.
    ///
    /// @param event may the paragraph set the time? What is told of an event's people happens when the event does.
    Optional<Decided<When>> when(
            Span quote, Sentence sentence, Paragraph paragraph, boolean event) {
        Optional<TimeExpression> near = nearest(quote, sentence);
        if (near.isPresent()) {
            return near.map(time -> decided(time, "when", "the time of the sentence"));
        }
        if (!event) {
            return Optional.empty();
        }
        Span before =
                new Span(
                        paragraph.span().start(),
                        Math.max(paragraph.span().start(), sentence.span().start()));
        return times.stream()
                .filter(time -> before.contains(time.span()) && !isSaid(time.span()))
                .reduce((first, second) -> second)
                .map(time -> decided(time, "when", "the time of the paragraph"));
    }

    private Optional<TimeExpression> nearest(Span quote, Sentence sentence) {
        TimeExpression best = null;
        int least = Integer.MAX_VALUE;
        for (TimeExpression time : times) {
            if (sentence.span().contains(time.span()) && !isSaid(time.span())) {
                int far = far(time.span(), quote, sentence);
                if (far < least) {
                    best = time;
                    least = far;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /// By steps in the tree, characters between only where steps are equal or not known.
    private static int far(Span time, Span quote, Sentence sentence) {
        int gap = Math.min(gap(time, quote), STEP - 1);
        int steps =
                sentence.isParsed()
                        ? sentence.steps(
                                sentence.tokenAt(time.end() - 1), sentence.tokenAt(quote.end() - 1))
                        : 0;
        return steps * STEP + gap;
    }

    private boolean isSaid(Span time) {
        return statements.stream().anyMatch(statement -> isOfCue(time, statement))
                && statements.stream()
                        .noneMatch(statement ->
                                statement.content().contains(time)
                                        && statement.content().length() < SHORT
                                        && !opens(time, statement));
    }

    /// Outside of what is said, near the words that say it: "on Tuesday officials said", "said on Tuesday".
    private static boolean isOfCue(Span time, Statement statement) {
        boolean outside = !statement.content().overlaps(time);
        return opens(time, statement)
                || (outside && gap(time, statement.cue().to(statement.source())) <= BESIDE_CUE);
    }

    /// Right behind the source of a preface: "According to the mayor [on Tuesday], nine drowned"; a comma would part them.
    private static boolean opens(Span time, Statement statement) {
        Span content = statement.content();
        Span source = statement.source();
        return statement.cue().end() <= source.start()
                && content.contains(time)
                && time.start() - content.start() <= OPENING
                && content.start() >= source.end()
                && content.start() - source.end() <= 1;
    }

    private static int gap(Span one, Span other) {
        return one.start() >= other.end()
                ? one.start() - other.end()
                : Math.max(0, other.start() - one.end());
    }

    private static Decided<When> decided(TimeExpression time, String field, String rule) {
        When when = time.when().orElseThrow();
        return new Decided<>(
                when,
                Derivation.of(rule + ": " + time.rule(), field, when.toString(), time.span()));
    }
}
