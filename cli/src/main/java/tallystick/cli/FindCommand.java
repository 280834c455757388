package tallystick.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.exchange.EntryLines;
import tallystick.figure.Entry;
import tallystick.ledger.Ledger;
import tallystick.ledger.Query;

/// `tally find`: single figures by the words of their sentences.
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = "Finds figures by words of their sentence, counted thing, place or source.",
        footerHeading = "%nExamples:%n",
        footer = {"  tally find ministry missing", "  tally find '\"interior ministry\"'"})
final class FindCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "WORD",
            description = "Words that all must be there; a phrase in double quotes.")
    private List<String> words = List.of();

    @Mixin private FormatOption print = new FormatOption();
    @Mixin private LedgerOption where = new LedgerOption();

    FindCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            List<Entry> found = ledger.known()
                            .find(Query.parse(String.join(" ", words)), 1_000, 0)
                            .entries();
            print(found, terminal.out());
            if (found.isEmpty()) {
                terminal.err().println("tally: no figure stands with these words; try fewer");
                return Main.REFUSED;
            }
            return Main.FINE;
        }
    }

    private void print(List<Entry> found, PrintStream out) {
        switch (print.format) {
            case TEXT -> found.forEach(entry -> text(entry, out));
            case JSONL -> found.forEach(entry -> out.println(EntryLines.write(entry)));
            case CSV -> {
                try (FigureTable table = new FigureTable(out)) {
                    found.forEach(table::row);
                }
            }
        }
    }

    private static void text(Entry entry, PrintStream out) {
        out.println(entry.id().substring(0, 8) + "  " + entry.figure().line());
        out.println("          " + Published.of(entry) + ": " + Excerpt.of(entry));
    }
}
