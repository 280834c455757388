package tallystick.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tallystick.exchange.EntryLines;
import tallystick.figure.Entry;
import tallystick.ledger.FigureTable;
import tallystick.ledger.Judgement;
import tallystick.ledger.Judgements;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.ledger.Query;
import tallystick.wording.Excerpt;
import tallystick.wording.Published;

/// `tally find`: single figures by words, values, times and other fields.
@Command(
        name = "find",
        aliases = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds figures by words, values, times and fields; all that is given must hold.",
            "Words are those of the sentence, counted thing, sources, place, title or outlet.",
            "Fields: topic= counted= source= where= outlet= value= said= when= published= modality=",
            "hedge= kind= unit= report= verdict=; sort=newest, oldest, value, said or best."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally find ministry missing",
            "  tally find '\"interior ministry\"'",
            "  tally find 1000..1500 deployed where=Kursk said=2024-10..",
            "  tally find verdict=conflicts published=2031-05 --format csv"
        })
final class FindCommand implements Callable<Integer> {
    private static final int PAGE = 50;

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "Words, ranges and fields.")
    private List<String> words = List.of();

    @Option(
            names = "--page",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which " + PAGE + " to print for people; other forms print all.")
    private int page = 1;

    @Mixin private FormatOption print = new FormatOption();
    @Mixin private AsKnownOption when = new AsKnownOption();
    @Mixin private LedgerOption where = new LedgerOption();

    FindCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Query query =
                Query.parse(
                        words.stream().map(FindCommand::typed).collect(Collectors.joining(" ")));
        try (Ledger ledger = where.openFilled(terminal)) {
            Known known = when.of(ledger);
            int found = print(new Finds(known, query), known.judgements());
            if (found == 0) {
                terminal.err().println("tally: no figure stands with these words; try fewer");
                return Main.REFUSED;
            }
            return Main.FINE;
        }
    }

    /// The shell took the quotes of `where='Kursk region'` away.
    private static String typed(String word) {
        return word.matches("(?s)[\\p{L}_-]+=[^\"]*\\s[^\"]*")
                ? word.replaceFirst("=", "=\"") + "\""
                : word;
    }

    private int print(Finds finds, Judgements judgements) {
        PrintStream out = terminal.out();
        return switch (print.format) {
            case TEXT -> text(finds, judgements);
            case JSONL ->
                    finds.each(entry ->
                            out.println(
                                    EntryLines.write(
                                            entry,
                                            judgements.of(entry).stream()
                                                    .map(Judgement::line)
                                                    .toList())));
            case CSV -> {
                try (FigureTable table = new FigureTable(out, judgements)) {
                    yield finds.each(table::row);
                }
            }
        };
    }

    private int text(Finds finds, Judgements judgements) {
        Consumer<Entry> printing = entry -> text(entry, judgements, terminal.out());
        Finds.Page printed = finds.page(PAGE, (page - 1) * PAGE, printing);
        if (printed.more()) {
            terminal.out().println("there are more: --page " + (page + 1));
        }
        return printed.size();
    }

    private static void text(Entry entry, Judgements judgements, PrintStream out) {
        out.println(entry.id().substring(0, 8) + "  " + entry.figure().line());
        judgements.of(entry).forEach(judgement -> out.println("          " + judgement.line()));
        out.println("          " + Published.of(entry) + ": " + Excerpt.of(entry));
    }
}
