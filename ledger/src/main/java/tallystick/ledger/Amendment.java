package tallystick.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tallystick.figure.Attribution;
import tallystick.figure.Attribution.Hop;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Topic;
import tallystick.figure.When;

/// The fields of a figure that a person can give another value, as words: `low=30 high=40 counted=soldiers where=`.
///
/// An empty value means that the report does not tell. A chain of sources is written `Reuters ← interior ministry`.
final class Amendment {
    private static final String LINK = " ← ";

    private final Map<String, String> fields = new LinkedHashMap<>();

    private Amendment(Figure figure) {
        fields.put("kind", figure.quantity().kind());
        fields.put("low", number(figure.bounds().low()));
        fields.put("high", number(figure.bounds().high()));
        fields.put("hedge", figure.hedge().word());
        fields.put("unit", figure.quantity().unit().orElse(""));
        fields.put("counted", figure.counted());
        fields.put("topic", figure.topic().word());
        fields.put("where", figure.where() == null ? "" : figure.where());
        fields.put("when", figure.when() == null ? "" : figure.when().toString());
        fields.put("source", String.join(LINK, figure.sources().names()));
        fields.put("said", figure.said() == null ? "" : figure.said().toString());
        fields.put("modality", figure.modality().word());
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }

    /// What a person's values change in a figure; checked, so that they can be applied.
    ///
    /// @throws QueryException naming the field or value that is not understood
    static List<Act.Change> changes(Figure figure, Map<String, String> values) {
        Map<String, String> fields = new Amendment(figure).fields;
        List<Act.Change> changes = new ArrayList<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            String was = fields.get(value.getKey());
            if (was == null) {
                throw new QueryException(
                        "no field to amend is called \"%s\"; there are: %s"
                                .formatted(value.getKey(), String.join(", ", fields.keySet())));
            }
            changes.add(new Act.Change(value.getKey(), was, value.getValue().strip()));
        }
        amended(figure, changes);
        return changes;
    }

    static Entry amended(Entry entry, List<Act.Change> changes) {
        return new Entry(
                entry.id(),
                entry.reportId(),
                entry.index(),
                entry.outlet(),
                entry.url(),
                entry.title(),
                entry.published(),
                entry.sentence(),
                amended(entry.figure(), changes));
    }

    private static Figure amended(Figure figure, List<Act.Change> changes) {
        Amendment amendment = new Amendment(figure);
        changes.forEach(change -> amendment.fields.put(change.field(), change.now()));
        return amendment.applied(figure);
    }

    private Figure applied(Figure figure) {
        return new Figure(
                figure.span(),
                figure.quote(),
                figure.sentence(),
                quantity(),
                field("counted"),
                parsed("topic", Topic::of),
                told("where").orElse(null),
                told("when").map(when -> parsed("when", When::parse)).orElse(null),
                sources(figure.sources()),
                told("said").map(said -> parsed("said", When::parse)).orElse(null),
                parsed("modality", Modality::of),
                figure.partOf(),
                figure.flow(),
                figure.derivations());
    }

    private Quantity quantity() {
        Optional<BigDecimal> low = told("low").map(number -> parsed("low", BigDecimal::new));
        Optional<BigDecimal> high = told("high").map(number -> parsed("high", BigDecimal::new));
        try {
            return Quantity.of(
                    field("kind"),
                    Bounds.of(low.orElse(null), high.orElse(null)),
                    parsed("hedge", Hedge::of),
                    told("unit"));
        } catch (IllegalArgumentException e) {
            throw new QueryException(String.valueOf(e.getMessage()));
        }
    }

    /// Sources that were read keep their place in the text.
    private Attribution sources(Attribution read) {
        Map<String, Hop> known =
                read.hops().stream().collect(Collectors.toMap(Hop::name, hop -> hop, (a, b) -> a));
        return new Attribution(
                Arrays.stream(field("source").split(LINK.strip()))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> known.getOrDefault(name, new Hop(name, null, null)))
                        .toList());
    }

    private Optional<String> told(String name) {
        return Optional.of(field(name)).filter(value -> !value.isEmpty());
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private <T> T parsed(String name, Function<String, T> parse) {
        try {
            return parse.apply(field(name));
        } catch (NumberFormatException e) {
            throw new QueryException(
                    "%s=%s is no number; write digits, or nothing where no end is told"
                            .formatted(name, field(name)));
        } catch (IllegalArgumentException e) {
            throw new QueryException(name + ": " + e.getMessage());
        }
    }
}
