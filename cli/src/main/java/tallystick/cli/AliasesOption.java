package tallystick.cli;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tallystick.reconcile.Aliases;

/// `--aliases`, the same for every command that reconciles.
final class AliasesOption {
    @Option(
            names = "--aliases",
            paramLabel = "FILE",
            description = {
                "Other names of the same actor, so that it counts as one origin: on each line",
                "a name, a tab, and its other names with commas between."
            })
    private @Nullable String file;

    Aliases aliases(Terminal terminal) {
        if (file == null) {
            return Aliases.known();
        }
        try {
            return Aliases.known().with(Files.readAllLines(terminal.resolve(file)));
        } catch (IOException e) {
            throw new Failure(
                    "--aliases " + file, "cannot be read", "Check the path and its permissions.");
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    "--aliases " + file, String.valueOf(e.getMessage()), "Mend that line.");
        }
    }
}
