package tallystick.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import tallystick.figure.Attribution;
import tallystick.figure.Bounds;
import tallystick.figure.Derivation;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.figure.Topic;

/// Reports and figures made by hand, for tests of what is printed.
final class Samples {
    private Samples() {}

    /// A report of one sentence with one figure in brackets, told by one source.
    static Extraction extraction(String id, String marked, int number, String source) {
        String text = marked.replace("[", "").replace("]", "");
        Report report =
                new Report(
                        id,
                        "https://courier.example/" + id,
                        "Norland Courier",
                        LocalDate.of(2031, 5, 12),
                        "The river",
                        Text.of(text));
        Span span = report.text().span(marked.indexOf('['), marked.indexOf(']') - 1);
        Figure figure =
                new Figure(
                        span,
                        report.quote(span),
                        new Span(0, report.text().length()),
                        new Quantity.Count(
                                new Bounds.Exactly(BigDecimal.valueOf(number)), Hedge.EXACT),
                        "people",
                        Topic.KILLED,
                        "Ludmere",
                        null,
                        new Attribution(List.of(new Attribution.Hop(source, null, null))),
                        null,
                        Modality.ASSERTED,
                        OptionalInt.empty(),
                        null,
                        List.of(
                                new Derivation(
                                        "<number> <noun>",
                                        "bounds",
                                        "=" + number,
                                        span,
                                        List.of(
                                                Derivation.of(
                                                        "digits", "number", "" + number, span)))));
        return new Extraction(report, List.of(figure), List.of());
    }

    static Entry entry(String marked, int number) {
        return Entry.of(extraction("r", marked, number, "police")).getFirst();
    }
}
