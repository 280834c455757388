package tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Ledger;

/// `tally merge`: says that figures speak of the same thing.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Says that figures speak of the same thing, whatever the rules say: their tallies become one.",
            "What is put apart (tally split) stays apart."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally merge 2014bf10 53eeeb00 --by 'A. Editor' --reason 'same flood, other spelling'"
        })
final class MergeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "2..*",
            paramLabel = "FIGURE",
            description = "Ids of figures, or their beginnings.")
    private List<String> ids = List.of();

    @Mixin private JudgingOptions judging = new JudgingOptions();
    @Mixin private LedgerOption where = new LedgerOption();

    MergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            return JudgingOptions.tell(judging.in(ledger).merge(ids), terminal);
        }
    }
}
