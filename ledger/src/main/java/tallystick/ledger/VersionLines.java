package tallystick.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Attribution;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Forecast;
import tallystick.figure.Report;
import tallystick.figure.Statement;
import tallystick.figure.Victim;

/// A version of a report with all that was read out of it as one line of JSON, nothing left out; and such a line read again.
///
/// `{"recorded": "2031-05-12T…Z", "id": "c-1", …, "content": "…", "figures": [{"quote": "31 people", …, "hops": […]}], "statements": […], "forecasts": […], "victims": […]}`;
/// with `coder` where somebody gave the figures
final class VersionLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private VersionLines() {}

    /// What a line held, and when the ledger that wrote it had recorded it.
    record Recorded(Instant at, Extraction extraction) {}

    static String write(Version version) {
        ObjectNode line =
                JSON.createObjectNode().put("recorded", RecordedTime.write(version.recorded()));
        line.put("number", version.number()).put("reading", version.reading());
        put(line, version.extraction());
        return line.toString();
    }

    static void put(ObjectNode line, Extraction extraction) {
        Report report = extraction.report();
        put(line, Rows.report(report)).put("content", report.text().string());
        ArrayNode figures = line.putArray("figures");
        for (Entry entry : Entry.of(extraction)) {
            ObjectNode figure =
                    put(figures.addObject().put("entry", entry.id()), Rows.entry(entry));
            put(figure.putArray("hops"), Rows.hops(entry));
        }
        put(line.putArray("statements"), Rows.statements(extraction));
        put(line.putArray("forecasts"), ForecastRows.rows(extraction.forecasts()));
        put(line.putArray("victims"), VictimRows.rows(extraction.victims()));
        extraction.coder().ifPresent(name -> line.put("coder", name));
    }

    private static void put(ArrayNode array, List<Row> rows) {
        rows.forEach(row -> put(array.addObject(), row));
    }

    static ObjectNode put(ObjectNode node, Row row) {
        row.columns()
                .forEach((name, value) -> {
                    switch (value) {
                        case null -> node.putNull(name);
                        case Integer number -> node.put(name, number);
                        case Double number -> node.put(name, number);
                        default -> node.put(name, value.toString());
                    }
                });
        return node;
    }

    /// @throws IllegalArgumentException when it is no such line, or does not hold what its ids say
    static Recorded read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new Recorded(Instant.parse(node.path("recorded").asText()), extraction(node));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("not a line of a report: " + e.getMessage(), e);
        }
    }

    static Extraction extraction(JsonNode node) {
        Report report = Columns.report(column -> text(node, column));
        List<Figure> figures = new ArrayList<>();
        node.path("figures").forEach(each -> figures.add(figure(each)));
        List<Statement> statements = new ArrayList<>();
        node.path("statements")
                .forEach(each -> statements.add(Columns.statement(column -> text(each, column))));
        List<Forecast> forecasts = new ArrayList<>();
        node.path("forecasts")
                .forEach(
                        each -> forecasts.add(ForecastRows.forecast(column -> text(each, column))));
        List<Victim> victims = new ArrayList<>();
        node.path("victims")
                .forEach(each -> victims.add(VictimRows.victim(column -> text(each, column))));
        Extraction extraction =
                new Extraction(
                        report,
                        figures,
                        statements,
                        forecasts,
                        victims,
                        Optional.ofNullable(text(node, "coder")));
        check(node, extraction);
        return extraction;
    }

    private static Figure figure(JsonNode node) {
        List<Attribution.Hop> hops = new ArrayList<>();
        node.path("hops").forEach(hop -> hops.add(Columns.hop(column -> text(hop, column))));
        return Columns.figure(column -> text(node, column), hops);
    }

    private static void check(JsonNode node, Extraction extraction) {
        List<Entry> entries = Entry.of(extraction);
        for (int i = 0; i < entries.size(); i++) {
            String id = node.path("figures").path(i).path("entry").asText();
            if (!entries.get(i).id().equals(id)) {
                throw new IllegalArgumentException(
                        "figure " + id + " of report " + extraction.report().id() + " was changed");
            }
        }
    }

    static @Nullable String text(JsonNode node, String column) {
        JsonNode value = node.path(column);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }
}
