package tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;

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
            List<Filed> filed = known.filed();
            List<Tally> tallies =
                    aliases.reconciler(terminal, known.bonds(filed)).tallies(filed).stream()
                            .filter(tally -> TallyWords.in(tally).hold(words))
                            .toList();
            TallyPrinter.of(print.format, terminal.out(), filed).print(tallies);
            if (tallies.isEmpty()) {
                terminal.err()
                        .println(
                                "tally: no two figures speak of the same such thing; single figures: tally find WORDS");
                return Main.REFUSED;
            }
            return Main.FINE;
        }
    }
}
