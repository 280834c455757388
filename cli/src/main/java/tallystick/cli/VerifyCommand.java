package tallystick.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Finding;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.ledger.Verification;
import tallystick.text.Reports;
import tallystick.wording.Plural;

/// `tally verify`: whether all stands as it was recorded.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Compares every quote with its text, and every record with its hash.",
            "With files: compares the quotes with the reports as they are in these today as well.",
            "Stale: the quote stands elsewhere in the text. Broken: it is gone, or a record was changed.",
            "Either is exit code 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tally verify", "  tally verify reports/"})
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Reports to compare with.")
    private List<String> paths = List.of();

    @Mixin private GivenOptions about = new GivenOptions();
    @Mixin private LedgerOption where = new LedgerOption();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Refusals refusals = new Refusals();
        try (Ledger ledger = where.openFilled(terminal)) {
            Verification verification = ledger.verify();
            List<Finding> findings = new ArrayList<>(verification.findings());
            int compared = compare(ledger.known(), findings, refusals);
            findings.forEach(finding -> terminal.out().println(finding.line()));
            terminal.out()
                    .println(
                            "%s: %s, %s and %s checked%s: %s"
                                    .formatted(
                                            where.shown(terminal),
                                            Plural.of(verification.versions(), "version"),
                                            Plural.of(verification.pins(), "figure"),
                                            Plural.of(verification.judgements(), "judgement"),
                                            paths.isEmpty()
                                                    ? ""
                                                    : ", "
                                                            + Plural.of(compared, "report")
                                                            + " compared",
                                            summary(findings)));
            return findings.isEmpty() ? refusals.tell(terminal) : Main.REFUSED;
        }
    }

    private static String summary(List<Finding> findings) {
        long stale = findings.stream().filter(each -> each.kind() == Finding.Kind.STALE).count();
        return findings.isEmpty()
                ? "all as recorded"
                : stale + " stale, " + (findings.size() - stale) + " broken";
    }

    /// How many reports of the ledger were found again.
    private int compare(Known known, List<Finding> findings, Refusals refusals) {
        if (paths.isEmpty()) {
            return 0;
        }
        int[] compared = {0};
        Inputs inputs = Inputs.of(paths, terminal);
        inputs.refused().forEach(refusals::add);
        for (Input input : inputs.found()) {
            try (Stream<Reports.Outcome> outcomes =
                    Reports.in(input.name(), input.opening().open(), about.given())) {
                outcomes.forEachOrdered(outcome -> {
                    switch (outcome) {
                        case Reports.Outcome.Refused refused -> refusals.add(refused);
                        case Reports.Outcome.Read(var report) -> {
                            if (known.findReport(report.id()).isPresent()) {
                                compared[0]++;
                                findings.addAll(known.compared(report));
                            }
                        }
                    }
                });
            } catch (IOException e) {
                refusals.add(Input.refused(input.name(), e));
            }
        }
        return compared[0];
    }
}
