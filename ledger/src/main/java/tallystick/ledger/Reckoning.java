package tallystick.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reckons a long [Backlog] beside the questions, which are meanwhile told from the tallies that are there. Ends between two steps.
public final class Reckoning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);
    private static final Duration REST = Duration.ofSeconds(30);

    private final TallyIndex index;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("reckoning").factory());

    Reckoning(TallyIndex index) {
        this.index = index;
    }

    /// Begins, unless it is at work.
    void wake() {
        wakeIn(Duration.ZERO);
    }

    private void wakeIn(Duration rest) {
        if (!ended.get() && awake.compareAndSet(false, true)) {
            try {
                var unused = thread.schedule(this::work, rest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("ended", e);
            }
        }
    }

    private void work() {
        boolean failed = false;
        try {
            index.catchUp(ended::get);
        } catch (RuntimeException e) {
            failed = true;
            LOG.error("the tallies could not be reckoned; tried again in {}", REST, e);
        } finally {
            awake.set(false);
        }
        if (failed) {
            wakeIn(REST);
        }
    }

    /// Returns once nothing is under way.
    @Override
    public void close() {
        ended.set(true);
        index.reckonedBeside(null);
        thread.shutdownNow();
        thread.close();
    }
}
