package tallystick.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tallystick.figure.Entry;

/// Writes a figure of the ledger as one line of JSON: the figure in the gold files' form, its id, and of its report what a reader must see.
///
/// `{"id": "3f2a…", "report": "seed", "published": "2025-02-27", …, "sentence": "…", "figure": {"quote": "500 officers", …}}`
public final class EntryLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryLines() {}

    public static String write(Entry entry) {
        return node(entry).toString();
    }

    /// @param notes what else must be seen beside it, under `judgements`; left out when there is none
    public static String write(Entry entry, List<String> notes) {
        ObjectNode node = node(entry);
        if (!notes.isEmpty()) {
            notes.forEach(node.putArray("judgements")::add);
        }
        return node.toString();
    }

    static ObjectNode node(Entry entry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", entry.id()).put("report", entry.reportId()).put("index", entry.index());
        node.put("outlet", entry.outlet()).put("url", entry.url()).put("title", entry.title());
        node.put("published", entry.published().toString()).put("sentence", entry.sentence());
        node.set("figure", FigureLines.figure(entry.figure()));
        return node;
    }
}
