package tallystick.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallystick.text.Reports.Given;
import tallystick.text.Reports.Outcome;

/// A report a line, each a JSON object.
///
/// ```
/// {"id": "c-1", "outlet": "Norland Courier", "published": "2025-03-06", "title": null, "text": "The river Orla rose."}
/// ```
///
/// Other fields are passed over. A broken line is refused by its number and the next is read; nothing is kept but the
/// line at hand.
final class JsonLines implements Iterator<Outcome> {
    private static final ObjectReader JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(Reports.LARGEST_BYTES)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readerFor(JsonNode.class);

    /// The parser's brackets, and its list of all that might have stood there.
    private static final Pattern BEYOND_THE_PROBLEM =
            Pattern.compile("(?s)(?:: (?:was )?expect| \\((?:for|code) ).*|[()]|\\R.*");

    private final String place;
    private final LineFeed lines;
    private final Given given;
    private @Nullable Outcome next;
    private boolean broken;

    JsonLines(String place, InputStream in, Given given) {
        this.place = place;
        this.lines = new LineFeed(in);
        this.given = new Given(given.published(), given.outlet(), null);
        this.next = read();
        if (next == null) {
            broken = true;
            next = NotAReport.empty().at(place);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Outcome next() {
        Outcome outcome = next;
        if (outcome == null) {
            throw new NoSuchElementException("no further line in " + place);
        }
        next = broken ? null : read();
        return outcome;
    }

    private @Nullable Outcome read() {
        try {
            byte[] line = lines.next();
            while (line != null && blank(line)) {
                line = lines.next();
            }
            return line == null ? null : outcome(line);
        } catch (IOException e) {
            broken = true;
            return NotAReport.unreadable(e).at(place + ":" + (lines.number() + 1));
        }
    }

    private static boolean blank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private Outcome outcome(byte[] line) {
        try {
            if (line.length > Reports.LARGEST_BYTES) {
                throw NotAReport.tooLarge();
            }
            String string = Encoding.decode(line);
            if (lines.number() == 1 && (string.startsWith("[") || string.strip().equals("{"))) {
                broken = true;
                throw new NotAReport(
                        "is one JSON document over several lines, not a JSON object a line",
                        "Write each report on a line of its own, as jq -c does.");
            }
            return new Outcome.Read(draft(object(string)).report(given, null));
        } catch (NotAReport e) {
            return e.at(place + ":" + lines.number());
        }
    }

    private static JsonNode object(String line) throws NotAReport {
        try {
            JsonNode node = JSON.readValue(line);
            if (node.isObject()) {
                return node;
            }
            throw broken("is JSON, but not an object in braces");
        } catch (JsonProcessingException e) {
            String what = BEYOND_THE_PROBLEM.matcher(e.getOriginalMessage()).replaceAll("");
            what = what.length() > 100 ? what.substring(0, 100) + "…" : what;
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw broken("is not JSON at column %s: %s".formatted(column, what));
        }
    }

    private static NotAReport broken(String problem) {
        return new NotAReport(
                problem,
                "Correct this line; a report is one line {\"published\": …, \"text\": …}.");
    }

    private static Draft draft(JsonNode object) throws NotAReport {
        JsonNode text = object.path("text");
        if (!text.isTextual()) {
            throw broken("has no \"text\"");
        }
        return new Draft(
                field(object, "id"),
                field(object, "url"),
                field(object, "outlet"),
                Published.read(field(object, object.has("published") ? "published" : "date")),
                field(object, "title"),
                text.textValue());
    }

    /// A field's words; a number does as well (ids often are), a list or an object does not.
    private static @Nullable String field(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
