package tallystick.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tallystick.figure.Bounds;
import tallystick.figure.Check;
import tallystick.figure.Entry;
import tallystick.figure.Span;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;

/// A tally as the ledger keeps it: JSON in which figures are named by their numbers.
final class TallyForm {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TallyForm() {}

    static String write(Tally tally, ToLongFunction<Entry> number) {
        ObjectNode node = JSON.createObjectNode().put("label", tally.label());
        numbers(node.putArray("figures"), tally.entries(), number);
        ArrayNode judged = node.putArray("judged");
        for (Tally.Judged each : tally.judged()) {
            ArrayNode row = judged.addArray().add(each.a()).add(each.b());
            row.add(each.verdict().word()).add(each.verdict().why());
        }
        ArrayNode parts = node.putArray("parts");
        for (Tally.Part part : tally.parts()) {
            ArrayNode row = parts.addArray().add(part.b()).add(part.wholeReportId());
            row.add(part.whole().start()).add(part.whole().end()).add(part.verdict().why());
        }
        node.put("reports", tally.reports()).put("outlets", tally.outlets());
        node.put("origins", tally.origins());
        tally.range().ifPresent(range -> bounds(node.putArray("range"), range));
        tally.latest().ifPresent(latest -> node.put("latest", latest));
        ArrayNode checks = node.putArray("checks");
        for (Check check : tally.checks()) {
            ObjectNode row = checks.addObject().put("kind", check.kind().name());
            row.put("outcome", check.outcome().name()).put("arithmetic", check.arithmetic());
            numbers(row.putArray("figures"), check.entries(), number);
        }
        return node.toString();
    }

    private static void numbers(ArrayNode node, List<Entry> entries, ToLongFunction<Entry> number) {
        entries.forEach(entry -> node.add(number.applyAsLong(entry)));
    }

    private static void bounds(ArrayNode node, Bounds bounds) {
        switch (bounds) {
            case Bounds.Exactly(var value) -> node.add("exactly").add(value.toString());
            case Bounds.Between(var least, var most) ->
                    node.add("between").add(least.toString()).add(most.toString());
            case Bounds.AtLeast(var least) -> node.add("at-least").add(least.toString());
            case Bounds.AtMost(var most) -> node.add("at-most").add(most.toString());
            case Bounds.Unknown unknown -> node.add("unknown");
        }
    }

    /// The numbers of all figures that tallies name.
    static Set<Long> figures(List<JsonNode> tallies) {
        Set<Long> all = new LinkedHashSet<>();
        for (JsonNode tally : tallies) {
            tally.path("figures").forEach(number -> all.add(number.asLong()));
            tally.path("checks")
                    .forEach(check ->
                            check.path("figures").forEach(number -> all.add(number.asLong())));
        }
        return all;
    }

    static JsonNode parsed(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no tally: " + content, e);
        }
    }

    static Tally read(JsonNode node, LongFunction<Entry> entry) {
        List<Tally.Judged> judged = new ArrayList<>();
        for (JsonNode row : node.path("judged")) {
            Verdict verdict = verdict(row.path(2).asText(), row.path(3).asText());
            judged.add(new Tally.Judged(row.path(0).asInt(), row.path(1).asInt(), verdict));
        }
        List<Tally.Part> parts = new ArrayList<>();
        for (JsonNode row : node.path("parts")) {
            Span whole = new Span(row.path(2).asInt(), row.path(3).asInt());
            Verdict.PartOf verdict = new Verdict.PartOf(row.path(4).asText());
            parts.add(new Tally.Part(row.path(0).asInt(), row.path(1).asText(), whole, verdict));
        }
        List<Check> checks = new ArrayList<>();
        for (JsonNode row : node.path("checks")) {
            checks.add(
                    new Check(
                            Check.Kind.valueOf(row.path("kind").asText()),
                            Check.Outcome.valueOf(row.path("outcome").asText()),
                            row.path("arithmetic").asText(),
                            entries(row.path("figures"), entry)));
        }
        return new Tally(
                node.path("label").asText(),
                entries(node.path("figures"), entry),
                judged,
                parts,
                node.path("reports").asInt(),
                node.path("outlets").asInt(),
                node.path("origins").asInt(),
                node.has("range") ? Optional.of(bounds(node.path("range"))) : Optional.empty(),
                node.has("latest")
                        ? OptionalInt.of(node.path("latest").asInt())
                        : OptionalInt.empty(),
                checks);
    }

    private static List<Entry> entries(JsonNode numbers, LongFunction<Entry> entry) {
        List<Entry> entries = new ArrayList<>();
        numbers.forEach(
                number -> entries.add(Objects.requireNonNull(entry.apply(number.asLong()))));
        return entries;
    }

    private static Bounds bounds(JsonNode node) {
        Function<Integer, BigDecimal> number = place -> new BigDecimal(node.path(place).asText());
        return switch (node.path(0).asText()) {
            case "exactly" -> new Bounds.Exactly(number.apply(1));
            case "between" -> new Bounds.Between(number.apply(1), number.apply(2));
            case "at-least" -> new Bounds.AtLeast(number.apply(1));
            case "at-most" -> new Bounds.AtMost(number.apply(1));
            default -> new Bounds.Unknown();
        };
    }

    private static Verdict verdict(String word, String why) {
        return switch (word) {
            case "repeats" -> new Verdict.Repeats(why);
            case "agrees" -> new Verdict.Agrees(why);
            case "revises" -> new Verdict.Revises(why);
            case "part-of" -> new Verdict.PartOf(why);
            case "conflicts" -> new Verdict.Conflicts(why);
            case "meets" -> new Verdict.Meets(why);
            case "fails" -> new Verdict.Fails(why);
            case "apart" -> new Verdict.Apart(why);
            default -> throw new IllegalArgumentException("no verdict is called " + word);
        };
    }
}
