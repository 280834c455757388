package tallystick.spark;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Report;
import tallystick.figure.Statement;
import tallystick.ledger.ExtractionLines;

/// The tables of an archive: reports, figures and statements, a row each. Columns of figures are the fields of `docs/FIGURES.md`.
final class Tables {
    /// Beside what a report is: its place in its split, the hash of what was published, and the whole extraction in one line.
    static final MessageType REPORTS =
            table("report")
                    .text("id", "url", "outlet", "published", "title", "text")
                    .number(INT64, "position")
                    .text("content_sha", "line")
                    .type();

    static final MessageType FIGURES =
            table("figure")
                    .text("id", "report", "outlet", "url", "published", "quote")
                    .number(INT32, "start", "end")
                    .text("kind", "low", "high")
                    .number(DOUBLE, "low_real", "high_real")
                    .text("hedge", "unit", "counted", "topic", "where", "when", "sources", "said")
                    .text("modality")
                    .number(INT32, "part_of")
                    .text("sentence")
                    .type();

    static final MessageType STATEMENTS =
            table("statement")
                    .text("report", "name", "source", "cue", "content")
                    .number(INT32, "source_start", "cue_start", "content_start")
                    .type();

    private Tables() {}

    private static Columns table(String name) {
        return new Columns(name, Types.buildMessage());
    }

    private record Columns(String name, Types.MessageTypeBuilder builder) {
        Columns text(String... names) {
            for (String each : names) {
                builder.addField(Types.optional(BINARY).as(stringType()).named(each));
            }
            return this;
        }

        Columns number(PrimitiveTypeName type, String... names) {
            for (String each : names) {
                builder.addField(Types.optional(type).named(each));
            }
            return this;
        }

        MessageType type() {
            return builder.named(name);
        }
    }

    static Group report(Extraction extraction, long position) {
        Report report = extraction.report();
        Group row = new SimpleGroup(REPORTS);
        put(row, "id", report.id());
        put(row, "url", report.url());
        put(row, "outlet", report.outlet());
        put(row, "published", report.published());
        put(row, "title", report.title());
        put(row, "text", report.text().string());
        row.add("position", position);
        put(row, "content_sha", content(report));
        put(row, "line", ExtractionLines.write(extraction));
        return row;
    }

    /// Of what was published, whatever id or address it came under.
    private static String content(Report report) {
        return Split.hash(
                String.join(
                        "\u001f",
                        report.published().toString(),
                        Objects.toString(report.title(), ""),
                        report.text().string()));
    }

    static List<Group> figures(Extraction extraction) {
        return Entry.of(extraction).stream().map(Tables::figure).toList();
    }

    private static Group figure(Entry entry) {
        Figure figure = entry.figure();
        Group row = new SimpleGroup(FIGURES);
        put(row, "id", entry.id());
        put(row, "report", entry.reportId());
        put(row, "outlet", entry.outlet());
        put(row, "url", entry.url());
        put(row, "published", entry.published());
        put(row, "quote", figure.quote());
        row.add("start", figure.span().start());
        row.add("end", figure.span().end());
        put(row, "kind", figure.quantity().kind());
        number(row, "low", figure.bounds().low().orElse(null));
        number(row, "high", figure.bounds().high().orElse(null));
        put(row, "hedge", figure.hedge().word());
        put(row, "unit", figure.quantity().unit().orElse(null));
        put(row, "counted", figure.counted());
        put(row, "topic", figure.topic().word());
        put(row, "where", figure.where());
        put(row, "when", figure.when());
        put(row, "sources", String.join(" ← ", figure.sources().names()));
        put(row, "said", figure.said());
        put(row, "modality", figure.modality().word());
        figure.partOf().ifPresent(whole -> row.add("part_of", whole));
        put(row, "sentence", entry.sentence());
        return row;
    }

    private static void number(Group row, String name, @Nullable BigDecimal number) {
        if (number != null) {
            row.add(name, number.toPlainString());
            row.add(name + "_real", number.doubleValue());
        }
    }

    static List<Group> statements(Extraction extraction) {
        return extraction.statements().stream()
                .map(each -> statement(each, extraction.report()))
                .toList();
    }

    private static Group statement(Statement statement, Report report) {
        Group row = new SimpleGroup(STATEMENTS);
        put(row, "report", report.id());
        put(row, "name", statement.name());
        put(row, "source", report.quote(statement.source()));
        put(row, "cue", report.quote(statement.cue()));
        put(row, "content", report.quote(statement.content()));
        row.add("source_start", statement.source().start());
        row.add("cue_start", statement.cue().start());
        row.add("content_start", statement.content().start());
        return row;
    }

    private static void put(Group row, String name, @Nullable Object value) {
        if (value != null) {
            row.add(name, value.toString());
        }
    }

    static @Nullable String text(Group row, String name) {
        return row.getType().containsField(name) && row.getFieldRepetitionCount(name) > 0
                ? row.getString(name, 0)
                : null;
    }

    static String told(Group row, String name) {
        return Objects.requireNonNull(text(row, name), () -> "column " + name + " is empty");
    }
}
