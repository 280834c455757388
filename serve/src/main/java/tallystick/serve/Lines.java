package tallystick.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// JSON inside of pages, answers and requests.
final class Lines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /// A request's body.
    static JsonNode read(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw Problem.refused(
                    "The body is not JSON: " + e.getOriginalMessage(), "Send one JSON object.");
        }
        throw Problem.refused("The body is no JSON object.", "Send one JSON object.");
    }

    static String json(List<String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings are JSON", e);
        }
    }
}
