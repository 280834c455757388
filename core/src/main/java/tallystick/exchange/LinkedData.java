package tallystick.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import tallystick.figure.Attribution;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// Writes figures as JSON-LD: claims and observations of schema.org, sources as agents of PROV-O, the quote's place as selectors of
/// the Web Annotation model.
///
/// A document is [#HEAD], the figures with [#BETWEEN] between them, [#TAIL].
public final class LinkedData {
    /// Opens a document, with the terms that it uses.
    public static final String HEAD =
            """
            {"@context": {"@vocab": "https://schema.org/", "prov": "http://www.w3.org/ns/prov#", "oa": "http://www.w3.org/ns/oa#", \
            "tally": "urn:tallystick:"},
            "@graph": [
            """;

    public static final String BETWEEN = ",\n";
    public static final String TAIL = "\n]}\n";

    private static final int CONTEXT = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LinkedData() {}

    /// @param notes what people decided of it
    public static String write(Entry entry, List<String> notes) {
        Figure figure = entry.figure();
        ObjectNode claim = typed("Claim", "tally:figure:" + entry.id());
        claim.put("text", figure.quote());
        claim.set("appearance", article(entry));
        claim.set("about", observation(entry));
        claim.set("prov:wasAttributedTo", sources(figure.sources()));
        figure.sources()
                .origin()
                .ifPresent(origin -> claim.set("prov:hadPrimarySource", agent(origin.name())));
        claim.put("tally:modality", figure.modality().word());
        claim.put("tally:said", figure.said() == null ? null : figure.said().toString());
        if (figure.partOf().isPresent()) {
            claim.put("tally:partOfFigureOfReport", figure.partOf().getAsInt());
        }
        claim.set("oa:hasTarget", target(entry));
        if (!notes.isEmpty()) {
            notes.forEach(claim.putArray("tally:judgement")::add);
        }
        return claim.toString();
    }

    private static ObjectNode typed(String type, String id) {
        return JSON.createObjectNode().put("@type", type).put("@id", id);
    }

    private static String articleId(Entry entry) {
        return entry.url() == null ? "tally:report:" + entry.reportId() : entry.url();
    }

    private static ObjectNode article(Entry entry) {
        ObjectNode article = typed("NewsArticle", articleId(entry));
        article.put("identifier", entry.reportId()).put("headline", entry.title());
        article.put("datePublished", entry.published().toString());
        if (entry.outlet() != null) {
            article.putObject("publisher").put("@type", "Organization").put("name", entry.outlet());
        }
        return article;
    }

    private static ObjectNode observation(Entry entry) {
        Figure figure = entry.figure();
        ObjectNode observation = typed("Observation", "tally:observation:" + entry.id());
        observation.put("measuredProperty", figure.topic().word());
        observation.put("populationType", figure.counted());
        observation.put("observationDate", figure.when() == null ? null : figure.when().toString());
        if (figure.where() != null) {
            observation
                    .putObject("observationAbout")
                    .put("@type", "Place")
                    .put("name", figure.where());
        }
        ObjectNode value = observation.putObject("value").put("@type", "QuantitativeValue");
        figure.bounds().low().ifPresent(low -> value.put("minValue", low));
        figure.bounds().high().ifPresent(high -> value.put("maxValue", high));
        value.put("unitText", figure.quantity().unit().orElse(figure.quantity().kind()));
        value.put("tally:hedge", figure.hedge().word());
        return observation;
    }

    /// Outermost first, as in the chain.
    private static ObjectNode sources(Attribution chain) {
        ArrayNode list = JSON.createArrayNode();
        chain.names().forEach(name -> list.add(agent(name)));
        ObjectNode ordered = JSON.createObjectNode();
        ordered.set("@list", list);
        return ordered;
    }

    private static ObjectNode agent(String name) {
        return JSON.createObjectNode().put("@type", "prov:Agent").put("name", name);
    }

    private static ObjectNode target(Entry entry) {
        Span span = entry.figure().span();
        Text sentence = Text.of(entry.sentence());
        int start = span.start() - entry.figure().sentence().start();
        int end = start + span.length();
        ObjectNode target = JSON.createObjectNode().put("@type", "oa:SpecificResource");
        target.putObject("oa:hasSource").put("@id", articleId(entry));
        ArrayNode selectors = target.putArray("oa:hasSelector");
        selectors
                .addObject()
                .put("@type", "oa:TextPositionSelector")
                .put("oa:start", span.start())
                .put("oa:end", span.end());
        selectors
                .addObject()
                .put("@type", "oa:TextQuoteSelector")
                .put("oa:exact", entry.figure().quote())
                .put("oa:prefix", sentence.at(new Span(Math.max(0, start - CONTEXT), start)))
                .put(
                        "oa:suffix",
                        sentence.at(new Span(end, Math.min(sentence.length(), end + CONTEXT))));
        return target;
    }
}
