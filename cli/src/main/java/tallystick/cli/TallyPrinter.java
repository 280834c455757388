package tallystick.cli;

import java.io.PrintStream;
import java.util.function.BiFunction;
import tallystick.exchange.TallyLines;
import tallystick.figure.Span;
import tallystick.figure.Tally;
import tallystick.ledger.FigureTable;
import tallystick.ledger.Judgements;

/// Prints tallies, one after the other.
interface TallyPrinter extends AutoCloseable {
    void print(Tally tally);

    @Override
    default void close() {}

    /// @param quotes the words at a place of a report
    /// @param judgements what people decided of their figures
    static TallyPrinter of(
            Format format,
            PrintStream out,
            BiFunction<String, Span, String> quotes,
            Judgements judgements) {
        return switch (format) {
            case TEXT -> new TallyText(out, quotes, judgements);
            case JSONL -> tally -> out.println(TallyLines.write(tally));
            case CSV -> new AsTable(out, judgements);
        };
    }

    /// A row a figure.
    final class AsTable implements TallyPrinter {
        private final FigureTable table;

        AsTable(PrintStream out, Judgements judgements) {
            this.table = new FigureTable(out, judgements, "tally", "place", "verdict", "on", "why");
        }

        @Override
        public void print(Tally tally) {
            for (int b = 0; b < tally.entries().size(); b++) {
                row(tally, b, table);
            }
        }

        @Override
        public void close() {
            table.close();
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
