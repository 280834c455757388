package tallystick.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tallystick.figure.Topic;

/// The ways of counting (`topics.tsv`).
enum Counting {
    /// a count so far, which grows: 35 dead, then 39
    TOTAL,
    /// how many at a time: troops in a region
    LEVEL,
    /// once, at an event: a crowd, a magnitude
    MOMENT,
    /// what came on top within a time: two more dead, 53 on Friday
    PERIOD;

    private static final Map<Topic, Counting> OF_TOPIC = ofTopic();

    private static Map<Topic, Counting> ofTopic() {
        Map<Topic, Counting> ways = new HashMap<>();
        for (List<String> row : Table.of("topics").rows()) {
            ways.put(Topic.of(row.getFirst()), valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(ways);
    }

    static Counting of(Topic topic) {
        return OF_TOPIC.getOrDefault(topic, LEVEL);
    }
}
