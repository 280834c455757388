package tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Ledger;

/// `tally split`: says that a figure does not speak of the same thing as others.
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = {
            "Says that the first figure does not speak of the same thing as any of the others."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tally split 2014bf10 53eeeb00 --by 'A. Editor' --reason 'another village'"})
final class SplitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "2..*",
            paramLabel = "FIGURE",
            description = "Ids of figures, or their beginnings.")
    private List<String> ids = List.of();

    @Mixin private JudgingOptions judging = new JudgingOptions();
    @Mixin private LedgerOption where = new LedgerOption();

    SplitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            return JudgingOptions.tell(judging.in(ledger).split(ids), terminal);
        }
    }
}
