package tallystick.ledger;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/// Reckons all tallies anew, by this program's rules, in tables that only this connection sees, while everybody is told from those of
/// before; then puts them in their place at one stroke.
///
/// What comes in meanwhile is reckoned in before that. When it is broken off, nothing has changed.
record TalliesAnew(Ledger ledger, Store store) {
    private static final List<String> TABLES =
            List.of("followed", "unsettled", "tally", "tallied", "reckoned");
    private static final String DOING = "reckoning the tallies anew";
    private static final String REMEDY = "those of before are still there; see what is wrong there";

    void reckon(BooleanSupplier ended) {
        try (Handle handle = store.openForAdding()) {
            store.shadow(handle, TABLES);
            handle.execute("INSERT INTO reckoned VALUES (1, '', 0, 0, 0)");
            TallyIndex index = new TallyIndex(ledger, store);
            Transaction step = new Transaction(store, handle);
            index.settleAll(
                    work -> step.run(store::beginReading, DOING, REMEDY, work::test), ended);
            if (!ended.getAsBoolean()) {
                step.run(store::beginAdding, DOING, REMEDY, adding -> finish(adding, index));
            }
        }
    }

    /// Also the times that the ledger was reckoned in go on, so that no other program takes what it remembers for true.
    private boolean finish(Handle handle, TallyIndex index) {
        index.settleAll(work -> work.test(handle), () -> false);
        String all = store.schema(handle);
        handle.execute(
                "UPDATE reckoned SET times = times + 1 + (SELECT times FROM %s.reckoned)"
                        .formatted(all));
        for (String table : TABLES) {
            handle.execute("DELETE FROM %s.%s".formatted(all, table));
            handle.execute("INSERT INTO %s.%s SELECT * FROM %2$s".formatted(all, table));
        }
        return true;
    }
}
