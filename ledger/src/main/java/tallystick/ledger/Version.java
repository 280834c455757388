package tallystick.ledger;

import java.time.Instant;
import java.util.List;
import tallystick.figure.Entry;
import tallystick.figure.Report;
import tallystick.figure.Statement;

/// A report as it was published and read at one time.
///
/// @param number 1 for what was published first; another text, title or date has the next one
/// @param reading 1 for the figures first read out of it; other figures from the same words have the next one
/// @param recorded when the ledger took it in
public record Version(
        int number,
        int reading,
        Instant recorded,
        Report report,
        List<Entry> entries,
        List<Statement> statements) {
    public Version {
        entries = List.copyOf(entries);
        statements = List.copyOf(statements);
    }
}
