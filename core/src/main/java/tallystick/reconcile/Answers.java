package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.figure.Topic;

/// What an editor who has some reports on one event before them would answer when asked for a number: how many were killed?
public final class Answers {
    private Answers() {}

    /// @param value the number answered
    /// @param entry the figure it was taken from
    public record Answer(BigDecimal value, Entry entry) {}

    /// The latest figure of the thing that most reports speak of; empty when no figure tells.
    public static Optional<Answer> latest(List<Filed> reports, Topic topic) {
        return new Reconciler(List.of(), Aliases.known())
                .thingsOfOneEvent(reports).stream()
                        .filter(tally -> tally.entries().getFirst().figure().topic() == topic)
                        .filter(tally -> tally.latest().isPresent())
                        .max(
                                Comparator.comparingInt(Tally::reports)
                                        .thenComparing(tally -> answer(tally).value()))
                        .map(Answers::answer);
    }

    private static Answer answer(Tally tally) {
        Entry entry = tally.entries().get(tally.latest().orElseThrow());
        return new Answer(
                entry.figure().bounds().low().or(entry.figure().bounds()::high).orElseThrow(),
                entry);
    }
}
