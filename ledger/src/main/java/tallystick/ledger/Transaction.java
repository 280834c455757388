package tallystick.ledger;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Work on a connection that is done as a whole or not at all.
///
/// Begins by hand because the driver's own way begins the next transaction when it ends one, and then waits for
/// a lock that it does not need.
record Transaction(Store store, Handle handle) {
    static final String RESTORE = "restore the ledger from a backup";

    <T> T run(Consumer<Handle> begin, String doing, String remedy, Function<Handle, T> work) {
        try {
            begin.accept(handle);
            T result;
            try {
                result = work.apply(handle);
                handle.execute("COMMIT");
            } catch (RuntimeException | Error e) {
                rollBack(e);
                throw e;
            }
            return result;
        } catch (RuntimeException e) {
            throw store.failure(doing, remedy, e);
        }
    }

    private void rollBack(Throwable failure) {
        try {
            handle.execute("ROLLBACK");
        } catch (RuntimeException e) {
            // SQLite rolls back by itself after some failures, a full disk for one.
            failure.addSuppressed(e);
        }
    }
}
