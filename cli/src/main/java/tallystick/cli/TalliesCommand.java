package tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tallystick.exchange.TallyLines;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.reconcile.Asked;
import tallystick.reconcile.Reconciler;
import tallystick.reconcile.Summary;

/// `tally tallies`: every tally in a line.
@Command(
        name = "tallies",
        mixinStandardHelpOptions = true,
        description = {
            "Lists tallies, each in one neutral line. As jsonl: the form that annotated tallies have, with",
            "figures and verdicts. tally show prints them in full."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally tallies --topic killed",
            "  tally tallies --all flood",
            "  tally tallies --format jsonl > things.jsonl"
        })
final class TalliesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private QuestionOptions asked = new QuestionOptions();

    @Option(names = "--all", description = "With what only one figure speaks of.")
    private boolean all;

    @Mixin private FormatOption print = new FormatOption();
    @Mixin private AliasesOption aliases = new AliasesOption();
    @Mixin private AsKnownOption when = new AsKnownOption();
    @Mixin private LedgerOption where = new LedgerOption();

    TalliesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            Known known = when.of(ledger);
            List<Filed> filed = known.filed();
            Reconciler reconciler = aliases.reconciler(terminal, known.bonds(filed));
            Asked question = new Asked(asked.question());
            List<Tally> tallies =
                    (all ? reconciler.things(filed) : reconciler.tallies(filed))
                            .stream().filter(question::isAnsweredBy).toList();
            switch (print.format) {
                case TEXT ->
                        tallies.forEach(tally ->
                                terminal.out().println(tally.label() + ": " + Summary.of(tally)));
                case JSONL ->
                        tallies.forEach(tally -> terminal.out().println(TallyLines.write(tally)));
                case CSV ->
                        TallyPrinter.of(Format.CSV, terminal.out(), filed, known.judgements())
                                .print(tallies);
            }
            return tallies.isEmpty() ? Main.REFUSED : Main.FINE;
        }
    }
}
