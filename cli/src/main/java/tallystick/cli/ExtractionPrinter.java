package tallystick.cli;

import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.exchange.FigureLines;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Report;
import tallystick.figure.Victim;
import tallystick.ledger.FigureTable;
import tallystick.ledger.Judgements;
import tallystick.wording.Excerpt;
import tallystick.wording.Plural;

/// Prints what was read out of each report, as it comes.
interface ExtractionPrinter extends AutoCloseable {
    void print(Extraction extraction);

    @Override
    default void close() {}

    static ExtractionPrinter of(Format format, PrintStream out) {
        return switch (format) {
            case TEXT -> extraction -> text(extraction, out);
            case JSONL -> extraction -> out.println(FigureLines.write(extraction));
            case CSV -> table(new FigureTable(out, Judgements.NONE));
        };
    }

    private static void text(Extraction extraction, PrintStream out) {
        out.println(heading(extraction.report()));
        for (Entry entry : Entry.of(extraction)) {
            out.println();
            out.println("  " + entry.figure().line());
            out.println("    " + Excerpt.of(entry));
        }
        int figures = extraction.figures().size();
        out.println();
        out.println("  " + (figures == 0 ? "no figures" : Plural.of(figures, "figure")));
        out.println();
        for (Victim victim : extraction.victims()) {
            out.println("  " + victim.line(extraction.report()) + ", told without a number");
        }
        if (!extraction.victims().isEmpty()) {
            out.println();
        }
        StatementText.of(extraction).forEach(line -> out.println("  " + line));
        if (!extraction.statements().isEmpty()) {
            out.println();
        }
    }

    private static String heading(Report report) {
        return Stream.of(
                        report.published().toString(), report.outlet(), report.title(), report.id())
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    private static ExtractionPrinter table(FigureTable table) {
        return new ExtractionPrinter() {
            @Override
            public void print(Extraction extraction) {
                Entry.of(extraction).forEach(table::row);
            }

            @Override
            public void close() {
                table.close();
            }
        };
    }
}
