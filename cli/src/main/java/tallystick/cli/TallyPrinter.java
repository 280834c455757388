package tallystick.cli;

import java.io.PrintStream;
import java.util.List;
import tallystick.exchange.TallyLines;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.ledger.FigureTable;
import tallystick.ledger.Judgements;

/// Prints tallies.
interface TallyPrinter {
    void print(List<Tally> tallies);

    /// @param filed the reports that the tallies were made of
    /// @param judgements what people decided of their figures
    static TallyPrinter of(
            Format format, PrintStream out, List<Filed> filed, Judgements judgements) {
        return switch (format) {
            case TEXT -> new TallyText(out, filed, judgements);
            case JSONL -> tallies -> tallies.forEach(tally -> out.println(TallyLines.write(tally)));
            case CSV -> tallies -> table(tallies, out, judgements);
        };
    }

    private static void table(List<Tally> tallies, PrintStream out, Judgements judgements) {
        try (FigureTable table =
                new FigureTable(out, judgements, "tally", "place", "verdict", "on", "why")) {
            for (Tally tally : tallies) {
                for (int b = 0; b < tally.entries().size(); b++) {
                    row(tally, b, table);
                }
            }
        }
    }

    /// A figure judged against several earlier ones has the verdict on the nearest.
    private static void row(Tally tally, int b, FigureTable table) {
        String verdict = "";
        String on = "";
        String why = "";
        for (Tally.Judged judged : tally.judged()) {
            if (judged.b() == b) {
                verdict = judged.verdict().word();
                on = Integer.toString(judged.a() + 1);
                why = judged.verdict().why();
            }
        }
        table.row(tally.entries().get(b), tally.label(), Integer.toString(b + 1), verdict, on, why);
    }
}
