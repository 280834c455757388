package tallystick.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallystick.figure.Span;
import tallystick.figure.TimeExpression;
import tallystick.figure.When;
import tallystick.text.Sentence;
import tallystick.text.Token;

/// Stretches of time that a sentence tells by their ends (`docs/FIGURES.md` §5).
///
/// `on 3 May and 4 May` → `2025-05-03/2025-05-04`; `the count [began] in May` → `2025-05/`
final class Stretches {
    static final String JOINED = "two times joined";
    static final String BEGUN = "something begins then";

    private static final Set<String> JOINS =
            Set.of("and", "to", "through", "until", "till", "on", "in", "the", "into", "-", "–");
    private static final Set<String> BEGINS =
            Set.of(
                    "begin",
                    "begins",
                    "began",
                    "begun",
                    "beginning",
                    "start",
                    "starts",
                    "started",
                    "starting",
                    "commence",
                    "commences",
                    "commenced",
                    "commencing");
    private static final int BETWEEN = 3;

    private Stretches() {}

    /// @param told the times of the sentence, in their order
    static List<TimeExpression> of(Sentence sentence, List<TimeExpression> told) {
        List<TimeExpression> times =
                told.stream().filter(time -> sentence.span().contains(time.span())).toList();
        List<TimeExpression> found = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            TimeExpression time = times.get(i);
            When from = time.when().orElseThrow();
            if (i + 1 < times.size() && joined(sentence, time.span(), times.get(i + 1).span())) {
                When to = times.get(i + 1).when().orElseThrow();
                if (isBefore(from, to)) {
                    found.add(
                            stretch(
                                    time,
                                    time.span().to(times.get(i + 1).span()),
                                    new When.Period(from, to),
                                    JOINED));
                }
            } else if (!(from instanceof When.Period) && isBegun(sentence, time)) {
                found.add(stretch(time, time.span(), new When.Period(from, null), BEGUN));
            }
        }
        return found;
    }

    private static TimeExpression stretch(
            TimeExpression time, Span span, When.Period period, String rule) {
        return new TimeExpression(
                span, time.kind(), Optional.of(period), period.toString(), "", time.anchor(), rule);
    }

    private static boolean isBefore(When from, When to) {
        return from.getClass().equals(to.getClass())
                && !(from instanceof When.Period)
                && from.first().isPresent()
                && to.first().isPresent()
                && from.first().get().isBefore(to.first().get());
    }

    private static boolean joined(Sentence sentence, Span one, Span other) {
        int from = sentence.tokenAt(one.end() - 1) + 1;
        int to = sentence.tokenAt(other.start());
        if (to <= from || to - from > BETWEEN) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!JOINS.contains(sentence.token(i).lower())) {
                return false;
            }
        }
        return true;
    }

    /// Does the time tell when something begins?
    private static boolean isBegun(Sentence sentence, TimeExpression time) {
        if (!sentence.isParsed()) {
            return false;
        }
        int at = sentence.head(sentence.tokenAt(time.span().end() - 1));
        while (at >= 0 && sentence.token(at).tag() != Token.Tag.VERB) {
            at = sentence.head(at);
        }
        return at >= 0 && BEGINS.contains(sentence.token(at).lower());
    }
}
