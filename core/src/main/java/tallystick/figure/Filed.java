package tallystick.figure;

import java.util.List;

/// A report with its entries, as the ledger hands it to the reconciler.
///
/// @param victims persons of whom it tells without a number
public record Filed(Report report, List<Entry> entries, List<Victim> victims) {
    public Filed {
        entries = List.copyOf(entries);
        victims = List.copyOf(victims);
    }

    public Filed(Report report, List<Entry> entries) {
        this(report, entries, List.of());
    }

    public static Filed of(Extraction extraction) {
        return new Filed(extraction.report(), Entry.of(extraction), extraction.victims());
    }
}
