package tallystick.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tallystick.figure.Mention;
import tallystick.figure.Span;
import tallystick.figure.TimeExpression;
import tallystick.figure.When;
import tallystick.text.Route;
import tallystick.text.Sentence;
import tallystick.wordlist.Option;

/// What speaks for or against a time being a figure's: where it stands, what it is, how it hangs on the number.
///
/// Of "On Sunday [nine people] drowned, police said on Monday": for Sunday `the nearest in the sentence`, for Monday
/// `of a cue`.
final class TimeTraits {
    private static final Set<String> CLAUSES =
            Set.of("ccomp", "xcomp", "advcl", "acl", "parataxis", "conj", "csubj", "root");
    private static final int STEP = 10_000;
    private static final int AWAY = 10_000_000;
    private static final int WEEK = 7;
    private static final int WEEKS = 60;

    private final Mention mention;
    private final Sentence sentence;
    private final List<TimeExpression> here;
    private final SaidTimes said;
    private final FigureTraits figure;
    private final LocalDate published;
    private final int anchor;

    /// @param here the times of the figure's sentence
    TimeTraits(
            Mention mention,
            Sentence sentence,
            List<TimeExpression> here,
            SaidTimes said,
            FigureTraits figure,
            LocalDate published) {
        this.mention = mention;
        this.sentence = sentence;
        this.here = here;
        this.said = said;
        this.figure = figure;
        this.published = published;
        this.anchor = sentence.tokenAt(mention.head().orElse(mention.number()).end() - 1);
    }

    /// That it has no time.
    ///
    /// @param before does the paragraph tell a time before the sentence?
    Option none(boolean before) {
        String told =
                here.stream().anyMatch(time -> !said.isSaid(time.span()))
                        ? "a time in the sentence"
                        : !here.isEmpty()
                                ? "a time of a cue in the sentence"
                                : before ? "a time before in the paragraph" : "no time before";
        List<String> reasons = new ArrayList<>(figure.reasons());
        reasons.add(told);
        reasons.add(told + " & " + figure.group());
        return Option.none(reasons);
    }

    /// Of two times that mean the same, the one that stands nearer.
    TimeExpression nearer(TimeExpression one, TimeExpression two) {
        return far(two) < far(one) ? two : one;
    }

    /// By steps in the tree, characters between only where steps are equal or not known.
    private int far(TimeExpression time) {
        Span span = time.span();
        int gap =
                span.start() >= mention.span().end()
                        ? span.start() - mention.span().end()
                        : Math.max(0, mention.span().start() - span.end());
        if (!here.contains(time)) {
            return AWAY + Math.min(gap, AWAY);
        }
        int steps =
                sentence.isParsed() ? sentence.steps(sentence.tokenAt(span.end() - 1), anchor) : 0;
        return steps * STEP + Math.min(gap, STEP - 1);
    }

    /// The traits of a time.
    ///
    /// @param before the times that the paragraph tells before the sentence
    List<String> of(TimeExpression time, List<TimeExpression> before) {
        When when = time.when().orElseThrow();
        String stands =
                here.contains(time)
                        ? "in the sentence"
                        : before.contains(time)
                                ? "before in the paragraph"
                                : "later in the paragraph";
        String kind = "a " + kind(when);
        String tense = FigureTraits.tense(sentence, anchor);
        List<String> traits = new ArrayList<>();
        traits.add(stands);
        traits.add(stands + " & " + figure.group());
        traits.add(kind);
        traits.add(kind + " & " + stands);
        traits.add(kind + " & " + tense);
        traits.add(distance(when) + " & " + tense);
        traits.add(said.isSaid(time.span()) ? "of a cue" : "not of a cue");
        if (here.contains(time)) {
            sentence(time, traits);
        } else if (!before.isEmpty() && before.getLast().equals(time)) {
            traits.add("the last before the sentence");
        }
        return traits;
    }

    private void sentence(TimeExpression time, List<String> traits) {
        boolean nearest = here.stream().allMatch(each -> far(each) >= far(time));
        traits.add(nearest ? "the nearest in the sentence" : "not the nearest in the sentence");
        if (here.size() == 1) {
            traits.add("alone in the sentence");
        }
        if (sentence.isParsed()) {
            Route route = Route.between(sentence, anchor, sentence.tokenAt(time.span().end() - 1));
            traits.add(
                    "clauses: " + clauses(route.up()) + " up, " + clauses(route.down()) + " down");
        }
    }

    private static long clauses(List<String> relations) {
        return Math.min(2, relations.stream().filter(CLAUSES::contains).count());
    }

    private static String kind(When when) {
        return switch (when) {
            case When.Moment moment -> "moment";
            case When.Hour hour -> "moment";
            case When.Day day -> "day";
            case When.Week week -> "week";
            case When.Month month -> "month";
            case When.Part part -> "part of a year";
            case When.Years years -> "year";
            case When.Edge edge -> "part of a period";
            case When.Period period ->
                    period.from() == null ? "end" : period.to() == null ? "beginning" : "period";
        };
    }

    private String distance(When when) {
        LocalDate last = when.last().orElse(null);
        if (last == null) {
            return "goes on";
        }
        long days = ChronoUnit.DAYS.between(last, published);
        if (days < 0) {
            boolean around = when.first().filter(first -> !first.isAfter(published)).isPresent();
            return around ? "around the report's day" : "after the report's day";
        }
        return days == 0
                ? "the report's day"
                : days <= WEEK ? "the week before" : days < WEEKS ? "weeks before" : "long before";
    }
}
