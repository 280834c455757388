package tallystick.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tallystick.exchange.DocketLines;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.reconcile.Asked;
import tallystick.reconcile.Docket;
import tallystick.wording.Published;

/// `tally due`: what was foretold, by when, and what came of it.
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what was foretold: open (its day is to come), due (its day has come), met or failed",
            "(and by what), unverifiable (it names no day)."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tally due", "  tally due --as-of 2031-09-01 ferry"})
final class DueCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private QuestionOptions asked = new QuestionOptions();
    @Mixin private DayOption from = new DayOption();
    @Mixin private FormatOption print = new FormatOption();
    @Mixin private AliasesOption aliases = new AliasesOption();
    @Mixin private AsKnownOption when = new AsKnownOption();
    @Mixin private LedgerOption where = new LedgerOption();

    DueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            Known known = when.of(ledger);
            Asked question = new Asked(asked.question());
            List<Docket.Item> items =
                    known.tallies(aliases.aliases(terminal)).docket(from.day(terminal)).stream()
                            .filter(item ->
                                    question.isAnsweredBy(
                                            item.report(), item.words(), item.topic()))
                            .toList();
            items.forEach(this::print);
            if (items.isEmpty()) {
                terminal.err().println("tally: nothing such is foretold");
                return Main.REFUSED;
            }
            return Main.FINE;
        }
    }

    private void print(Docket.Item item) {
        if (print.format == Format.JSONL) {
            terminal.out().println(DocketLines.write(item));
            return;
        }
        String due = item.due().map(Object::toString).orElse("no day");
        terminal.out()
                .printf(
                        "%-12s %-10s  “%s” · %s%n",
                        item.state().name().toLowerCase(Locale.ROOT),
                        due,
                        flat(item.report().quote(item.words())),
                        item.sources());
        terminal.out().println("             " + Published.of(item.report()));
        terminal.out()
                .println(
                        "             "
                                + item.evidence()
                                        .map(by ->
                                                "“%s”, %s; "
                                                        .formatted(
                                                                flat(by.report().quote(by.words())),
                                                                Published.of(by.report())))
                                        .orElse("")
                                + item.why());
    }

    private static String flat(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
