package tallystick.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.reconcile.Docket;

/// Writes what was foretold, and what came of it, as one line of JSON.
///
/// `{"state": "met", "due": "2031-07-31", "report": …, "start": 120, "quote": "…", "sources": "Norland Post", "evidence": {…}, "why": "…"}`
public final class DocketLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DocketLines() {}

    public static String write(Docket.Item item) {
        ObjectNode line =
                JSON.createObjectNode()
                        .put("state", item.state().name().toLowerCase(Locale.ROOT))
                        .put("due", item.due().map(LocalDate::toString).orElse(null))
                        .put("topic", item.topic().map(Topic::word).orElse(null));
        words(line, item.report(), item.words());
        line.put("sources", item.sources());
        item.evidence().ifPresent(by -> words(line.putObject("evidence"), by.report(), by.words()));
        return line.put("why", item.why()).toString();
    }

    private static void words(ObjectNode node, Report report, Span words) {
        node.put("report", report.id())
                .put("outlet", report.outlet())
                .put("published", report.published().toString())
                .put("start", words.start())
                .put("quote", report.quote(words));
    }
}
