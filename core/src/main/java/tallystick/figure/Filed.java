package tallystick.figure;

import java.util.List;

/// A report with its entries, as the ledger hands it to the reconciler.
public record Filed(Report report, List<Entry> entries) {
    public Filed {
        entries = List.copyOf(entries);
    }

    public static Filed of(Extraction extraction) {
        return new Filed(extraction.report(), Entry.of(extraction));
    }
}
