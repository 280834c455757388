package tallystick.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Values as JSON inside of a page.
final class Lines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String json(List<String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings are JSON", e);
        }
    }
}
