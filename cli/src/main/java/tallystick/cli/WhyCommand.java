package tallystick.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.figure.Derivation;
import tallystick.figure.Entry;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.ledger.Judgements;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.wording.Excerpt;
import tallystick.wording.Published;

/// `tally why`: which rule decided each field of a figure, and from which words.
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Tells why a figure was read as it was: for each field the rule and the words.",
        footerHeading = "%nExamples:%n",
        footer = {"  tally why 3f2a9c01       the id, or its beginning, as show and find print it"})
final class WhyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FIGURE", description = "A figure's id or the beginning of it.")
    private String id = "";

    @Mixin private AsKnownOption when = new AsKnownOption();
    @Mixin private LedgerOption where = new LedgerOption();

    WhyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            Known known = when.of(ledger);
            Entry entry = known.findFigure(id).orElseThrow(this::unknown);
            explain(entry, known.judgements(), report(entry, known)::quote, terminal.out());
            return Main.FINE;
        }
    }

    private Failure unknown() {
        return new Failure(
                "the ledger", "has no figure " + id, "tally show and tally find print ids.");
    }

    /// The report as it was when the figure was read out of it: a corrected one has other words.
    private static Report report(Entry entry, Known known) {
        return known.versions(entry.reportId()).stream()
                .filter(version ->
                        version.entries().stream().anyMatch(read -> read.id().equals(entry.id())))
                .findFirst()
                .orElseThrow()
                .report();
    }

    private static void explain(
            Entry entry, Judgements judgements, Function<Span, String> words, PrintStream out) {
        out.println(entry.figure().line());
        out.println(Published.of(entry) + ": " + Excerpt.of(entry));
        if (entry.url() != null) {
            out.println(entry.url());
        }
        judgements.of(entry).forEach(judgement -> out.println(judgement.line()));
        out.println();
        for (Derivation derivation : entry.figure().derivations()) {
            explain(derivation, "", words, out);
        }
    }

    private static void explain(
            Derivation derivation, String indent, Function<Span, String> words, PrintStream out) {
        out.println(
                indent
                        + derivation.field()
                        + " = "
                        + derivation.value()
                        + "   by “"
                        + derivation.rule()
                        + "”   from “"
                        + words.apply(derivation.span()).replaceAll("\\s+", " ")
                        + "”");
        for (Derivation below : derivation.from()) {
            explain(below, indent + "    ", words, out);
        }
    }
}
