package tallystick.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tallystick.figure.Tally;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.ledger.Tallies;
import tallystick.reconcile.Asked;
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
            Asked question = new Asked(asked.question());
            AtomicBoolean found = new AtomicBoolean();
            Tallies tallies = known.tallies(aliases.aliases(terminal));
            try (TallyPrinter printer = printer(known)) {
                each(
                        tallies,
                        tally -> {
                            if (question.isAnsweredBy(tally)) {
                                found.set(true);
                                printer.print(tally);
                            }
                        });
            }
            return found.get() ? Main.FINE : Main.REFUSED;
        }
    }

    private void each(Tallies tallies, Consumer<Tally> taken) {
        if (all) {
            tallies.stories(story ->
                    story.reconciler().thingsOfOneEvent(story.told().reports()).forEach(taken));
        } else {
            tallies.each(taken);
        }
    }

    private TallyPrinter printer(Known known) {
        return print.format == Format.TEXT
                ? tally -> terminal.out().println(tally.label() + ": " + Summary.of(tally))
                : TallyPrinter.of(
                        print.format, terminal.out(), new ReportQuotes(known), known.judgements());
    }
}
