package tallystick.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tallystick.ledger.Counts;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.reconcile.Docket;

/// Answers what pages and programs ask of the ledger. What is known now is read once and kept until the ledger grows.
final class Desk {
    private final Ledger ledger;
    private final AtomicReference<@Nullable Now> now = new AtomicReference<>();

    private record Now(Counts counts, int judgements, Snapshot snapshot) {}

    Desk(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param knownAt the day at whose end it was known; null = now
    Snapshot snapshot(@Nullable LocalDate knownAt) {
        return knownAt == null ? now() : Snapshot.of(known(knownAt));
    }

    private Snapshot now() {
        Known known = ledger.known();
        Counts counts = known.counts();
        int judgements = known.judgements().all().size();
        Now kept = now.get();
        if (kept != null && kept.counts().equals(counts) && kept.judgements() == judgements) {
            return kept.snapshot();
        }
        Snapshot read = Snapshot.of(known);
        now.set(new Now(counts, judgements, read));
        return read;
    }

    /// What was foretold, and what came of it by a day.
    List<Docket.Item> docket(@Nullable LocalDate knownAt, LocalDate asOf) {
        Snapshot snapshot = snapshot(knownAt);
        return Docket.of(
                snapshot.reconciler(), snapshot.reports(), known(knownAt).forecasts(), asOf);
    }

    /// The ledger as of the end of a day, by the clock of Greenwich.
    Known known(@Nullable LocalDate day) {
        return day == null ? ledger.known() : ledger.asKnown(endOf(day));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000);
    }

    Ledger ledger() {
        return ledger;
    }
}
