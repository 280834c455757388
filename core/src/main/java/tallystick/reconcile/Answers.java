package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Tally;
import tallystick.figure.Topic;

/// What an editor who has some reports on one event before them would answer when asked for a number: how many were killed?
public final class Answers {
    /// Code points of a report in which it tells what it is about; what stands behind may be of other events.
    private static final int OPENING = 400;

    private Answers() {}

    /// @param value the number answered
    /// @param entry the figure it was taken from
    public record Answer(BigDecimal value, Entry entry) {}

    /// The number that most reports open with, the latest of equals; empty when none tells.
    ///
    /// Of the injured also: how many were killed or injured, less the killed.
    public static Optional<Answer> latest(List<Filed> reports, Topic topic) {
        List<Tally> things = new Reconciler(List.of(), Aliases.known()).thingsOfOneEvent(reports);
        Optional<Answer> told = opening(topic, things);
        if (topic != Topic.INJURED || told.isPresent()) {
            return told;
        }
        BigDecimal killed =
                opening(Topic.KILLED, things).map(Answer::value).orElse(BigDecimal.ZERO);
        return opening(Topic.KILLED_OR_INJURED, things)
                .filter(hit -> hit.value().compareTo(killed) >= 0)
                .map(hit -> new Answer(hit.value().subtract(killed), hit.entry()));
    }

    private static Optional<Answer> opening(Topic topic, List<Tally> things) {
        Map<String, Answer> firstOf = new LinkedHashMap<>();
        things.stream()
                .flatMap(tally -> tally.entries().stream())
                .filter(entry -> isAnswer(entry.figure(), topic))
                .sorted(
                        Comparator.comparing(Entry::published)
                                .thenComparing(Entry::reportId)
                                .thenComparingInt(entry -> entry.figure().span().start()))
                .forEach(entry ->
                        firstOf.putIfAbsent(
                                entry.reportId(), new Answer(value(entry.figure()), entry)));
        return mostOften(firstOf.values());
    }

    private static boolean isAnswer(Figure figure, Topic topic) {
        boolean claimed =
                figure.modality() == Modality.ASSERTED || figure.modality() == Modality.ESTIMATED;
        return figure.topic() == topic
                && figure.quantity() instanceof Quantity.Count
                && figure.span().start() < OPENING
                && figure.partOf().isEmpty()
                && !figure.counted().endsWith("wounds")
                && claimed
                && (figure.bounds().low().isPresent() || figure.bounds().high().isPresent());
    }

    private static BigDecimal value(Figure figure) {
        return figure.bounds().low().or(figure.bounds()::high).orElseThrow();
    }

    private static Optional<Answer> mostOften(Collection<Answer> answers) {
        Answer best = null;
        long most = 0;
        for (Answer answer : answers) {
            long often =
                    answers.stream()
                            .filter(other -> other.value().compareTo(answer.value()) == 0)
                            .count();
            if (often >= most) {
                most = often;
                best = answer;
            }
        }
        return Optional.ofNullable(best);
    }
}
