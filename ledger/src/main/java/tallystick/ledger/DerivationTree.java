package tallystick.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tallystick.figure.Derivation;
import tallystick.figure.Span;

/// Derivations as a column of JSON:
/// `[{"rule": "more than <number> <noun>", "field": "bounds", "value": "≥3000", "start": 12, "end": 36, "from": […]}]`
final class DerivationTree {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DerivationTree() {}

    static String write(List<Derivation> derivations) {
        return array(derivations).toString();
    }

    private static ArrayNode array(List<Derivation> derivations) {
        ArrayNode array = JSON.createArrayNode();
        for (Derivation derivation : derivations) {
            ObjectNode node =
                    array.addObject()
                            .put("rule", derivation.rule())
                            .put("field", derivation.field())
                            .put("value", derivation.value())
                            .put("start", derivation.span().start())
                            .put("end", derivation.span().end());
            if (!derivation.from().isEmpty()) {
                node.set("from", array(derivation.from()));
            }
        }
        return array;
    }

    /// @throws IllegalArgumentException when it is no such JSON
    static List<Derivation> read(String json) {
        try {
            return list(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a tree of derivations: " + json, e);
        }
    }

    private static List<Derivation> list(JsonNode array) {
        List<Derivation> derivations = new ArrayList<>();
        for (JsonNode node : array) {
            derivations.add(
                    new Derivation(
                            node.path("rule").asText(),
                            node.path("field").asText(),
                            node.path("value").asText(),
                            new Span(node.path("start").asInt(), node.path("end").asInt()),
                            list(node.path("from"))));
        }
        return derivations;
    }
}
