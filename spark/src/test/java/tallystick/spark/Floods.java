package tallystick.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import tallystick.figure.Attribution;
import tallystick.figure.Bounds;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Topic;

/// Made reports on floods, each with the number killed as it was told that day.
final class Floods {
    private Floods() {}

    /// @param every one report in so many has its number read
    static List<Extraction> in(
            String town, LocalDate first, int days, int size, int every, Random random) {
        List<Extraction> reports = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int day = i * days / size;
            int killed = 100 + 10 * day + random.nextInt(10);
            String quote = killed + " people";
            String text =
                    "%s were killed in %s when the river Ludra flooded Norland, the ministry in Anstadt said in dispatch %d."
                            .formatted(quote, town, i);
            Report report =
                    Local.report(
                            "%s-%06d".formatted(town, i), first.plusDays(day).toString(), text);
            List<Figure> figures =
                    i % every == 0 ? List.of(figure(report, quote, killed, town)) : List.of();
            reports.add(new Extraction(report, figures, List.of()));
        }
        return reports;
    }

    private static Figure figure(Report report, String quote, int killed, String town) {
        return new Figure(
                new Span(0, quote.length()),
                quote,
                new Span(0, report.text().length()),
                Quantity.of(
                        "count",
                        new Bounds.Exactly(BigDecimal.valueOf(killed)),
                        Hedge.EXACT,
                        Optional.empty()),
                "people",
                Topic.KILLED,
                town,
                null,
                new Attribution(List.of()),
                null,
                Modality.ASSERTED,
                OptionalInt.empty(),
                null,
                List.of());
    }
}
