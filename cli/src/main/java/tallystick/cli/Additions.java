package tallystick.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tallystick.figure.Extraction;
import tallystick.ledger.Added;
import tallystick.ledger.Counts;
import tallystick.ledger.Ledger;
import tallystick.text.Reports;
import tallystick.wording.Plural;

/// Adds what is read to a ledger and counts what came of it.
final class Additions {
    private final Ledger ledger;
    private final Map<Added, Integer> reports = new EnumMap<>(Added.class);
    private int figures;

    Additions(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Adds every report that can be read; the others are told to `refusals`.
    void add(Inputs inputs, Reports.Given given, Terminal terminal, Refusals refusals) {
        try (Progress progress = new Progress(terminal, inputs.found());
                Extractions extractions = new Extractions(2, this::add, refusals::add)) {
            extractions.read(inputs, given, progress);
        }
    }

    void add(Extraction extraction) {
        Added added = ledger.add(extraction);
        reports.merge(added, 1, Integer::sum);
        if (added != Added.ALREADY_THERE) {
            figures += extraction.figures().size();
        }
    }

    /// `3 reports new, 1 already there, 12 figures added; the ledger now holds 18 reports of 9 outlets with 60 figures`
    String summary() {
        List<String> parts = new ArrayList<>();
        parts.add(Plural.of(reports.getOrDefault(Added.NEW, 0), "report") + " new");
        reports.forEach((added, count) -> {
            switch (added) {
                case NEW -> {}
                case NEW_VERSION -> parts.add(Plural.of(count, "new version"));
                case NEW_READING -> parts.add(count + " read anew");
                case ALREADY_THERE -> parts.add(count + " already there");
            }
        });
        parts.add(Plural.of(figures, "figure") + " added");
        Counts all = ledger.counts();
        return String.join(", ", parts)
                + "; the ledger now holds "
                + Plural.of(all.reports(), "report")
                + " of "
                + Plural.of(all.outlets(), "outlet")
                + " with "
                + Plural.of(all.figures(), "figure");
    }
}
