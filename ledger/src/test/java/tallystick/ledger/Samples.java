package tallystick.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Attribution;
import tallystick.figure.Attribution.Hop;
import tallystick.figure.Bounds;
import tallystick.figure.Derivation;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.Text;
import tallystick.figure.Topic;
import tallystick.figure.When;

/// Small extractions built by hand: every number of a text is a figure, counted by the word behind it, said by "Norland police".
final class Samples {
    private static final Pattern NUMBER = Pattern.compile("(\\d+) (\\p{L}+)");

    private Samples() {}

    static Extraction flood(String id, String text) {
        return read(report(id, null, "Norland Courier", "2025-03-07", "Flood in Norland", text));
    }

    static Report report(
            String id,
            @Nullable String url,
            @Nullable String outlet,
            String published,
            @Nullable String title,
            String text) {
        return new Report(id, url, outlet, LocalDate.parse(published), title, Text.of(text));
    }

    static Extraction read(Report report) {
        List<Figure> figures = new ArrayList<>();
        Text text = report.text();
        Matcher numbers = NUMBER.matcher(text.string());
        while (numbers.find()) {
            Span span = text.span(numbers.start(), numbers.end());
            figures.add(
                    new Figure(
                            span,
                            numbers.group(),
                            new Span(0, text.length()),
                            new Quantity.Count(
                                    new Bounds.Exactly(new BigDecimal(numbers.group(1))),
                                    Hedge.EXACT),
                            numbers.group(2),
                            Topic.DISPLACED,
                            "Norland",
                            When.parse("2025-03-06"),
                            new Attribution(List.of(new Hop("Norland police", null, null))),
                            null,
                            Modality.ASSERTED,
                            OptionalInt.empty(),
                            null,
                            List.of(
                                    Derivation.of(
                                            "<number> <noun>", "bounds", numbers.group(1), span))));
        }
        Span whole = new Span(0, text.length());
        return new Extraction(
                report, figures, List.of(new Statement(whole, "Norland police", whole, whole)));
    }
}
