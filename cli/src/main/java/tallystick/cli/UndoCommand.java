package tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Ledger;

/// `tally undo`: undoes a judgement by another one.
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = {
            "Undoes a judgement: amend, merge, split, withdraw, grade, or another undo.",
            "Both stay in the ledger."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tally undo 0f3a91c2 --by 'A. Editor' --reason 'the ministry was right'"})
final class UndoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1",
            paramLabel = "JUDGEMENT",
            description =
                    "A judgement's id or the beginning of it, as show, find and why print it.")
    private List<String> ids = List.of();

    @Mixin private JudgingOptions judging = new JudgingOptions();
    @Mixin private LedgerOption where = new LedgerOption();

    UndoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            return JudgingOptions.tell(judging.in(ledger).undo(ids.getFirst()), terminal);
        }
    }
}
