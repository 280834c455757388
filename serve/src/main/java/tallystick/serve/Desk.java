package tallystick.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tallystick.ledger.Counts;
import tallystick.ledger.Ledger;

/// Answers what pages and programs ask of the ledger. What is known now is read once and kept until the ledger grows.
final class Desk {
    private final Ledger ledger;
    private final AtomicReference<@Nullable Now> now = new AtomicReference<>();

    private record Now(Counts counts, Snapshot snapshot) {}

    Desk(Ledger ledger) {
        this.ledger = ledger;
    }

    Snapshot snapshot(@Nullable LocalDate knownAt) {
        return knownAt == null ? now() : new Snapshot(ledger.filedAsOf(endOf(knownAt)));
    }

    private Snapshot now() {
        Counts counts = ledger.counts();
        Now kept = now.get();
        if (kept != null && kept.counts().equals(counts)) {
            return kept.snapshot();
        }
        Snapshot read = new Snapshot(ledger.filed());
        now.set(new Now(counts, read));
        return read;
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000);
    }

    Ledger ledger() {
        return ledger;
    }
}
