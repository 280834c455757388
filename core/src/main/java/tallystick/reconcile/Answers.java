package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Filed;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.reconcile.Toll.Count;

/// What an editor who has some reports on one event before them would answer when asked how many were killed, and how many injured.
///
/// The number that most reports open with, the largest of equals, as tolls grow. Both are of one state of the event: who died later is no longer hurt.
public final class Answers {
    private final List<Filed> reports;
    private final List<Toll> tolls;

    /// @param reports on one event
    public Answers(List<Filed> reports) {
        this.reports =
                reports.stream()
                        .sorted(
                                Comparator.comparing((Filed filed) -> filed.report().published())
                                        .thenComparing(filed -> filed.report().id()))
                        .toList();
        this.tolls = this.reports.stream().map(Toll::of).toList();
    }

    /// @param value the number answered
    /// @param report the id of the report that tells it
    /// @param words where it tells it, in the order of the text; of a difference, where the larger number stands
    public record Answer(BigDecimal value, String report, List<Span> words) {
        public Answer {
            words = List.copyOf(words);
        }

        private static Answer of(Count count) {
            return new Answer(count.value(), count.report(), count.words());
        }
    }

    /// How many were killed or injured by the reports; empty when none tells.
    ///
    /// @param topic [Topic#KILLED], [Topic#INJURED], or [Topic#KILLED_OR_INJURED] of how many were hit; of others nothing is answered
    public Optional<Answer> latest(Topic topic) {
        Optional<Count> count =
                switch (topic) {
                    case KILLED -> killed();
                    case INJURED -> injured(killed().map(Count::value).orElse(null));
                    case KILLED_OR_INJURED -> mostOften(told(Toll::hit));
                    default -> Optional.empty();
                };
        return count.map(Answer::of);
    }

    private Stream<Count> told(Function<Toll, Optional<Count>> what) {
        return tolls.stream().flatMap(toll -> what.apply(toll).stream());
    }

    private Optional<Count> killed() {
        Optional<Count> opened = mostOften(told(Toll::killed));
        return told(Toll::ordinal)
                .max(Comparator.comparing(Count::value))
                .filter(nth ->
                        opened.filter(count -> count.value().compareTo(nth.value()) >= 0).isEmpty())
                .or(() -> opened);
    }

    /// By reports that tell of as many dead; else by earlier ones, less those who died since; else by how many were hit.
    private Optional<Count> injured(@Nullable BigDecimal killed) {
        List<State> states = tolls.stream().flatMap(toll -> State.of(toll).stream()).toList();
        return mostOften(states.stream().filter(state -> state.isAt(killed)).map(State::injured))
                .or(() -> mostOften(states.stream().flatMap(state -> state.since(killed).stream())))
                .or(() -> mostOften(states.stream().map(State::injured)))
                .or(() -> mostOften(told(Toll::hit)).flatMap(hit -> less(hit, killed)))
                .or(() ->
                        mostOften(
                                reports.stream()
                                        .flatMap(each -> Toll.injuredAnywhere(each).stream())));
    }

    /// The injured of a report, and the dead that it tells of beside them.
    private record State(Count injured, Optional<BigDecimal> killed) {
        /// The injured told of, or, where they are fewer, those hit less the dead: three still in hospital are a part of five who were shot.
        static Optional<State> of(Toll toll) {
            Optional<BigDecimal> killed = toll.killed().map(Count::value);
            return Stream.concat(
                            toll.injured().stream(),
                            toll
                                    .hit()
                                    .filter(hit -> hit.number() && !hit.ofSeveral())
                                    .flatMap(hit -> less(hit, killed.orElse(null)))
                                    .filter(rest -> rest.value().signum() > 0)
                                    .stream())
                    .max(Comparator.comparing(Count::value))
                    .map(count -> new State(count, killed));
        }

        boolean isAt(@Nullable BigDecimal now) {
            return now != null && killed.filter(then -> then.compareTo(now) == 0).isPresent();
        }

        /// As many as are left now that more have died.
        Optional<Count> since(@Nullable BigDecimal now) {
            return now == null
                    ? Optional.empty()
                    : killed.filter(then -> then.compareTo(now) < 0)
                            .flatMap(then -> less(injured, now.subtract(then)));
        }
    }

    private static Optional<Count> less(Count count, @Nullable BigDecimal killed) {
        BigDecimal rest = killed == null ? count.value() : count.value().subtract(killed);
        return rest.signum() < 0 ? Optional.empty() : Optional.of(count.with(rest));
    }

    /// Of equally many the largest, of equally large the latest. Sums of several events count only where nothing else is told.
    private static Optional<Count> mostOften(Stream<Count> told) {
        List<Count> all = told.toList();
        List<Count> ofOne = all.stream().filter(count -> !count.ofSeveral()).toList();
        Map<BigDecimal, Integer> often = new HashMap<>();
        List<Count> counts = ofOne.isEmpty() ? all : ofOne;
        counts.forEach(count -> often.merge(count.value().stripTrailingZeros(), 1, Integer::sum));
        return counts.reversed().stream()
                .max(
                        Comparator.comparingInt((Count count) ->
                                        often.getOrDefault(count.value().stripTrailingZeros(), 0))
                                .thenComparing(Count::value));
    }
}
