package tallystick.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Ledger;

/// `tally amend`: gives fields of a figure another value; what was read stays beside it.
@Command(
        name = "amend",
        mixinStandardHelpOptions = true,
        description = {
            "Gives fields of a figure another value; what was read stays visible beside it.",
            "Fields: kind, low, high, hedge, unit, counted, topic, where, when, source, said, modality.",
            "Nothing behind the = means that the report does not tell."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally amend 2014bf10 low=30 high=32 hedge=range --by 'A. Editor' --reason 'see the table'",
            "  tally amend 2014bf10 where= --by 'A. Editor' --reason 'the place is the mayor'\"'\"'s'"
        })
final class AmendCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "FIGURE",
            description = "A figure's id or the beginning of it.")
    private String id = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FIELD=VALUE",
            description = "What it shall be.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Mixin private JudgingOptions judging = new JudgingOptions();
    @Mixin private LedgerOption where = new LedgerOption();

    AmendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            return JudgingOptions.tell(judging.in(ledger).amend(id, values), terminal);
        }
    }
}
