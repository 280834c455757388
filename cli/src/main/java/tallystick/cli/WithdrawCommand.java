package tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Ledger;

/// `tally withdraw`: takes a report or a figure out of all tallies.
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a report that its publisher has taken back, or a figure that is none, out of all tallies.",
            "It stays in the ledger, and is shown as withdrawn."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally withdraw courier-0512 --by 'A. Editor' --reason 'retracted on 14 May'",
            "  tally withdraw 2014bf10 --by 'A. Editor' --reason 'a street number'"
        })
final class WithdrawCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1",
            paramLabel = "ID",
            description = "A report's id, or a figure's or the beginning of it.")
    private List<String> ids = List.of();

    @Mixin private JudgingOptions judging = new JudgingOptions();
    @Mixin private LedgerOption where = new LedgerOption();

    WithdrawCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            return JudgingOptions.tell(judging.in(ledger).withdraw(ids.getFirst()), terminal);
        }
    }
}
