package tallystick.serve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallystick.figure.Bond;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.ledger.Judgements;
import tallystick.ledger.Known;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.Reconciler;

/// A ledger as known at one moment, with its tallies; it never changes, so any number of requests may read it.
final class Snapshot {
    private final Map<String, Filed> reports = new LinkedHashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private final Reconciler reconciler;
    private final List<Tally> tallies;
    private final Map<String, Tally> tallyOf = new HashMap<>();
    private final Judgements judgements;
    private final List<Entry> withdrawn;

    /// As a ledger tells it.
    static Snapshot of(Known known) {
        List<Filed> filed = known.filed();
        return new Snapshot(filed, known.bonds(filed), known.judgements(), known.withdrawn());
    }

    /// @param decided which figures people put together or apart
    /// @param withdrawn what people took out
    Snapshot(List<Filed> filed, List<Bond> decided, Judgements judgements, List<Entry> withdrawn) {
        this.judgements = judgements;
        this.withdrawn = List.copyOf(withdrawn);
        for (Filed each : filed) {
            reports.put(each.report().id(), each);
            each.entries().forEach(entry -> entries.put(entry.id(), entry));
        }
        this.reconciler = new Reconciler(decided, Aliases.known());
        this.tallies = reconciler.tallies(filed);
        for (Tally tally : tallies) {
            tally.entries().forEach(entry -> tallyOf.put(entry.id(), tally));
        }
    }

    List<Tally> tallies() {
        return tallies;
    }

    List<Filed> reports() {
        return List.copyOf(reports.values());
    }

    Optional<Filed> findReport(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    Optional<Entry> findEntry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /// The tally that a figure stands in.
    Optional<Tally> findTally(String figureId) {
        return Optional.ofNullable(tallyOf.get(figureId));
    }

    /// A tally goes by the figure that was said first, whose id stays when later ones come in.
    static String id(Tally tally) {
        return tally.entries().getFirst().id();
    }

    Reconciler reconciler() {
        return reconciler;
    }

    /// The reports by the event they are on.
    List<List<Filed>> stories() {
        return reconciler.stories(reports());
    }

    /// What people decided.
    Judgements judgements() {
        return judgements;
    }

    List<Entry> withdrawn() {
        return withdrawn;
    }

    /// Where in its tally a figure that another one is part of stands.
    List<Entry> entriesOf(String reportId) {
        return findReport(reportId).map(Filed::entries).orElse(List.of());
    }
}
