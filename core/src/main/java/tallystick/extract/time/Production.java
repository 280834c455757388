package tallystick.extract.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Node.Found;

/// What a rule makes of the nodes it fits: a node for the next layer, or nothing where the words around speak against it.
interface Production {
    Optional<Node> read(Match match);

    /// @throws IllegalArgumentException when no production has the name
    static Production named(String name) {
        Production found = All.BY_NAME.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no production is called " + name);
        }
        return found;
    }

    /// The productions of every kind.
    final class All {
        private static final Map<String, Production> BY_NAME =
                Map.copyOf(
                        Stream.of(
                                        CalendarProductions.ALL,
                                        RelativeProductions.ALL,
                                        LengthProductions.ALL,
                                        ClockProductions.ALL,
                                        CompoundProductions.ALL)
                                .flatMap(map -> map.entrySet().stream())
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                Map.Entry::getKey, Map.Entry::getValue)));

        private All() {}
    }

    /// Makes one expression out of the whole match.
    interface Single {
        @Nullable Meaning of(Match match);
    }

    static Production one(String type, Single single) {
        return match -> {
            Meaning meaning = single.of(match);
            return meaning == null ? Optional.empty() : Optional.of(node(match, type, meaning));
        };
    }

    static Node node(Match match, String type, Meaning meaning) {
        return node(
                match,
                type,
                List.of(new Found(match.from(), match.to(), meaning, match.rule().name())));
    }

    static Node node(Match match, String type, List<Found> found) {
        Map<String, String> classes = new HashMap<>();
        if (match.taken().size() == 1) {
            classes.putAll(match.taken().getFirst().node().classes());
        }
        for (String each : type.split(" ", -1)) {
            classes.put(each, "");
        }
        return new Node(
                match.taken().getFirst().node().from(),
                match.taken().getLast().node().to(),
                match.taken().size() == 1 ? match.taken().getFirst().node().form() : "",
                classes,
                found);
    }
}
