package tallystick.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Figure;

/// Figures as CSV, one a row. The columns are the fields of `docs/FIGURES.md` §2; a chain is joined by ` ← `.
public final class FigureTable implements AutoCloseable {
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "report",
                    "outlet",
                    "url",
                    "published",
                    "quote",
                    "start",
                    "kind",
                    "low",
                    "high",
                    "hedge",
                    "unit",
                    "counted",
                    "topic",
                    "where",
                    "when",
                    "sources",
                    "said",
                    "modality",
                    "part_of",
                    "sentence",
                    "judgements");

    private final CsvWriter csv;
    private final Judgements judgements;

    /// @param more columns in front of the figure's own
    /// @param judgements what people decided of the figures
    public FigureTable(OutputStream out, Judgements judgements, String... more) {
        this.judgements = judgements;
        csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> header = new ArrayList<>(List.of(more));
        header.addAll(COLUMNS);
        csv.writeRecord(header);
    }

    /// @param more values of the columns in front
    public void row(Entry entry, String... more) {
        Figure figure = entry.figure();
        List<String> row = new ArrayList<>(List.of(more));
        row.add(entry.id());
        row.add(entry.reportId());
        row.add(text(entry.outlet()));
        row.add(text(entry.url()));
        row.add(entry.published().toString());
        row.add(figure.quote());
        row.add(Integer.toString(figure.span().start()));
        row.add(figure.quantity().kind());
        row.add(number(figure.bounds().low()));
        row.add(number(figure.bounds().high()));
        row.add(figure.hedge().word());
        row.add(figure.quantity().unit().orElse(""));
        row.add(figure.counted());
        row.add(figure.topic().word());
        row.add(text(figure.where()));
        row.add(text(figure.when()));
        row.add(String.join(" ← ", figure.sources().names()));
        row.add(text(figure.said()));
        row.add(figure.modality().word());
        row.add(figure.partOf().isPresent() ? Integer.toString(figure.partOf().getAsInt()) : "");
        row.add(entry.sentence());
        row.add(
                judgements.of(entry).stream()
                        .map(Judgement::line)
                        .collect(Collectors.joining("\n")));
        csv.writeRecord(row);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }

    @Override
    public void close() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
