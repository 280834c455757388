package tallystick.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.BiConsumer;
import tallystick.exchange.EntryLines;
import tallystick.exchange.LinkedData;
import tallystick.figure.Entry;
import tallystick.ledger.FigureTable;
import tallystick.ledger.Judgement;
import tallystick.ledger.Judgements;
import tallystick.ledger.Known;

/// The figures of each report's newest version in the forms of `tally export`, a few reports in memory at a time.
final class Exports {
    private Exports() {}

    static void write(Known known, ExportCommand.Form form, PrintStream out) {
        switch (form) {
            case CSV -> {
                Judgements judgements = known.judgements();
                try (FigureTable table = new FigureTable(out, judgements)) {
                    known.newest(version ->
                            version.entries()
                                    .forEach(entry -> table.row(judgements.amended(entry))));
                }
            }
            case JSONL ->
                    each(known, (entry, notes) -> out.println(EntryLines.write(entry, notes)));
            case JSONLD -> linked(known, out);
            case PARQUET, BUNDLE -> throw new IllegalArgumentException(form + " is no text");
        }
    }

    private static void linked(Known known, PrintStream out) {
        out.print(LinkedData.HEAD);
        String[] between = {""};
        each(
                known,
                (entry, notes) -> {
                    out.print(between[0]);
                    out.print(LinkedData.write(entry, notes));
                    between[0] = LinkedData.BETWEEN;
                });
        out.print(LinkedData.TAIL);
    }

    private static void each(Known known, BiConsumer<Entry, List<String>> taken) {
        Judgements judgements = known.judgements();
        known.newest(version ->
                version.entries()
                        .forEach(entry ->
                                taken.accept(
                                        judgements.amended(entry),
                                        judgements.of(entry).stream()
                                                .map(Judgement::line)
                                                .toList())));
    }
}
