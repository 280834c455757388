package tallystick.cli;

import picocli.CommandLine.Option;
import tallystick.ledger.Act;
import tallystick.ledger.Judgement;
import tallystick.ledger.Judging;
import tallystick.ledger.Ledger;

/// `--by` and `--reason`, without which nobody decides anything.
final class JudgingOptions {
    @Option(
            names = "--by",
            required = true,
            paramLabel = "NAME",
            description = "Who decides; shown beside the figure.")
    private String by = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "WORDS",
            description = "Why; shown beside the figure.")
    private String reason = "";

    Judging in(Ledger ledger) {
        return ledger.judging(by, reason);
    }

    /// `amended: counted “guests”, read as “people” (A. Editor, …)`, and how to undo it.
    static int tell(Judgement judgement, Terminal terminal) {
        terminal.out().println(judgement.line());
        if (!(judgement.act() instanceof Act.Undo)) {
            terminal.out()
                    .println(
                            "undo it with: tally undo "
                                    + judgement.id().substring(0, 8)
                                    + " --by … --reason …");
        }
        return Main.FINE;
    }
}
