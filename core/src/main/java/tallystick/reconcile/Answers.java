package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.reconcile.Toll.Count;

/// What an editor who has some reports on one event before them would answer when asked how many were killed, and how many injured.
///
/// The number that most reports open with, the largest of equals, as tolls grow; of the dead, where none opens with one, that of the sentence on the dead and the hurt. Both are of one state of the event: who died later is no longer hurt.
public final class Answers {
    private static final String SUM = "a sum of several events";

    private final List<Filed> reports;
    private final List<Toll> tolls;

    /// @param reports on one event; one that opens with a sum of several is asked only where no other tells of any dead or hurt
    public Answers(List<Filed> reports) {
        List<Filed> sorted =
                reports.stream()
                        .sorted(
                                Comparator.comparing((Filed filed) -> filed.report().published())
                                        .thenComparing(filed -> filed.report().id()))
                        .toList();
        List<Toll> all = sorted.stream().map(Toll::of).toList();
        boolean ofOne = all.stream().anyMatch(toll -> toll.isTelling() && !toll.ofSeveral());
        int[] kept =
                IntStream.range(0, all.size())
                        .filter(i -> !ofOne || !all.get(i).ofSeveral())
                        .toArray();
        this.reports = IntStream.of(kept).mapToObj(sorted::get).toList();
        this.tolls = IntStream.of(kept).mapToObj(all::get).toList();
    }

    /// A number, and who tells it. It is what reports say, not what is so.
    ///
    /// @param topic what befell so many
    /// @param value the number answered; of "at least 12" the 12
    /// @param report the latest that tells it
    /// @param words where it tells it, in the order of the text; of a number that is reckoned, where the larger one stands
    /// @param note what a reader has to know of the value, `reckoned: 5 killed or injured, less 1 told killed`; empty where the words tell it outright
    /// @param reports how many reports tell just this number outright, in their opening; where no opening has one, anywhere
    /// @param others the other numbers that reports tell there, the smallest first
    public record Answer(
            Topic topic,
            BigDecimal value,
            Report report,
            List<Span> words,
            String note,
            int reports,
            List<BigDecimal> others) {
        public Answer {
            words = List.copyOf(words);
            others = List.copyOf(others);
        }
    }

    /// How many were killed, then how many were injured, as far as any report tells. Nobody left to be hurt, by reckoning, is not told.
    public List<Answer> atAGlance() {
        return Stream.of(Topic.KILLED, Topic.INJURED)
                .flatMap(topic -> latest(topic).stream())
                .filter(answer -> answer.note().isEmpty() || answer.value().signum() > 0)
                .toList();
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
        return count.map(each -> answer(topic, each));
    }

    private Answer answer(Topic topic, Count count) {
        List<Count> outright =
                outright(topic).stream()
                        .filter(each -> count.ofSeveral() || !each.ofSeveral())
                        .toList();
        return new Answer(
                topic,
                plain(count.value()),
                count.report(),
                count.words(),
                note(count),
                (int) outright.stream().filter(each -> each.is(count.value())).count(),
                outright.stream()
                        .filter(each -> !each.is(count.value()))
                        .map(each -> plain(each.value()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static String note(Count count) {
        return Stream.of(count.reckoning(), count.ofSeveral() ? SUM : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// 1,200, not 1.2E+3
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// What each report tells itself, with nothing taken away.
    private List<Count> outright(Topic topic) {
        return switch (topic) {
            case KILLED -> told(Toll::dead).toList();
            case INJURED -> {
                List<Count> opened = told(Toll::injured).toList();
                yield opened.isEmpty() ? injuredAnywhere() : opened;
            }
            default -> told(Toll::hit).toList();
        };
    }

    private List<Count> injuredAnywhere() {
        return reports.stream().flatMap(each -> Toll.injuredAnywhere(each).stream()).toList();
    }

    private Stream<Count> told(Function<Toll, Optional<Count>> what) {
        return tolls.stream().flatMap(toll -> what.apply(toll).stream());
    }

    private Optional<Count> killed() {
        Optional<Count> opened =
                mostOften(told(Toll::killed))
                        .or(() ->
                                mostOften(
                                        reports.stream()
                                                .flatMap(each -> Toll.paired(each).stream())
                                                .flatMap(toll -> toll.killed().stream())));
        return told(Toll::ordinal)
                .max(Comparator.comparing(Count::value))
                .filter(nth ->
                        opened.filter(count -> count.value().compareTo(nth.value()) >= 0).isEmpty())
                .or(() -> opened);
    }

    /// By reports that tell of as many dead; else by earlier ones, less those who died since; else by how many were hit.
    private Optional<Count> injured(@Nullable BigDecimal killed) {
        List<List<Wounded>> told = IntStream.range(0, tolls.size()).mapToObj(this::states).toList();
        List<Wounded> states = told.stream().flatMap(each -> each.stream().limit(1)).toList();
        return mostOften(
                        told.stream()
                                .flatMap(each -> at(killed, each).stream())
                                .map(Wounded::injured))
                .or(() -> mostOften(states.stream().flatMap(state -> state.since(killed).stream())))
                .or(() -> mostOften(states.stream().map(Wounded::injured)))
                .or(() -> mostOften(told(Toll::hit)).flatMap(hit -> Wounded.hurt(hit, killed)))
                .or(() -> mostOften(injuredAnywhere().stream()));
    }

    private static Optional<Wounded> at(@Nullable BigDecimal killed, List<Wounded> states) {
        return states.stream().filter(state -> state.isAt(killed)).findFirst();
    }

    /// As the report opens, and as one of its sentences tells of the dead and the hurt at once.
    private List<Wounded> states(int index) {
        return Stream.concat(
                        Wounded.of(tolls.get(index)).stream(),
                        Toll.paired(reports.get(index)).flatMap(Wounded::of).stream())
                .toList();
    }

    /// Of equally many the largest, of equally large what a report tells outright, and of these the latest. Sums of several events count only where nothing else is told.
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
                                .thenComparing(Count::value)
                                .thenComparing(Count::isOutright));
    }
}
