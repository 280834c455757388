package tallystick.serve;

import io.javalin.http.sse.SseClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tallystick.exchange.NewsLines;
import tallystick.figure.Question;
import tallystick.reconcile.News;

/// Tells whoever listens what has come: new figures, changed tallies, conflicts, what fell due. The ledger is looked at
/// every few seconds, and only while somebody listens.
final class Happenings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Happenings.class);
    private static final Question EVERYTHING = new Question("", Optional.empty(), Optional.empty());
    private static final int SECONDS = 2;

    private final Desk desk;
    private final Clock clock;
    private final Set<SseClient> listening = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Instant> last = new AtomicReference<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("happenings").factory());

    Happenings(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        var unused = thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void listen(SseClient client) {
        client.keepAlive();
        last.compareAndSet(null, desk.known(null).lastRecorded());
        listening.add(client);
        client.onClose(() -> listening.remove(client));
    }

    private void look() {
        if (listening.isEmpty()) {
            last.set(null);
            return;
        }
        try {
            if (desk.ledger().backlog().isLong()) {
                return; // told once it is in the tallies
            }
            Instant now = desk.known(null).lastRecorded();
            Instant before = last.getAndSet(now);
            if (before != null && now.isAfter(before)) {
                tell(before);
            }
        } catch (RuntimeException e) {
            LOG.error("news could not be told", e);
        }
    }

    private void tell(Instant before) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (News.Item item : desk.view(null).tallies().news(EVERYTHING, before, today)) {
            listening.forEach(
                    client -> client.sendEvent(item.kind().word(), NewsLines.write("all", item)));
        }
    }

    @Override
    public void close() {
        listening.forEach(SseClient::close);
        thread.shutdownNow();
    }
}
