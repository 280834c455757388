package tallystick.reconcile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Topic;

/// What a tally is called, for somebody who has read none of its reports: `people killed, Magnitogorsk`.
final class Label {
    private static final Map<Topic, String> WORDS = words();

    private Label() {}

    private static Map<Topic, String> words() {
        Map<Topic, String> words = new HashMap<>();
        Table.of("topics")
                .rows()
                .forEach(row -> words.put(Topic.of(row.getFirst()), row.getLast()));
        return Map.copyOf(words);
    }

    static String of(List<Saying> thing) {
        Saying first = thing.getFirst();
        String unit =
                first.figure().quantity().unit().map(symbol -> " (" + symbol + ")").orElse("");
        String what =
                Stream.of(counted(thing), WORDS.getOrDefault(first.figure().topic(), ""))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(" "));
        String within = first.counting() == Counting.PERIOD ? " within a time" : "";
        String where =
                most(
                        thing,
                        saying -> saying.figure().where() == null ? "" : saying.figure().where());
        String when = first.counting() == Counting.MOMENT ? when(thing) : "";
        return Stream.of(what + unit + within, where, when)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /// The noun used most, with its side where one is named.
    private static String counted(List<Saying> thing) {
        boolean everyone =
                thing.stream()
                        .anyMatch(saying -> saying.population().kind() == Population.Kind.EVERYONE);
        String noun = everyone ? "people" : most(thing, saying -> saying.population().noun());
        boolean suspected = thing.getFirst().population().status().equals("suspected");
        return (suspected ? "suspected " : "") + noun;
    }

    private static String when(List<Saying> thing) {
        return most(
                thing,
                saying -> saying.figure().when() == null ? "" : saying.figure().when().toString());
    }

    /// The words used most; of several the first said.
    private static String most(List<Saying> thing, Function<Saying, String> words) {
        Map<String, Integer> times = new LinkedHashMap<>();
        thing.stream()
                .map(words)
                .filter(word -> !word.isBlank())
                .forEach(word -> times.merge(word, 1, Integer::sum));
        int most = times.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
