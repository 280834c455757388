package tallystick.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tallystick.figure.Entry;

/// The beginning of a figure's id, as people type it.
///
/// @param prefix hexadecimal digits
record IdPrefix(String prefix) {
    /// So many are named where several begin so.
    private static final int SHOWN = 10;

    /// The figure, as it was read.
    ///
    /// @throws LedgerException when several ids begin so
    Optional<Entry> entry(Catalogue catalogue, Shelf shelf, Store store) {
        List<Entry> found = shelf.entries(catalogue.withId(prefix, SHOWN + 1));
        if (found.size() > 1) {
            throw new LedgerException(
                    store.name(),
                    "several figures have an id that begins with %s: %s"
                            .formatted(prefix, list(found)),
                    "give more digits of the one you mean");
        }
        return found.stream().findFirst();
    }

    private static String list(List<Entry> found) {
        return found.stream()
                        .limit(SHOWN)
                        .map(entry -> entry.id() + " [" + entry.figure().quote() + "]")
                        .collect(Collectors.joining(", "))
                + (found.size() > SHOWN ? ", …" : "");
    }
}
