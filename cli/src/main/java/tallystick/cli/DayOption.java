package tallystick.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--as-of`, the day from which what was foretold is looked at; today where none is given.
final class DayOption {
    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description =
                    "The day to look from; what was published later is left out. Otherwise today.")
    private @Nullable LocalDate day;

    LocalDate day(Terminal terminal) {
        return day != null ? day : LocalDate.ofInstant(terminal.clock().instant(), ZoneOffset.UTC);
    }
}
