package tallystick.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The rows of what is followed, and of when its news were looked at, as lines of JSON; and such lines read again.
///
/// `{"of": "tracker", "recorded_at": "2031-05-12T…Z", "name": "floods", "follows": "1", "words": "flood", "topic": "killed"}`
final class TrackerLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<String>> COLUMNS =
            Map.of(
                    "tracker",
                    List.of("recorded_at", "name", "follows", "words", "topic", "place"),
                    "look",
                    List.of("recorded_at", "name"));

    private TrackerLines() {}

    /// What was recorded up to a moment, in that order.
    static List<String> write(Handle handle, Instant moment) {
        List<String> lines = new ArrayList<>();
        for (String table : List.of("tracker", "look")) {
            handle.createQuery(
                            "SELECT * FROM %s WHERE recorded_at <= :moment ORDER BY %1$s_no"
                                    .formatted(table))
                    .bind("moment", RecordedTime.write(moment))
                    .map((row, context) -> {
                        Row line = new Row().put("of", table);
                        for (String column : columns(table)) {
                            line.put(column, row.getString(column));
                        }
                        return VersionLines.put(JSON.createObjectNode(), line).toString();
                    })
                    .forEach(lines::add);
        }
        return lines;
    }

    /// Takes in what another ledger followed, but for names that are in use here.
    ///
    /// @throws IllegalArgumentException when a line is none
    static boolean add(Handle handle, List<String> lines) {
        Set<String> here =
                new HashSet<>(
                        handle.createQuery("SELECT name FROM tracker").mapTo(String.class).list());
        for (String line : lines) {
            JsonNode node = read(line);
            if (!here.contains(node.path("name").asText())) {
                insert(handle, node);
            }
        }
        return true;
    }

    private static List<String> columns(String table) {
        return Objects.requireNonNull(COLUMNS.get(table));
    }

    private static void insert(Handle handle, JsonNode node) {
        String table = node.path("of").asText();
        Row row = new Row().put(table + "_no", Trackers.next(handle, table));
        for (String column : columns(table)) {
            String value = VersionLines.text(node, column);
            row.put(column, column.equals("follows") ? Integer.valueOf(value) : value);
        }
        new Insertion(table).add(row).into(handle);
    }

    private static JsonNode read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (COLUMNS.containsKey(node.path("of").asText())) {
                return node;
            }
            throw new IllegalArgumentException("not a line of a tracker: " + line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a line of a tracker: " + e.getMessage(), e);
        }
    }
}
