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
            paramLabel = "LEDGER",
            description = {
                "The ledger's file, or postgresql://user@host/database. Otherwise the environment variable TALLY_LEDGER names it;",
                "otherwise it is tallystick.ledger in the current folder."
            })
    private @Nullable String file;

    /// The ledger's name as the user gave it; [#shown] leaves a password out.
    private String name(Terminal terminal) {
        return file != null ? file : terminal.environment().getOrDefault(VARIABLE, USUAL);
    }

    /// The ledger's name as the user gave it, but for a password.
    String shown(Terminal terminal) {
        String name = name(terminal);
        return Ledger.isOnServer(name) ? name.replaceFirst(":[^:@/]*@", "@") : name;
    }

    /// Whether a file is the ledger's, or one that SQLite keeps beside it.
    boolean isOwn(Path file, Terminal terminal) {
        String name = name(terminal);
        return !Ledger.isOnServer(name)
                && file.normalize()
                        .toString()
                        .replaceFirst("-(?:wal|shm)$", "")
                        .equals(terminal.resolve(name).normalize().toString());
    }

    /// Opens the ledger, a new one where there is none.
    Ledger open(Terminal terminal) {
        String name = name(terminal);
        return Ledger.open(
                Ledger.isOnServer(name) ? name : terminal.resolve(name).toString(),
                terminal.environment(),
                terminal.clock());
    }

    /// Opens a ledger that something was added to.
    Ledger openFilled(Terminal terminal) {
        String name = name(terminal);
        if (!Ledger.isOnServer(name) && Files.notExists(terminal.resolve(name))) {
            throw new Failure(
                    "the ledger " + name,
                    "does not exist",
                    "Add reports first (tally add FILES), or say where the ledger is with --ledger FILE.");
        }
        return open(terminal);
    }

    /// A file beside the ledger, or of a ledger on a server one in the current folder.
    Path beside(Terminal terminal, String ending) {
        String name = name(terminal);
        return terminal.resolve(
                (Ledger.isOnServer(name) ? name.replaceFirst(".*[/@]", "") : name) + ending);
    }
}
