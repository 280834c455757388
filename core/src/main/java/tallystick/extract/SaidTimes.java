package tallystick.extract;

import java.util.List;
import java.util.Optional;
import tallystick.figure.Span;
import tallystick.figure.Statement;

/// Tells the times at which something was said from those of what was said.
final class SaidTimes {
    private static final int BESIDE_CUE = 60;
    private static final int OPENING = 4;
    private static final int SHORT = 240;

    private final List<Statement> statements;

    SaidTimes(List<Statement> statements) {
        this.statements = statements;
    }

    /// The statement that a cue opens over a quote.
    Optional<Statement> statement(Span cue, Span quote) {
        return statements.stream()
                .filter(each -> each.cue().equals(cue) && each.content().contains(quote))
                .findFirst();
    }

    /// Does a time tell when something was said?
    boolean isSaid(Span time) {
        return statements.stream().anyMatch(statement -> isOfCue(time, statement))
                && statements.stream()
                        .noneMatch(statement ->
                                statement.content().contains(time)
                                        && statement.content().length() < SHORT
                                        && !opens(time, statement));
    }

    /// Outside of what is said, near the words that say it: "on Tuesday officials said", "said on Tuesday".
    static boolean isOfCue(Span time, Statement statement) {
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
}
