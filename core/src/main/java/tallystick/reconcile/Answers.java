package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.figure.Victim;

/// What an editor who has some reports on one event before them would answer when asked for a number: how many were killed?
///
/// A report that opens with "A man and two teenagers were killed" tells of three: persons told of without a number count as one each,
/// and what stands in a row is added up.
public final class Answers {
    /// Code points of a report in which it tells what it is about, the dead before the hurt; what stands behind may be of other events.
    private static final Map<Topic, Integer> OPENING =
            Map.of(Topic.KILLED, 300, Topic.INJURED, 600, Topic.KILLED_OR_INJURED, 600);

    private static final String ROW =
            "(?:\\s|[,&]|\\b(?:\\d{1,2}|and|as well as|another|an?|the|his|her|their)\\b)*+";

    private Answers() {}

    /// @param value the number answered
    /// @param report the id of the report that tells it
    /// @param words where it tells it, in the order of the text
    public record Answer(BigDecimal value, String report, List<Span> words) {
        public Answer {
            words = List.copyOf(words);
        }
    }

    /// Where a report tells of some: a figure, or a person without one.
    private record Told(Span span, Span sentence, BigDecimal value, boolean number) {}

    /// The number that most reports open with, the largest of equals, as tolls grow; empty when none tells.
    ///
    /// Of the injured also: how many were killed or injured, less the killed.
    public static Optional<Answer> latest(List<Filed> reports, Topic topic) {
        Optional<Answer> told = opening(topic, reports);
        if (topic != Topic.INJURED || told.isPresent()) {
            return told;
        }
        BigDecimal killed =
                opening(Topic.KILLED, reports).map(Answer::value).orElse(BigDecimal.ZERO);
        return opening(Topic.KILLED_OR_INJURED, reports)
                .filter(hit -> hit.value().compareTo(killed) >= 0)
                .map(hit -> new Answer(hit.value().subtract(killed), hit.report(), hit.words()));
    }

    private static Optional<Answer> opening(Topic topic, List<Filed> reports) {
        return mostOften(
                reports.stream()
                        .sorted(
                                Comparator.comparing((Filed filed) -> filed.report().published())
                                        .thenComparing(filed -> filed.report().id()))
                        .flatMap(filed -> answer(filed, topic).stream())
                        .toList());
    }

    /// What one report opens with.
    private static Optional<Answer> answer(Filed filed, Topic topic) {
        int opening = OPENING.getOrDefault(topic, 0);
        List<Told> told =
                Stream.concat(
                                filed.entries().stream()
                                        .map(Entry::figure)
                                        .filter(figure -> isAnswer(figure, topic))
                                        .map(Answers::told),
                                filed.victims().stream()
                                        .filter(victim -> isAnswer(victim, topic))
                                        .map(Answers::told))
                        .filter(each -> each.span.start() < opening)
                        .distinct()
                        .sorted(Comparator.comparing(Told::span))
                        .toList();
        Report report = filed.report();
        Optional<Told> number = told.stream().filter(Told::number).findFirst();
        List<Told> counted =
                number.map(first -> row(told, told.indexOf(first), report))
                        .map(row ->
                                Stream.concat(row.stream(), alsoHimself(filed, told, row)).toList())
                        .orElseGet(() -> together(told));
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Answer(
                                counted.stream()
                                        .map(Told::value)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                                report.id(),
                                counted.stream().map(Told::span).toList()));
    }

    /// Those that stand in a row with one: "his wife and [four children]", "four adults, [a child]".
    private static List<Told> row(List<Told> told, int index, Report report) {
        int from = index;
        while (from > 0 && isJoined(told.get(from - 1), told.get(from), report)) {
            from--;
        }
        int to = index + 1;
        while (to < told.size() && isJoined(told.get(to - 1), told.get(to), report)) {
            to++;
        }
        return told.subList(from, to);
    }

    /// "shot [seven people] before killing himself": he is none of those whom he killed.
    private static Stream<Told> alsoHimself(Filed filed, List<Told> told, List<Told> row) {
        return told.stream()
                .filter(each -> !each.number && each.sentence.equals(row.getFirst().sentence))
                .filter(each -> !row.contains(each))
                .filter(each ->
                        filed.report().quote(each.span).matches("(?i).*\\b(?:him|her)self"));
    }

    private static boolean isJoined(Told one, Told next, Report report) {
        int behind = one.span.end();
        int before = next.span.start();
        return one.sentence.equals(next.sentence)
                && behind <= before
                && report.quote(new Span(behind, before)).matches(ROW);
    }

    /// The most that one sentence tells of; another tells of the same again.
    private static List<Told> together(List<Told> told) {
        Map<Span, List<Told>> bySentence =
                told.stream().collect(Collectors.groupingBy(Told::sentence));
        return bySentence.values().stream()
                .max(
                        Comparator.comparingInt((List<Told> each) -> each.size())
                                .thenComparing(
                                        each -> each.getFirst().span, Comparator.reverseOrder()))
                .orElse(List.of());
    }

    private static Told told(Figure figure) {
        BigDecimal value = figure.bounds().low().or(figure.bounds()::high).orElseThrow();
        return new Told(figure.span(), figure.sentence(), value, true);
    }

    private static Told told(Victim victim) {
        return new Told(victim.span(), victim.sentence(), BigDecimal.ONE, false);
    }

    private static boolean isAnswer(Figure figure, Topic topic) {
        return figure.topic() == topic
                && figure.quantity() instanceof Quantity.Count
                && figure.partOf().isEmpty()
                && !figure.counted().endsWith("wounds")
                && isClaimed(figure.modality())
                && (figure.bounds().low().isPresent() || figure.bounds().high().isPresent());
    }

    private static boolean isAnswer(Victim victim, Topic topic) {
        return victim.topic() == topic && isClaimed(victim.modality());
    }

    private static boolean isClaimed(Modality modality) {
        return modality == Modality.ASSERTED || modality == Modality.ESTIMATED;
    }

    private static Optional<Answer> mostOften(Collection<Answer> answers) {
        Map<BigDecimal, Integer> often = new HashMap<>();
        answers.forEach(
                answer -> often.merge(answer.value().stripTrailingZeros(), 1, Integer::sum));
        Comparator<Answer> byVotes =
                Comparator.comparingInt(answer -> often.get(answer.value().stripTrailingZeros()));
        List<Answer> latestFirst = new ArrayList<>(answers).reversed();
        return latestFirst.stream().max(byVotes.thenComparing(Answer::value));
    }
}
