package tallystick.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;
import tallystick.figure.Tally;

/// Writes a tally as one line of JSON in the form of the gold tallies.
///
/// `{"label": "people killed, Ludmere", "figures": [{"report": …, "start": …, "quote": …}, …], "verdicts": [{"a": 0, "b": 1, "verdict": "agrees", "why": …}, …]}`
///
/// Beside the gold's fields stand the counts, the range, and of each figure all that [EntryLines] writes.
public final class TallyLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TallyLines() {}

    public static String write(Tally tally) {
        ObjectNode line = JSON.createObjectNode().put("label", tally.label());
        line.put("reports", tally.reports()).put("outlets", tally.outlets());
        line.put("origins", tally.origins());
        line.put("low", number(tally.range().flatMap(Bounds::low)));
        line.put("high", number(tally.range().flatMap(Bounds::high)));
        ArrayNode figures = line.putArray("figures");
        for (Entry entry : tally.entries()) {
            ObjectNode node = EntryLines.node(entry);
            node.put("start", entry.figure().span().start()).put("quote", entry.figure().quote());
            figures.add(node);
        }
        ArrayNode verdicts = line.putArray("verdicts");
        for (Tally.Judged judged : tally.judged()) {
            verdicts.addObject()
                    .put("a", judged.a())
                    .put("b", judged.b())
                    .put("verdict", judged.verdict().word())
                    .put("why", judged.verdict().why());
        }
        for (Tally.Part part : tally.parts()) {
            ObjectNode verdict =
                    verdicts.addObject()
                            .put("b", part.b())
                            .put("verdict", part.verdict().word())
                            .put("why", part.verdict().why());
            verdict.putObject("of")
                    .put("report", part.wholeReportId())
                    .put("start", part.whole().start());
        }
        return line.toString();
    }

    private static @Nullable BigDecimal number(Optional<BigDecimal> value) {
        return value.orElse(null);
    }
}
