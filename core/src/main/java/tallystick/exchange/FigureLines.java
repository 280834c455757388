package tallystick.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Attribution;
import tallystick.figure.Bounds;
import tallystick.figure.CueClass;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Flow;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.Topic;
import tallystick.figure.Victim;
import tallystick.figure.When;
import tallystick.text.SentenceAround;

/// Writes what was read out of a report as one line of JSON in the gold files' form, and reads such a line.
///
/// `{"id": "seed", "figures": [{"quote": "500 officers", "start": 1034, "low": 500, …}], "statements": […]}`
///
/// Beside the gold's fields stand `end`, the `sentence` as `[start, end]`, each source's and cue's span and the cue's class in `chain`,
/// and the `statements`.
public final class FigureLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FigureLines() {}

    public static String write(Extraction extraction) {
        ObjectNode line = JSON.createObjectNode().put("id", extraction.report().id());
        ArrayNode figures = line.putArray("figures");
        extraction.figures().forEach(figure -> figures.add(figure(figure)));
        ArrayNode statements = line.putArray("statements");
        extraction
                .statements()
                .forEach(statement -> statements.add(statement(statement, extraction.report())));
        line.set("victims", nodes(extraction.victims(), extraction.report()));
        return line.toString();
    }

    /// The statements alone: `[{"name": "Ilse Varnholt", "source": {"quote": "She", "start": 12}, "cue": …, "content": …}]`
    public static String statements(List<Statement> statements, Report report) {
        ArrayNode nodes = JSON.createArrayNode();
        statements.forEach(statement -> nodes.add(statement(statement, report)));
        return nodes.toString();
    }

    /// Persons told of without a number: `[{"quote": "A man", "start": 12, "end": 17, "sentence": [12, 40], "topic": "killed", …}]`
    public static String victims(List<Victim> victims, Report report) {
        return nodes(victims, report).toString();
    }

    private static ArrayNode nodes(List<Victim> victims, Report report) {
        ArrayNode nodes = JSON.createArrayNode();
        for (Victim victim : victims) {
            ObjectNode node = words(victim.span(), report).put("end", victim.span().end());
            node.put("topic", victim.topic().word()).put("modality", victim.modality().word());
            nodes.add(node.set("sentence", span(victim.sentence())));
        }
        return nodes;
    }

    private static Victim victim(JsonNode node, Report report) {
        Span span = quoted(node, report);
        JsonNode sentence = node.path("sentence");
        return new Victim(
                span,
                sentence.isArray()
                        ? within(sentence.path(0).asInt(-1), sentence.path(1).asInt(-1), report)
                        : SentenceAround.of(span, report.text()),
                Topic.of(node.path("topic").asText()),
                Modality.of(node.path("modality").asText()));
    }

    static ObjectNode figure(Figure figure) {
        ObjectNode node = JSON.createObjectNode();
        node.put("quote", figure.quote())
                .put("start", figure.span().start())
                .put("end", figure.span().end());
        node.put("kind", figure.quantity().kind());
        number(node, "low", figure.bounds().low());
        number(node, "high", figure.bounds().high());
        node.put("hedge", figure.hedge().word());
        node.put("unit", figure.quantity().unit().orElse(null));
        node.put("counted", figure.counted()).put("topic", figure.topic().word());
        node.put("where", figure.where())
                .put("when", figure.when() == null ? null : figure.when().toString());
        ArrayNode sources = node.putArray("sources");
        figure.sources().names().forEach(sources::add);
        node.put("said", figure.said() == null ? null : figure.said().toString());
        node.put("modality", figure.modality().word());
        node.putPOJO(
                "part_of",
                figure.partOf().isPresent() ? (Object) figure.partOf().getAsInt() : null);
        node.put("flow", figure.flow() == null ? null : figure.flow().word());
        node.set("sentence", span(figure.sentence()));
        ArrayNode chain = node.putArray("chain");
        for (Attribution.Hop hop : figure.sources().hops()) {
            ObjectNode link = chain.addObject().put("name", hop.name());
            link.set("source", hop.source() == null ? JSON.nullNode() : span(hop.source()));
            link.set("cue", hop.cue() == null ? JSON.nullNode() : span(hop.cue()));
            link.put("class", hop.kind() == null ? null : hop.kind().word());
        }
        return node;
    }

    private static ObjectNode statement(Statement statement, Report report) {
        ObjectNode node = JSON.createObjectNode().put("name", statement.name());
        node.set("source", words(statement.source(), report));
        node.set("cue", words(statement.cue(), report));
        node.put("class", statement.kind() == null ? null : statement.kind().word());
        node.set("content", words(statement.content(), report));
        return node;
    }

    private static ObjectNode words(Span span, Report report) {
        return JSON.createObjectNode().put("quote", report.quote(span)).put("start", span.start());
    }

    private static ArrayNode span(Span span) {
        return JSON.createArrayNode().add(span.start()).add(span.end());
    }

    private static void number(ObjectNode node, String field, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            node.putNull(field);
        } else if (value.get().scale() <= 0 && value.get().precision() < 19) {
            node.put(field, value.get().longValueExact());
        } else {
            node.put(field, value.get());
        }
    }

    /// Reads such a line for the report it speaks of. Fields that the gold lacks may be absent; a figure's sentence is then what stands
    /// around it up to the next full stop.
    ///
    /// @throws IllegalArgumentException when the line is not of that form or its quotes do not stand where it says
    public static Extraction read(String line, Report report) {
        try {
            JsonNode root = JSON.readTree(line);
            List<Figure> figures = new ArrayList<>();
            for (JsonNode node : root.path("figures")) {
                figures.add(figure(node, report));
            }
            List<Statement> statements = new ArrayList<>();
            root.path("statements").forEach(node -> statements.add(statement(node, report)));
            List<Victim> victims = new ArrayList<>();
            root.path("victims").forEach(node -> victims.add(victim(node, report)));
            return new Extraction(
                    report, figures, statements, List.of(), victims, Optional.empty());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not a line of figures: " + e.getOriginalMessage(), e);
        }
    }

    private static Figure figure(JsonNode node, Report report) {
        String quote = node.path("quote").asText();
        int start = node.path("start").asInt(-1);
        Span span = new Span(start, start + quote.codePointCount(0, quote.length()));
        JsonNode sentence = node.path("sentence");
        Bounds bounds = Bounds.of(number(node.path("low")), number(node.path("high")));
        String when = text(node, "when");
        String said = text(node, "said");
        String flow = text(node, "flow");
        List<Attribution.Hop> hops = new ArrayList<>();
        JsonNode chain = node.path("chain");
        for (JsonNode name : node.path("sources")) {
            hops.add(hop(name.asText(), chain.path(hops.size()), report));
        }
        return new Figure(
                span,
                quote,
                sentence.isArray()
                        ? new Span(sentence.get(0).asInt(), sentence.get(1).asInt())
                        : SentenceAround.of(span, report.text()),
                Quantity.of(
                        node.path("kind").asText("count"),
                        bounds,
                        Hedge.of(node.path("hedge").asText()),
                        Optional.ofNullable(text(node, "unit"))),
                node.path("counted").asText(""),
                Topic.of(node.path("topic").asText()),
                text(node, "where"),
                when == null ? null : When.parse(when),
                new Attribution(hops),
                said == null ? null : When.parse(said),
                Modality.of(node.path("modality").asText("asserted")),
                node.path("part_of").isInt()
                        ? OptionalInt.of(node.path("part_of").asInt())
                        : OptionalInt.empty(),
                flow == null ? null : Flow.of(flow),
                List.of());
    }

    /// Where a link of the chain stands and what its source does, as far as the line tells.
    private static Attribution.Hop hop(String name, JsonNode link, Report report) {
        return link.path("name").asText().equals(name)
                ? new Attribution.Hop(
                        name,
                        span(link.path("source"), report),
                        span(link.path("cue"), report),
                        kind(link))
                : new Attribution.Hop(name, null, null);
    }

    private static @Nullable CueClass kind(JsonNode node) {
        String word = text(node, "class");
        return word == null ? null : CueClass.of(word);
    }

    private static @Nullable Span span(JsonNode node, Report report) {
        return node.isArray()
                ? within(node.path(0).asInt(-1), node.path(1).asInt(-1), report)
                : null;
    }

    private static Span within(int start, int end, Report report) {
        if (start < 0 || end < start || end > report.text().length()) {
            throw new IllegalArgumentException(
                    "words from %s to %s lie outside of the text, which has %s characters"
                            .formatted(start, end, report.text().length()));
        }
        return new Span(start, end);
    }

    private static Statement statement(JsonNode node, Report report) {
        return new Statement(
                quoted(node.path("source"), report),
                node.path("name").asText(),
                quoted(node.path("cue"), report),
                quoted(node.path("content"), report),
                kind(node));
    }

    private static Span quoted(JsonNode words, Report report) {
        String quote = words.path("quote").asText();
        int start = words.path("start").asInt(-1);
        Span span = within(start, start + quote.codePointCount(0, quote.length()), report);
        if (!report.quote(span).equals(quote)) {
            throw new IllegalArgumentException(
                    "report %s has \"%s\" at %s, not \"%s\""
                            .formatted(report.id(), report.quote(span), span, quote));
        }
        return span;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }
}
