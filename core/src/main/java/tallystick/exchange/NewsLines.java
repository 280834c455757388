package tallystick.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tallystick.reconcile.News;

/// Writes a piece of news as one line of JSON.
///
/// `{"kind": "conflict", "id": "conflict-…", "day": "2031-05-12", "title": "people killed, Ludmere", "text": "…", "figures": [{…}, …]}`
public final class NewsLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NewsLines() {}

    /// @param tracker the name of the question it answers
    public static String write(String tracker, News.Item item) {
        ObjectNode line =
                JSON.createObjectNode()
                        .put("tracker", tracker)
                        .put("kind", item.kind().word())
                        .put("id", item.id())
                        .put("day", item.day().toString())
                        .put("title", item.title())
                        .put("text", item.text());
        ArrayNode figures = line.putArray("figures");
        item.entries().forEach(entry -> figures.add(EntryLines.node(entry)));
        return line.toString();
    }
}
