package tallystick.serve;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.reconcile.Docket;

/// Answers what pages and programs ask of the ledger. What has to be looked for in all of it is kept until the ledger grows.
final class Desk {
    private final Ledger ledger;
    private final Remembered<List<Docket.Item>> docket = new Remembered<>();
    private final Remembered<List<Sources.Source>> sources = new Remembered<>();

    Desk(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What was last found, as long as nothing changed and there is room for it.
    private static final class Remembered<T> {
        private @Nullable Object mark;
        private SoftReference<T> found = new SoftReference<>(null);

        synchronized T get(Object now, Supplier<T> finding) {
            @Nullable T kept = now.equals(mark) ? found.get() : null;
            if (kept != null) {
                return kept;
            }
            T fresh = finding.get();
            mark = now;
            found = new SoftReference<>(fresh);
            return fresh;
        }
    }

    /// @param knownAt the day at whose end it was known; null = now
    View view(@Nullable LocalDate knownAt) {
        return View.of(known(knownAt));
    }

    /// What was foretold, and what came of it by a day.
    List<Docket.Item> docket(@Nullable LocalDate knownAt, LocalDate asOf) {
        View view = view(knownAt);
        return knownAt == null
                ? docket.get(List.of(asOf, view.known().mark()), () -> view.tallies().docket(asOf))
                : view.tallies().docket(asOf);
    }

    List<Sources.Source> sources(@Nullable LocalDate knownAt) {
        Known known = known(knownAt);
        return knownAt == null
                ? sources.get(known.mark(), () -> Sources.in(known))
                : Sources.in(known);
    }

    /// The ledger as of the end of a day, by the clock of Greenwich.
    Known known(@Nullable LocalDate day) {
        return day == null ? ledger.known() : ledger.asKnown(endOf(day));
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000);
    }

    Ledger ledger() {
        return ledger;
    }
}
