package tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Makes the index of words anew from what the ledger holds, once a migration has left it empty.
///
/// @param handle in a transaction that may add
record SearchIndex(Store store, Handle handle) {
    private static final int AT_ONCE = 500;

    void fillIfEmpty() {
        if (handle.createQuery("SELECT rowid FROM entry_words LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .isPresent()) {
            return;
        }
        long last = -1;
        List<Long> numbers = after(last);
        while (!numbers.isEmpty()) {
            var entries = new Shelf(handle, store).entries(numbers);
            List<Store.Numbered> numbered = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                numbered.add(new Store.Numbered(numbers.get(i), entries.get(i)));
            }
            store.index(handle, numbered);
            last = numbers.getLast();
            numbers = after(last);
        }
    }

    private List<Long> after(long entryNo) {
        return handle.createQuery(
                        "SELECT entry_no FROM entry WHERE entry_no > :last ORDER BY entry_no LIMIT :most")
                .bind("last", entryNo)
                .bind("most", AT_ONCE)
                .mapTo(Long.class)
                .list();
    }
}
