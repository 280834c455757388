package tallystick.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;

/// `tally diff`: what the ledger came to know between two days, and what that did to the tallies.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what changed between two days, and why.",
            "That is: reports that were new, corrected or read anew; what people decided; and what that",
            "did to each tally."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tally diff --from 2031-05-12 --to 2031-05-14"})
final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DAY",
            description = "The end of this day (UTC), or a moment.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = "The end of this day (UTC), or a moment; otherwise now.")
    private String to = "";

    @Mixin private LedgerOption where = new LedgerOption();

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Instant earlier = AsKnownOption.moment("--from", from);
        try (Ledger ledger = where.openFilled(terminal)) {
            Known later =
                    to.isEmpty()
                            ? ledger.known()
                            : ledger.asKnown(AsKnownOption.moment("--to", to));
            if (later.moment().isBefore(earlier)) {
                throw new Failure(
                        "--to " + to, "is before --from " + from, "Give the earlier day first.");
            }
            new DiffText(terminal.out()).print(ledger.asKnown(earlier), later);
            return Main.FINE;
        }
    }
}
