package tallystick.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Span;
import tallystick.ledger.Act.Pin;

/// A judgement as one line of JSON, and such a line read again.
final class JudgementLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JudgementLines() {}

    static String write(Judgement judgement) {
        Act act = judgement.act();
        ObjectNode line = JSON.createObjectNode().put("id", judgement.id());
        line.put("recorded", RecordedTime.write(judgement.recorded()));
        line.put("by", judgement.by()).put("reason", judgement.reason()).put("act", act.word());
        line.put("subject", JudgementRows.subject(act)).put("grade", JudgementRows.grade(act));
        ArrayNode figures = line.putArray("figures");
        for (Pin pin : act.figures()) {
            figures.addObject()
                    .put("figure", pin.figure())
                    .put("report", pin.report())
                    .put("start", pin.span().start())
                    .put("end", pin.span().end())
                    .put("quote", pin.quote());
        }
        ArrayNode changes = line.putArray("changes");
        if (act instanceof Act.Amend amend) {
            for (Act.Change change : amend.changes()) {
                changes.addObject()
                        .put("field", change.field())
                        .put("was", change.was())
                        .put("now", change.now());
            }
        }
        return line.toString();
    }

    /// @throws IllegalArgumentException when it is no such line, or its id is not that of its content
    static Judgement read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            List<Pin> figures = new ArrayList<>();
            for (JsonNode pin : node.path("figures")) {
                Span span = new Span(pin.path("start").asInt(), pin.path("end").asInt());
                figures.add(
                        new Pin(
                                pin.path("figure").asText(),
                                pin.path("report").asText(),
                                span,
                                pin.path("quote").asText()));
            }
            List<Act.Change> changes = new ArrayList<>();
            for (JsonNode change : node.path("changes")) {
                changes.add(
                        new Act.Change(
                                change.path("field").asText(),
                                change.path("was").asText(),
                                change.path("now").asText()));
            }
            Act act =
                    JudgementRows.act(
                            node.path("act").asText(),
                            text(node, "subject"),
                            text(node, "grade"),
                            figures,
                            changes);
            return checked(
                    node.path("id").asText(),
                    Judgement.of(
                            Instant.parse(node.path("recorded").asText()),
                            node.path("by").asText(),
                            node.path("reason").asText(),
                            act));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException("not a line of a judgement: " + e.getMessage(), e);
        }
    }

    private static Judgement checked(String id, Judgement judgement) {
        if (!judgement.id().equals(id)) {
            throw new IllegalArgumentException("judgement " + id + " was changed");
        }
        return judgement;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }
}
