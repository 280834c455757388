package tallystick.cli;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tallystick.figure.Entry;
import tallystick.ledger.Found;
import tallystick.ledger.Known;
import tallystick.ledger.Query;
import tallystick.reconcile.Aliases;

/// What a query finds, a page at a time; of a verdict only what the reconciler gave it.
final class Finds {
    private static final int AT_ONCE = 500;

    private final Known known;
    private final Query query;
    private final Optional<Set<String>> judged;

    Finds(Known known, Query query) {
        this.known = known;
        this.query = query;
        this.judged =
                query.verdict().map(verdict -> known.tallies(Aliases.known()).standing(verdict));
    }

    /// @param more whether something was left out behind it
    record Page(int size, boolean more) {}

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
