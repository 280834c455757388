package tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Ledger;

/// `tally add`: reads reports and keeps their figures in the ledger.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports and keeps their figures in the ledger.",
            "Adding a report twice adds nothing; a corrected report becomes a new version of it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally add reports/",
            "  tally add --published 2025-02-27 --outlet 'Harbour News' page.html",
            "  tally add --ledger flood.ledger 'flood/*.txt' more.jsonl"
        })
final class AddCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files, folders, patterns such as 'reports/*.txt', or - for standard input.")
    private List<String> paths = List.of();

    @Mixin private GivenOptions about = new GivenOptions();
    @Mixin private LedgerOption where = new LedgerOption();

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Refusals refusals = new Refusals();
        try (Ledger ledger = where.open(terminal)) {
            Additions additions = new Additions(ledger);
            additions.add(Inputs.of(paths, terminal), about.given(), terminal, refusals);
            terminal.out().println(where.name(terminal) + ": " + additions.summary());
        }
        return refusals.tell(terminal);
    }
}
