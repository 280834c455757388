package tallystick.serve.feed;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks feeds for what is new and fetches it: only changes are asked for, no site is asked more often than it likes,
/// what it forbids is left alone, and one that fails is asked ever more rarely.
///
/// ```java
/// try (Fetcher fetcher = new Fetcher(false)) {
///     new Watch(fetcher, state, Clock.systemUTC()).once(List.of("https://news.example/feed.xml"), taker);
/// }
/// ```
public final class Watch {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 8;

    private final Fetcher fetcher;
    private final Robots robots;
    private final Watched watched;
    private final Clock clock;
    private final Map<String, Instant> asked = new HashMap<>();

    /// Takes what was found.
    public interface Taker {
        /// A page as it was sent, and what its feed said of it.
        void page(FeedItem item, Fetched.Body page);

        /// @param address of the feed or page that could not be had
        void refused(String address, String problem, String remedy);
    }

    /// @param state a file in which is kept what was fetched
    public Watch(Fetcher fetcher, Path state, Clock clock) {
        this.fetcher = fetcher;
        this.robots = new Robots(fetcher);
        this.watched = Watched.in(state);
        this.clock = clock;
    }

    /// One round over some feeds; a broken one does not stop the rest.
    public void once(List<String> feeds, Taker taker) throws InterruptedException {
        for (String feed : feeds) {
            Watched.Feed known = watched.feed(feed);
            if (!clock.instant().isBefore(known.notBefore())) {
                watched.remember(feed, ask(feed, known, taker));
                watched.save();
            }
        }
    }

    private Watched.Feed ask(String feed, Watched.Feed known, Taker taker)
            throws InterruptedException {
        return switch (politely(feed, known)) {
            case Fetched.Unchanged unchanged ->
                    new Watched.Feed(known.etag(), known.lastModified(), Instant.EPOCH, 0);
            case Fetched.Refused refused -> {
                taker.refused(feed, refused.problem(), refused.remedy());
                yield later(known, refused);
            }
            case Fetched.Body body -> {
                boolean all = take(feed, body, taker);
                // Only when all its pages came is the feed asked for changes alone.
                yield all
                        ? new Watched.Feed(body.etag(), body.lastModified(), Instant.EPOCH, 0)
                        : new Watched.Feed(null, null, Instant.EPOCH, 0);
            }
        };
    }

    private Watched.Feed later(Watched.Feed known, Fetched.Refused refused) {
        int failures = known.failures() + 1;
        Duration backOff = FIRST_WAIT.multipliedBy(1L << Math.min(DOUBLINGS, failures - 1));
        Duration wait =
                refused.after() != null && refused.after().compareTo(backOff) > 0
                        ? refused.after()
                        : backOff;
        return new Watched.Feed(
                known.etag(), known.lastModified(), clock.instant().plus(wait), failures);
    }

    private boolean take(String feed, Fetched.Body body, Taker taker) throws InterruptedException {
        List<FeedItem> items;
        try {
            items = Feeds.items(body.bytes(), body.contentType(), URI.create(body.url()));
        } catch (NotAFeed e) {
            taker.refused(feed, String.valueOf(e.getMessage()), e.remedy());
            return false;
        }
        boolean all = true;
        for (FeedItem item : items) {
            if (!watched.isFetched(item.url())) {
                all &= take(item, taker);
            }
        }
        return all;
    }

    private boolean take(FeedItem item, Taker taker) throws InterruptedException {
        return switch (politely(item.url(), Watched.Feed.NEW)) {
            case Fetched.Body page -> {
                taker.page(item, page);
                watched.fetched(item.url());
                yield true;
            }
            case Fetched.Refused refused -> {
                taker.refused(item.url(), refused.problem(), refused.remedy());
                yield refused.status() >= 400 && refused.status() < 500;
            }
            case Fetched.Unchanged unchanged -> true;
        };
    }

    private Fetched politely(String url, Watched.Feed known) throws InterruptedException {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return new Fetched.Refused(
                    "is no address", "Write it as http://… or https://…", 0, null);
        }
        if (uri.getHost() == null) {
            return fetcher.fetch(url);
        }
        if (!robots.allow(uri)) {
            return new Fetched.Refused(
                    "is closed to programs by its site's robots.txt",
                    "Add the report by hand, or ask its publisher.",
                    403,
                    null);
        }
        Instant last = asked.get(uri.getHost());
        if (last != null) {
            Duration left = robots.delay(uri).minus(Duration.between(last, clock.instant()));
            if (left.isPositive()) {
                Thread.sleep(left);
            }
        }
        asked.put(uri.getHost(), clock.instant());
        return fetcher.fetch(url, known.etag(), known.lastModified());
    }
}
