package tallystick.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Forecast;

/// All that was read out of a report as one line of JSON, derivations and forecasts too, and such a line read again: what is read on
/// one machine is added to a ledger on another as if it had been read there.
///
/// `{"id": "c-1", …, "content": "…", "figures": [{"quote": "31 people", …, "hops": […]}], "statements": […], "forecasts": […]}`
public final class ExtractionLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExtractionLines() {}

    public static String write(Extraction extraction) {
        ObjectNode line = JSON.createObjectNode();
        VersionLines.put(line, extraction.report(), Entry.of(extraction), extraction.statements());
        ArrayNode forecasts = line.putArray("forecasts");
        for (Row row : ForecastRows.rows(extraction.forecasts())) {
            VersionLines.put(forecasts.addObject(), row);
        }
        extraction.coder().ifPresent(name -> line.put("coder", name));
        return line.toString();
    }

    /// @throws IllegalArgumentException when it is no such line, or does not hold what its ids say
    public static Extraction read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            Extraction read = VersionLines.extraction(node);
            List<Forecast> forecasts = new ArrayList<>();
            node.path("forecasts")
                    .forEach(each ->
                            forecasts.add(
                                    ForecastRows.forecast(
                                            column -> VersionLines.text(each, column))));
            return new Extraction(
                    read.report(),
                    read.figures(),
                    read.statements(),
                    forecasts,
                    Optional.ofNullable(VersionLines.text(node, "coder")));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("not a line of a report: " + e.getMessage(), e);
        }
    }
}
