package tallystick.ledger;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Connections for reading, opened as they are needed: so many may read at once, the next one waits.
final class Readers implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final Store store;
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();

    Readers(Store store) {
        this.store = store;
    }

    /// Does some work in a transaction, so that all of its queries see the same ledger.
    <T> T read(String doing, Function<Handle, T> work) {
        free.acquireUninterruptibly();
        try {
            Handle handle = idle();
            try {
                Transaction reading = new Transaction(store, handle);
                T result = reading.run(store::beginReading, doing, Transaction.RESTORE, work);
                idle.push(handle);
                return result;
            } catch (RuntimeException | Error e) {
                handle.close();
                throw e;
            }
        } finally {
            free.release();
        }
    }

    private Handle idle() {
        @Nullable Handle idling = idle.poll();
        return idling == null ? store.openForReading() : idling;
    }

    @Override
    public void close() {
        free.acquireUninterruptibly(AT_ONCE);
        for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
            handle.close();
        }
        free.release(AT_ONCE);
    }
}
