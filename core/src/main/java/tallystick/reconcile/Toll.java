package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

/// What one report tells of an event's dead and hurt, as an editor would take it from its opening.
///
/// "A man and two teenagers were killed": three; persons told of without a number count as one each, and what stands in a row is added up.
///
/// @param hit killed or injured, those who were shot
/// @param ordinal of him who is the last known to have died: 3 of "Third man dies"
record Toll(
        Optional<Count> killed,
        Optional<Count> injured,
        Optional<Count> hit,
        Optional<Count> ordinal) {
    /// Code points of a report in which it tells what it is about, the dead before the hurt; what stands behind may be of other events.
    private static final Map<Topic, Integer> OPENING =
            Map.of(Topic.KILLED, 300, Topic.INJURED, 800, Topic.KILLED_OR_INJURED, 800);

    private static final String ROW =
            "(?:\\s|[,&]|\\b(?:\\d{1,2}|and|as well as|along with|then|before|another|an?|the|his|her|their)\\b)*+";

    private static final Map<String, Integer> ORDINALS =
            Table.of("ordinals").rows().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    List::getFirst, row -> Integer.valueOf(row.get(1))));

    /// A number that a report tells.
    ///
    /// @param number by a figure, not by persons told of one by one
    /// @param ofSeveral in a sentence on several events
    /// @param words where it tells it, in the order of the text
    /// @param reckoning how the value comes out of what the words tell; empty where they tell it outright
    record Count(
            BigDecimal value,
            boolean number,
            boolean ofSeveral,
            Report report,
            List<Span> words,
            String reckoning) {
        Count {
            words = List.copyOf(words);
        }

        Count reckoned(BigDecimal other, String how) {
            return new Count(other, number, ofSeveral, report, words, how);
        }

        boolean isOutright() {
            return reckoning.isEmpty();
        }

        boolean is(BigDecimal other) {
            return value.compareTo(other) == 0;
        }
    }

    /// Where a report tells of some: a figure, or a person without one.
    private record Told(
            Span span, Span sentence, BigDecimal value, boolean number, boolean ofSeveral) {}

    /// How many are dead by it: "[Third man] dies" tells of three, not of one.
    Optional<Count> dead() {
        return Stream.concat(killed.stream(), ordinal.stream())
                .max(Comparator.comparing(Count::value));
    }

    static Toll of(Filed filed) {
        return new Toll(
                opening(filed, Topic.KILLED),
                opening(filed, Topic.INJURED),
                opening(filed, Topic.KILLED_OR_INJURED),
                ordinal(filed));
    }

    private static Optional<Count> opening(Filed filed, Topic topic) {
        return count(filed, topic, OPENING.getOrDefault(topic, 0));
    }

    /// The injured of whom the whole report tells, wherever it does.
    static Optional<Count> injuredAnywhere(Filed filed) {
        return count(filed, Topic.INJURED, Integer.MAX_VALUE);
    }

    /// The first number, with what stands in a row with it; else the most persons that one sentence tells of. One event goes before several.
    private static Optional<Count> count(Filed filed, Topic topic, int opening) {
        List<Told> told = told(filed, topic).filter(each -> each.span.start() < opening).toList();
        List<Told> ofOne = told.stream().filter(each -> !each.ofSeveral).toList();
        return count(filed, ofOne).or(() -> count(filed, told));
    }

    private static Optional<Count> count(Filed filed, List<Told> told) {
        Told number = told.stream().filter(Told::number).findFirst().orElse(null);
        List<Told> counted = number == null ? together(told) : row(filed, told, number);
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value =
                counted.stream().map(Told::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                new Count(
                        value,
                        number != null,
                        counted.getFirst().ofSeveral,
                        filed.report(),
                        counted.stream().map(Told::span).toList(),
                        ""));
    }

    private static Stream<Told> told(Filed filed, Topic topic) {
        return Stream.concat(
                        filed.entries().stream()
                                .map(Entry::figure)
                                .filter(figure -> isCounted(figure, topic))
                                .map(figure -> told(filed, figure)),
                        persons(filed, topic).map(victim -> told(filed, victim)))
                .distinct()
                .sorted(Comparator.comparing(Told::span));
    }

    private static Stream<Victim> persons(Filed filed, Topic topic) {
        return filed.victims().stream()
                .filter(victim -> victim.topic() == topic && isClaimed(victim.modality()));
    }

    private static Told told(Filed filed, Figure figure) {
        BigDecimal value = figure.bounds().low().or(figure.bounds()::high).orElseThrow();
        boolean several = SeveralEvents.isIn(figure.sentence(), filed);
        return new Told(figure.span(), figure.sentence(), value, true, several);
    }

    private static Told told(Filed filed, Victim victim) {
        boolean several = SeveralEvents.isIn(victim.sentence(), filed);
        return new Told(victim.span(), victim.sentence(), BigDecimal.ONE, false, several);
    }

    private static boolean isCounted(Figure figure, Topic topic) {
        return figure.topic() == topic
                && figure.quantity() instanceof Quantity.Count
                && figure.partOf().isEmpty()
                && !figure.counted().endsWith("wounds")
                && isClaimed(figure.modality())
                && (figure.bounds().low().isPresent() || figure.bounds().high().isPresent());
    }

    private static boolean isClaimed(Modality modality) {
        return modality == Modality.ASSERTED || modality == Modality.ESTIMATED;
    }

    /// Those that stand in a row with one, "his wife and [four children]", and he who killed himself.
    private static List<Told> row(Filed filed, List<Told> told, Told number) {
        int index = told.indexOf(number);
        int from = index;
        while (from > 0 && isJoined(filed, told.get(from - 1), told.get(from))) {
            from--;
        }
        int to = index + 1;
        while (to < told.size() && isJoined(filed, told.get(to - 1), told.get(to))) {
            to++;
        }
        List<Told> row = told.subList(from, to);
        Stream<Told> himself =
                told.stream()
                        .filter(each -> !row.contains(each) && isHimself(filed, each))
                        .filter(each -> each.sentence.equals(row.getFirst().sentence));
        return Stream.concat(row.stream(), himself).toList();
    }

    private static boolean isJoined(Filed filed, Told one, Told next) {
        int behind = one.span.end();
        int before = next.span.start();
        return one.sentence.equals(next.sentence)
                && behind <= before
                && filed.report().quote(new Span(behind, before)).matches(ROW);
    }

    /// "shot [seven people] before killing himself": he is none of those whom he killed.
    private static boolean isHimself(Filed filed, Told told) {
        return !told.number && filed.report().quote(told.span).matches("(?i).*\\b(?:him|her)self");
    }

    /// The most that one sentence tells of; another tells of the same again.
    private static List<Told> together(List<Told> told) {
        return told.stream().collect(Collectors.groupingBy(Told::sentence)).values().stream()
                .max(
                        Comparator.comparingInt((List<Told> each) -> each.size())
                                .thenComparing(
                                        each -> each.getFirst().span, Comparator.reverseOrder()))
                .orElse(List.of());
    }

    /// "[Third man] dies": so many are dead now.
    private static Optional<Count> ordinal(Filed filed) {
        return persons(filed, Topic.KILLED)
                .filter(victim -> victim.span().start() < OPENING.getOrDefault(Topic.KILLED, 0))
                .filter(victim -> !SeveralEvents.isIn(victim.sentence(), filed))
                .flatMap(victim -> ordinal(filed, victim).stream())
                .max(Comparator.comparing(Count::value));
    }

    private static Optional<Count> ordinal(Filed filed, Victim victim) {
        String words = filed.report().quote(victim.span()).toLowerCase(Locale.ROOT);
        String bare = words.replaceFirst("^(?:an?|the) ", "");
        int end = bare.indexOf(' ');
        return Optional.ofNullable(ORDINALS.get(end < 0 ? bare : bare.substring(0, end)))
                .map(value ->
                        new Count(
                                BigDecimal.valueOf(value),
                                true,
                                false,
                                filed.report(),
                                List.of(victim.span()),
                                ""));
    }
}
