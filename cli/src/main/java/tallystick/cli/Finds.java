package tallystick.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.ledger.Found;
import tallystick.ledger.Known;
import tallystick.ledger.Query;
import tallystick.reconcile.Reconciler;

/// What a query finds, a page at a time; of a verdict only what the reconciler gave it.
final class Finds {
    private static final int AT_ONCE = 500;

    private final Known known;
    private final Query query;
    private final Optional<Set<String>> judged;

    Finds(Known known, Query query) {
        this.known = known;
        this.query = query;
        this.judged = query.verdict().map(verdict -> judged(known, verdict));
    }

    /// @param more whether something was left out behind it
    record Page(int size, boolean more) {}

    /// The ids of the figures that stand so to an earlier one.
    private static Set<String> judged(Known known, String verdict) {
        List<Filed> filed = known.filed();
        return Reconciler.reconcile(filed, known.bonds(filed)).stream()
                .flatMap(tally -> judged(tally, verdict))
                .map(Entry::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Entry> judged(Tally tally, String verdict) {
        return Stream.concat(
                tally.judged().stream()
                        .filter(each -> each.verdict().word().equals(verdict))
                        .map(each -> tally.entries().get(each.b())),
                tally.parts().stream()
                        .filter(each -> each.verdict().word().equals(verdict))
                        .map(each -> tally.entries().get(each.b())));
    }

    int each(Consumer<Entry> taken) {
        return page(Integer.MAX_VALUE, 0, taken).size();
    }

    /// @param offset how many to leave out in front
    Page page(int limit, int offset, Consumer<Entry> taken) {
        int size = 0;
        int passed = judged.isEmpty() ? offset : 0;
        int skip = judged.isEmpty() ? 0 : offset;
        boolean more = true;
        while (more) {
            Found found = known.find(query, AT_ONCE, passed);
            for (Entry entry : found.entries()) {
                passed++;
                boolean meant = judged.isEmpty() || judged.get().contains(entry.id());
                if (meant && skip > 0) {
                    skip--;
                } else if (meant && size == limit) {
                    return new Page(size, true);
                } else if (meant) {
                    taken.accept(entry);
                    size++;
                }
            }
            more = found.more();
        }
        return new Page(size, false);
    }
}
