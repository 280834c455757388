package tallystick.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Report;

/// Figures as CSV, one a row. The columns are the fields of `docs/FIGURES.md` §2; a chain is joined by ` ← `.
public final class FigureTable implements AutoCloseable {
    static final List<String> COLUMNS =
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
        List<String> row = new ArrayList<>(List.of(more));
        Map<String, @Nullable Object> values = values(entry, judgements);
        COLUMNS.forEach(column -> row.add(text(values.get(column))));
        csv.writeRecord(row);
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.toPlainString()
                : Objects.toString(value, "");
    }

    /// Column → its text, number or day; nothing for what the report does not tell.
    static Map<String, @Nullable Object> values(Entry entry, Judgements judgements) {
        Figure figure = entry.figure();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", entry.id());
        row.put("report", entry.reportId());
        row.put("outlet", entry.outlet());
        row.put("url", entry.url());
        row.put("published", entry.published());
        row.put("quote", figure.quote());
        row.put("start", figure.span().start());
        row.put("kind", figure.quantity().kind());
        row.put("low", figure.bounds().low().orElse(null));
        row.put("high", figure.bounds().high().orElse(null));
        row.put("hedge", figure.hedge().word());
        row.put("unit", figure.quantity().unit().orElse(null));
        row.put("counted", figure.counted());
        row.put("topic", figure.topic().word());
        row.put("where", figure.where());
        row.put("when", figure.when());
        row.put("sources", String.join(" ← ", figure.sources().names()));
        row.put("said", figure.said());
        row.put("modality", figure.modality().word());
        row.put("part_of", figure.partOf().isPresent() ? figure.partOf().getAsInt() : null);
        row.put("sentence", entry.sentence());
        row.put(
                "judgements",
                judgements.of(entry).stream()
                        .map(Judgement::line)
                        .collect(Collectors.joining("\n")));
        return row;
    }

    /// The same of a report without figures.
    static Map<String, @Nullable Object> values(Report report) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("report", report.id());
        row.put("outlet", report.outlet());
        row.put("url", report.url());
        row.put("published", report.published());
        return row;
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
