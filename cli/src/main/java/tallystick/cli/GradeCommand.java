package tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Ledger;

/// `tally grade`: notes how far a person trusts a source or a figure.
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = {
            "Notes how reliable a source (A to F) or how credible a figure (1 to 6) is to you.",
            "The program never grades by itself and never counts with grades."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally grade 'Norland interior ministry' B --by 'A. Editor' --reason 'counted well before'",
            "  tally grade 2014bf10 B2 --by 'A. Editor' --reason 'two agencies have it'"
        })
final class GradeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "2",
            paramLabel = "WHAT GRADE",
            description = "A source's name or a figure's id; then the grade.")
    private List<String> ids = List.of();

    @Mixin private JudgingOptions judging = new JudgingOptions();
    @Mixin private LedgerOption where = new LedgerOption();

    GradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            return JudgingOptions.tell(judging.in(ledger).grade(ids.get(0), ids.get(1)), terminal);
        }
    }
}
