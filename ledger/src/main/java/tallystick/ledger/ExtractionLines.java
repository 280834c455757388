package tallystick.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tallystick.figure.Extraction;

/// All that was read out of a report as one line of JSON, derivations and forecasts too, and such a line read again: what is read on
/// one machine is added to a ledger on another as if it had been read there.
///
/// `{"id": "c-1", …, "content": "…", "figures": [{"quote": "31 people", …, "hops": […]}], "statements": […], "forecasts": […], "victims": […]}`
public final class ExtractionLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExtractionLines() {}

    public static String write(Extraction extraction) {
        ObjectNode line = JSON.createObjectNode();
        VersionLines.put(line, extraction);
        return line.toString();
    }

    /// @throws IllegalArgumentException when it is no such line, or does not hold what its ids say
    public static Extraction read(String line) {
        try {
            return VersionLines.extraction(JSON.readTree(line));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("not a line of a report: " + e.getMessage(), e);
        }
    }
}
