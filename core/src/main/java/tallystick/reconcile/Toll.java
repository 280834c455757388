package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.figure.Victim;

/// What one report tells of an event's dead and hurt, as an editor would take it from its opening.
///
/// "A man and two teenagers were killed": three; persons told of without a number count as one each, and what stands in a row is added up.
///
/// @param hit killed or injured, those who were shot
/// @param beside the dead of whom it tells where it tells of the hurt
/// @param ordinal of him who is the last known to have died: 3 of "Third man dies"
/// @param ofSeveral does it open with a sum of several events?
record Toll(
        Optional<Count> killed,
        Optional<Count> injured,
        Optional<Count> hit,
        Optional<Count> ordinal,
        Optional<Count> beside,
        boolean ofSeveral) {
    /// Code points of a report in which it tells what it is about, the dead before the hurt; what stands behind may be of other events.
    private static final Map<Topic, Integer> OPENING =
            Map.of(Topic.KILLED, 300, Topic.INJURED, 800, Topic.KILLED_OR_INJURED, 800);

    private static final List<Topic> HARM =
            List.of(Topic.KILLED, Topic.INJURED, Topic.KILLED_OR_INJURED);

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

    /// How many are dead by it: "[Third man] dies" tells of three, not of one.
    Optional<Count> dead() {
        return Stream.concat(killed.stream(), ordinal.stream())
                .max(Comparator.comparing(Count::value));
    }

    static Toll of(Filed filed) {
        Optional<Count> killed = opening(filed, Topic.KILLED);
        Optional<Count> deed = Multiple.killed(filed, OPENING.getOrDefault(Topic.KILLED, 0));
        boolean several =
                deed.isPresent()
                        && killed.filter(count ->
                                        count.number()
                                                || count.value().compareTo(deed.get().value()) >= 0)
                                .isEmpty();
        return new Toll(
                several ? deed : killed,
                opening(filed, Topic.INJURED),
                opening(filed, Topic.KILLED_OR_INJURED)
                        .or(() -> Multiple.hit(filed, OPENING.getOrDefault(Topic.INJURED, 0))),
                ordinal(filed),
                beside(filed),
                sumOfSeveral(filed).isPresent());
    }

    /// The dead of the opening's last sentence too: "leaving one dead and 11 others shot" tells how many were dead when 11 were hurt.
    private static Optional<Count> beside(Filed filed) {
        int opening = OPENING.getOrDefault(Topic.KILLED, 0);
        return ofOneEvent(
                filed,
                Told.of(filed, Topic.KILLED).stream()
                        .filter(each -> each.sentence().start() < opening)
                        .toList());
    }

    private static Optional<Count> opening(Filed filed, Topic topic) {
        int begin = begin(filed);
        return count(filed, topic, begin, begin + OPENING.getOrDefault(topic, 0));
    }

    /// What one sentence tells of the dead and the hurt, both by numbers, wherever it stands: "left three men dead and one injured". The first that does.
    static Optional<Toll> paired(Filed filed) {
        List<Told> hurt = numbers(filed, Topic.INJURED);
        return numbers(filed, Topic.KILLED).stream()
                .map(Told::sentence)
                .filter(sentence ->
                        hurt.stream().anyMatch(each -> each.sentence().equals(sentence)))
                .findFirst()
                .map(sentence ->
                        new Toll(
                                in(sentence, filed, Topic.KILLED),
                                in(sentence, filed, Topic.INJURED),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false));
    }

    private static List<Told> numbers(Filed filed, Topic topic) {
        return Told.of(filed, topic).stream()
                .filter(each -> each.number() && !each.ofSeveral())
                .toList();
    }

    private static Optional<Count> in(Span sentence, Filed filed, Topic topic) {
        return count(
                filed,
                Told.of(filed, topic).stream()
                        .filter(each -> each.sentence().equals(sentence))
                        .toList());
    }

    /// The injured of whom the whole report tells, wherever it does.
    static Optional<Count> injuredAnywhere(Filed filed) {
        return count(filed, Topic.INJURED, begin(filed), Integer.MAX_VALUE);
    }

    /// The first number, with what stands in a row with it; else the most persons that one sentence tells of. One event goes before several.
    private static Optional<Count> count(Filed filed, Topic topic, int from, int to) {
        List<Told> told =
                Told.of(filed, topic).stream().filter(each -> isIn(topic, each, from, to)).toList();
        return ofOneEvent(filed, told);
    }

    /// The dead are told at once; a sentence on the hurt may go on.
    private static boolean isIn(Topic topic, Told told, int from, int to) {
        int at = (topic == Topic.KILLED ? told.span() : told.sentence()).start();
        return at >= from && at < to;
    }

    /// Where a report that opens with a sum of several events begins to tell of one of them; 0 of any other.
    private static int begin(Filed filed) {
        return sumOfSeveral(filed).isEmpty()
                ? 0
                : harm(filed)
                        .filter(each -> !each.ofSeveral())
                        .mapToInt(each -> each.sentence().start())
                        .min()
                        .orElse(0);
    }

    /// The first number of dead or hurt, where it is of several events.
    private static Optional<Told> sumOfSeveral(Filed filed) {
        return harm(filed).min(Comparator.comparing(Told::span)).filter(Told::ofSeveral);
    }

    private static Stream<Told> harm(Filed filed) {
        return HARM.stream().flatMap(topic -> Told.of(filed, topic).stream());
    }

    /// Does it tell of any dead or hurt?
    boolean isTelling() {
        return Stream.of(killed, injured, hit, ordinal).anyMatch(Optional::isPresent);
    }

    private static Optional<Count> ofOneEvent(Filed filed, List<Told> told) {
        List<Told> ofOne = told.stream().filter(each -> !each.ofSeveral()).toList();
        return count(filed, ofOne).or(() -> count(filed, told));
    }

    private static Optional<Count> count(Filed filed, List<Told> told) {
        Told number = told.stream().filter(Told::number).findFirst().orElse(null);
        List<Told> counted = number == null ? together(told) : row(filed, told, number);
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Count(
                        sum(counted),
                        number != null,
                        counted.getFirst().ofSeveral(),
                        filed.report(),
                        counted.stream().map(Told::span).toList(),
                        ""));
    }

    private static BigDecimal sum(List<Told> told) {
        return told.stream().map(Told::value).reduce(BigDecimal.ZERO, BigDecimal::add);
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
        List<Told> row = withoutApposition(told.subList(from, to));
        boolean others = row.stream().anyMatch(each -> each.isOthers());
        Stream<Told> besides =
                told.stream()
                        .filter(each -> !row.contains(each) && !each.number())
                        .filter(each -> each.sentence().equals(row.getFirst().sentence()))
                        .filter(each ->
                                each.isHimself()
                                        || (others
                                                && each.span().end()
                                                        <= row.getFirst().span().start()));
        return Stream.concat(row.stream(), besides).toList();
    }

    /// "[Three others], two males and a female": the row tells who the first are.
    private static List<Told> withoutApposition(List<Told> row) {
        boolean apposition =
                row.size() > 2
                        && row.getFirst().value().compareTo(sum(row.subList(1, row.size()))) == 0;
        return apposition ? row.subList(0, 1) : row;
    }

    private static boolean isJoined(Filed filed, Told one, Told next) {
        int behind = one.span().end();
        int before = next.span().start();
        return one.sentence().equals(next.sentence())
                && behind <= before
                && filed.report().quote(new Span(behind, before)).matches(ROW);
    }

    /// The most that one sentence tells of; another tells of the same again.
    private static List<Told> together(List<Told> told) {
        return told.stream()
                .filter(each -> told.stream().noneMatch(each::isAgain))
                .collect(Collectors.groupingBy(Told::sentence))
                .values()
                .stream()
                .max(
                        Comparator.comparing((List<Told> each) -> sum(each))
                                .thenComparing(
                                        each -> each.getFirst().span(), Comparator.reverseOrder()))
                .orElse(List.of());
    }

    /// "[Third man] dies": so many are dead now.
    private static Optional<Count> ordinal(Filed filed) {
        return Told.persons(filed, Topic.KILLED)
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
