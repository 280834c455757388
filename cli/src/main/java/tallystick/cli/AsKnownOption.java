package tallystick.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;

/// `--as-known`, the same for every command that asks the ledger something.
final class AsKnownOption {
    @Option(
            names = "--as-known",
            paramLabel = "DAY",
            description = {
                "As the ledger knew it at the end of that day (2031-05-12, UTC) or at that",
                "moment (2031-05-12T09:30:00Z); what was recorded later is left out."
            })
    private @Nullable String day;

    Known of(Ledger ledger) {
        return day == null ? ledger.known() : ledger.asKnown(moment("--as-known", day));
    }

    /// The last moment of a day, or the moment itself.
    static Instant moment(String option, String typed) {
        try {
            return typed.contains("T")
                    ? Instant.parse(typed)
                    : LocalDate.parse(typed)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1_000);
        } catch (DateTimeParseException e) {
            throw new Failure(
                    option + " " + typed,
                    "is no day",
                    "Write it as in 2031-05-12, or a moment as in 2031-05-12T09:30:00Z.");
        }
    }
}
