package tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.figure.Entry;
import tallystick.ledger.Judgements;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.ledger.Tallies;
import tallystick.wording.Excerpt;
import tallystick.wording.Published;

/// `tally show`: the figures that speak of the same thing, side by side.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows tallies: figures about the same thing, and how each stands to an earlier one.",
            "With words: only the tallies that hold them all."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally show",
            "  tally show flood killed",
            "  tally show --as-known 2031-05-12 killed",
            "  tally show --format csv > tallies.csv"
        })
final class ShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "Words to look for.")
    private List<String> words = List.of();

    @Mixin private FormatOption print = new FormatOption();
    @Mixin private AliasesOption aliases = new AliasesOption();
    @Mixin private AsKnownOption when = new AsKnownOption();
    @Mixin private LedgerOption where = new LedgerOption();

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            Known known = when.of(ledger);
            Judgements judgements = known.judgements();
            boolean found;
            try (TallyPrinter printer =
                    TallyPrinter.of(
                            print.format, terminal.out(), new ReportQuotes(known), judgements)) {
                found = print(known.tallies(aliases.aliases(terminal)), printer);
            }
            if (print.format == Format.TEXT) {
                withdrawn(known.withdrawn(), judgements);
            }
            if (!found) {
                terminal.err()
                        .println(
                                "tally: no two figures speak of the same such thing; single figures: tally find WORDS");
                return Main.REFUSED;
            }
            return Main.FINE;
        }
    }

    /// Whether there is something to be printed.
    private boolean print(Tallies tallies, TallyPrinter printer) {
        AtomicBoolean found = new AtomicBoolean();
        tallies.holding(
                words,
                tally -> {
                    if (TallyWords.in(tally).hold(words)) {
                        found.set(true);
                        printer.print(tally);
                    }
                });
        return found.get();
    }

    /// What people took out of the tallies stays visible below them.
    private void withdrawn(List<Entry> withdrawn, Judgements judgements) {
        for (Entry entry : withdrawn) {
            if (TallyWords.in(entry).hold(words)) {
                terminal.out().println("in no tally: " + entry.figure().line());
                judgements
                        .of(entry)
                        .forEach(judgement -> terminal.out().println("     " + judgement.line()));
                terminal.out().println("     " + Published.of(entry) + ": " + Excerpt.of(entry));
            }
        }
    }
}
