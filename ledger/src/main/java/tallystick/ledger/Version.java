package tallystick.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Forecast;
import tallystick.figure.Report;
import tallystick.figure.Statement;
import tallystick.figure.Victim;

/// A report as it was published and read at one time.
///
/// @param number 1 for what was published first; another text, title or date has the next one
/// @param reading 1 for the figures first read out of it; other figures from the same words have the next one
/// @param recorded when the ledger took it in
/// @param forecasts statements that foretell something for a named time
/// @param victims persons of whom it tells without a number
/// @param coder who gave the figures; empty when this program read them
public record Version(
        int number,
        int reading,
        Instant recorded,
        Report report,
        List<Entry> entries,
        List<Statement> statements,
        List<Forecast> forecasts,
        List<Victim> victims,
        Optional<String> coder) {
    public Version {
        forecasts = List.copyOf(forecasts);
        victims = List.copyOf(victims);
        entries = List.copyOf(entries);
        statements = List.copyOf(statements);
    }

    /// All that was read, as it was added.
    public Extraction extraction() {
        return new Extraction(
                report,
                entries.stream().map(Entry::figure).toList(),
                statements,
                forecasts,
                victims,
                coder);
    }
}
