package tallystick.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Ledger;
import tallystick.ledger.Verification;
import tallystick.wording.Plural;

/// `tally backup`: a complete copy of the ledger, checked.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a complete copy of the ledger in one file, and verifies it.",
            "Others may read and add meanwhile. To restore, use the copy as the ledger."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tally backup copies/2031-05-12.ledger"})
final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            description = "Where the copy shall be; nothing may be there yet.")
    private String file = "";

    @Mixin private LedgerOption where = new LedgerOption();

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path copy = terminal.resolve(file);
        try (Ledger ledger = where.openFilled(terminal)) {
            ledger.backUp(copy);
        }
        try (Ledger restored = Ledger.open(copy)) {
            Verification verification = restored.verify();
            verification.findings().forEach(finding -> terminal.err().println(finding.line()));
            terminal.out()
                    .println(
                            "%s: %s, %s"
                                    .formatted(
                                            file,
                                            Plural.of(verification.versions(), "version")
                                                    + " with "
                                                    + Plural.of(verification.pins(), "figure"),
                                            verification.clean()
                                                    ? "verified"
                                                    : "NOT as recorded: the ledger itself is damaged"));
            return verification.clean() ? Main.FINE : Main.REFUSED;
        }
    }
}
