package tallystick.serve;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Tally;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.ledger.Origin;
import tallystick.reconcile.Docket;

/// Answers what pages and programs ask of the ledger. What has to be looked for in all of it is kept until the ledger grows.
final class Desk {
    private static final int KEPT = 8;

    private final Ledger ledger;
    private final List<Remembered<View>> earlier =
            Stream.generate(Remembered<View>::new).limit(KEPT).toList();
    private final Remembered<List<Docket.Item>> docket = new Remembered<>();
    private final Remembered<List<Origin>> sources = new Remembered<>();
    private final Remembered<Front> front = new Remembered<>();

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

    /// What was known on an earlier day is reckoned out of all of it, so the last ones asked for are kept.
    ///
    /// @param knownAt the day at whose end it was known; null = now
    View view(@Nullable LocalDate knownAt) {
        return knownAt == null
                ? View.of(ledger.known())
                : earlier.get(knownAt.getDayOfMonth() % KEPT)
                        .get(
                                List.of(knownAt, ledger.known().mark()),
                                () -> View.of(known(knownAt)));
    }

    /// The tally that a figure stands in, now or on an earlier day.
    ///
    /// @param knownAt the day at whose end it was known; null = now
    /// @param published the day up to whose end reports had appeared; null = all
    Optional<Tally> tally(String id, @Nullable LocalDate knownAt, @Nullable LocalDate published) {
        View now = view(null);
        Optional<Tally> current = now.findTally(id);
        if (knownAt == null && published == null && current.isPresent()) {
            return current;
        }
        List<Entry> figures =
                current.map(Tally::entries).orElseGet(() -> now.findEntry(id).stream().toList());
        return new Backwards(view(knownAt)).find(figures, published);
    }

    /// What was foretold, and what came of it by a day.
    List<Docket.Item> docket(@Nullable LocalDate knownAt, LocalDate asOf) {
        View view = view(knownAt);
        ledger.settle();
        return knownAt == null
                ? docket.get(List.of(asOf, view.known().mark()), () -> view.tallies().docket(asOf))
                : view.tallies().docket(asOf);
    }

    /// The front page's lists, which are the same for everybody until something is recorded or reckoned in.
    Front front(@Nullable LocalDate knownAt) {
        ledger.settle();
        return knownAt == null
                ? front.get(ledger.known().mark(), () -> Front.of(view(null)))
                : Front.of(view(knownAt));
    }

    List<Origin> sources(@Nullable LocalDate knownAt) {
        Known known = known(knownAt);
        ledger.settle();
        return knownAt == null ? sources.get(known.mark(), known::origins) : known.origins();
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
