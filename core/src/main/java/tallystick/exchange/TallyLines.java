package tallystick.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tallystick.figure.Bounds;
import tallystick.figure.Check;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Span;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;
import tallystick.reconcile.Summary;

/// Writes a tally as one line of JSON, in the form of the gold files' things (`docs/FIGURES.md`, "What tallies").
///
/// `{"label": "people killed, Anstadt", "figures": [{"report": …, "start": 12, "quote": "14 people"}, …], "verdicts": [{"a": 0, "b": 1, "verdict": "revises", "why": …}]}`
///
/// Beside them stand the numbers of reports, outlets and independent origins, low and high over the latter, the place of the latest
/// figure, the summary in a line, and the `checks` of arithmetic.
public final class TallyLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TallyLines() {}

    public static String write(Tally tally) {
        ObjectNode line = JSON.createObjectNode().put("label", tally.label());
        ArrayNode figures = line.putArray("figures");
        for (Entry entry : tally.entries()) {
            Figure figure = entry.figure();
            figures.addObject()
                    .put("report", entry.reportId())
                    .put("start", figure.span().start())
                    .put("quote", figure.quote());
        }
        ArrayNode verdicts = line.putArray("verdicts");
        for (Tally.Judged judged : tally.judged()) {
            verdict(
                    verdicts.addObject().put("a", judged.a()).put("b", judged.b()),
                    judged.verdict());
        }
        for (Tally.Part part : tally.parts()) {
            Span whole = part.whole();
            ObjectNode node = verdicts.addObject().put("b", part.b());
            node.putObject("of").put("report", part.wholeReportId()).put("start", whole.start());
            verdict(node, part.verdict());
        }
        line.put("reports", tally.reports())
                .put("outlets", tally.outlets())
                .put("origins", tally.origins());
        line.put("low", tally.range().flatMap(Bounds::low).orElse(null))
                .put("high", tally.range().flatMap(Bounds::high).orElse(null));
        if (tally.latest().isPresent()) {
            line.put("latest", tally.latest().getAsInt());
        }
        line.put("summary", Summary.of(tally));
        ArrayNode checks = line.putArray("checks");
        tally.checks().forEach(check -> check(checks.addObject(), check));
        return line.toString();
    }

    private static void check(ObjectNode node, Check check) {
        node.put("kind", check.kind().word())
                .put("outcome", check.outcome().word())
                .put("arithmetic", check.arithmetic());
        ArrayNode figures = node.putArray("figures");
        check.entries()
                .forEach(entry ->
                        figures.addObject()
                                .put("report", entry.reportId())
                                .put("start", entry.figure().span().start())
                                .put("quote", entry.figure().quote())
                                .put("sentence", entry.sentence()));
    }

    private static void verdict(ObjectNode node, Verdict verdict) {
        node.put("verdict", verdict.word()).put("why", verdict.why());
    }
}
