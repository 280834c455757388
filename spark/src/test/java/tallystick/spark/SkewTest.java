package tallystick.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.exchange.TallyLines;
import tallystick.figure.Attribution;
import tallystick.figure.Bounds;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Topic;
import tallystick.reconcile.Reconciler;
import tallystick.reconcile.Strands;

/// One event that nearly all reports are on.
class SkewTest {
    @TempDir private Path folder;

    @Test
    void an_event_of_many_reports_is_told_in_parts_as_without_spark() throws IOException {
        List<Extraction> reports = event(2 * Strands.MOST + 100, 20, 5);
        try (Local local = new Local()) {
            Archive archive = local.archive(folder.resolve("archive"));
            write(archive, reports);
            ReconcileJob.Summary summary = new ReconcileJob(local.context(), archive, 4).run();
            List<Filed> filed = reports.stream().map(Filed::of).toList();
            assertThat(Local.told(folder.resolve("archive/reconciled/tallies")))
                    .isEqualTo(
                            Reconciler.reconcile(filed).stream()
                                    .map(TallyLines::write)
                                    .sorted()
                                    .toList());
            assertThat(summary.stories()).isBetween(3L, 10L);
        }
    }

    static void write(Archive archive, List<Extraction> reports) throws IOException {
        try (SplitWriter writer = new SplitWriter(archive, "made", "made")) {
            for (Extraction each : reports) {
                writer.add(each);
            }
            writer.commit();
        }
    }

    /// Reports on one flood, each with the number killed as it was told that day.
    ///
    /// @param every one report in so many has it read
    static List<Extraction> event(int size, int days, int every) {
        Random random = new Random(1);
        List<Extraction> reports = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int day = i * days / size;
            int killed = 100 + 10 * day + random.nextInt(10);
            String quote = killed + " people";
            String text =
                    "%s were killed in Ludmere when the river Ludra flooded Norland, the ministry in Anstadt said in dispatch %d."
                            .formatted(quote, i);
            Report report =
                    Local.report(
                            "r%06d".formatted(i),
                            java.time.LocalDate.parse("2031-05-01").plusDays(day).toString(),
                            text);
            List<Figure> figures =
                    i % every == 0 ? List.of(figure(report, quote, killed)) : List.of();
            reports.add(new Extraction(report, figures, List.of()));
        }
        return reports;
    }

    private static Figure figure(Report report, String quote, int killed) {
        return new Figure(
                new Span(0, quote.length()),
                quote,
                new Span(0, report.text().length()),
                Quantity.of(
                        "count",
                        new Bounds.Exactly(java.math.BigDecimal.valueOf(killed)),
                        Hedge.EXACT,
                        java.util.Optional.empty()),
                "people",
                Topic.KILLED,
                "Ludmere",
                null,
                new Attribution(List.of()),
                null,
                Modality.ASSERTED,
                java.util.OptionalInt.empty(),
                List.of());
    }

    /// The whole size, by hand: `SkewTest FOLDER SIZE`.
    public static void main(String[] args) throws IOException {
        try (Local local = new Local()) {
            Archive archive = local.archive(Path.of(args[0]));
            write(archive, event(Integer.parseInt(args[1]), 30, 1));
            long begin = System.nanoTime();
            ReconcileJob.Summary summary = new ReconcileJob(local.context(), archive, 16).run();
            System.out.printf("%s in %.0f s%n", summary, (System.nanoTime() - begin) / 1e9);
        }
    }
}
