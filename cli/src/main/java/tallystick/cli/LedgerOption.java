package tallystick.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tallystick.ledger.Ledger;

/// `--ledger`, else the environment's `TALLY_LEDGER`, else `tallystick.ledger` in the folder the command is called from.
final class LedgerOption {
    static final String VARIABLE = "TALLY_LEDGER";

    private static final String USUAL = "tallystick.ledger";

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = {
                "The ledger's file. Otherwise the environment variable TALLY_LEDGER names it;",
                "otherwise it is tallystick.ledger in the current folder."
            })
    private @Nullable String file;

    /// The ledger's name as the user gave it.
    String name(Terminal terminal) {
        return file != null ? file : terminal.environment().getOrDefault(VARIABLE, USUAL);
    }

    /// Opens the ledger, a new one where there is none.
    Ledger open(Terminal terminal) {
        return Ledger.open(path(terminal), terminal.clock());
    }

    /// Opens a ledger that something was added to.
    Ledger openFilled(Terminal terminal) {
        if (Files.notExists(path(terminal))) {
            throw new Failure(
                    "the ledger " + name(terminal),
                    "does not exist",
                    "Add reports first (tally add FILES), or say where the ledger is with --ledger FILE.");
        }
        return open(terminal);
    }

    private Path path(Terminal terminal) {
        return terminal.resolve(name(terminal));
    }
}
