package tallystick.serve.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real site on this machine, asked over the net.
class WatchTest {
    @TempDir Path folder;
    private HttpServer site;
    private final List<String> asked = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Fetcher fetcher = new Fetcher(true);
    private int feedStatus = 200;

    private final Watch.Taker taker =
            new Watch.Taker() {
                @Override
                public void page(FeedItem item, Fetched.Body page) {
                    pages.add(
                            item.url().replaceFirst(".*/", "")
                                    + ": "
                                    + new String(page.bytes(), StandardCharsets.UTF_8));
                }

                @Override
                public void refused(String address, String problem, String remedy) {
                    refused.add(address.replaceFirst(".*/", "") + " " + problem);
                }
            };

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", this::answer);
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop(0);
        fetcher.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        switch (path) {
            case "/robots.txt" ->
                    send(exchange, 200, "User-agent: *\nDisallow: /closed\nCrawl-delay: 0.01\n");
            case "/feed.json" -> {
                exchange.getResponseHeaders().set("ETag", "\"v1\"");
                if (feedStatus == 200
                        && "\"v1\""
                                .equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    send(exchange, 304, "");
                } else {
                    send(
                            exchange,
                            feedStatus,
                            "{\"items\": [{\"url\": \"/open\"}, {\"url\": \"/closed\"}]}");
                }
            }
            case "/open" -> send(exchange, 200, "40 people fled.");
            case "/away" -> {
                exchange.getResponseHeaders().set("Location", "/open");
                send(exchange, 302, "");
            }
            default -> send(exchange, 404, "");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + site.getAddress().getPort() + path;
    }

    private void once(Instant now) throws InterruptedException {
        new Watch(fetcher, folder.resolve("watch"), Clock.fixed(now, ZoneOffset.UTC))
                .once(List.of(url("/feed.json")), taker);
    }

    private static final Instant NOON = Instant.parse("2031-05-12T12:00:00Z");

    @Test
    void what_is_new_is_fetched_and_what_robots_txt_closes_is_not() throws InterruptedException {
        once(NOON);
        assertThat(pages).containsExactly("open: 40 people fled.");
        assertThat(refused)
                .containsExactly("closed is closed to programs by its site's robots.txt");
        assertThat(asked).doesNotContain("/closed");
    }

    @Test
    void the_second_time_only_a_change_is_asked_for() throws InterruptedException {
        once(NOON);
        once(NOON.plus(Duration.ofHours(1)));
        assertThat(pages).hasSize(1);
        assertThat(asked.stream().filter(path -> path.equals("/open"))).hasSize(1);
    }

    @Test
    void a_feed_that_fails_is_left_alone_for_longer_each_time() throws InterruptedException {
        feedStatus = 503;
        once(NOON);
        once(NOON.plus(Duration.ofMinutes(4)));
        assertThat(count("/feed.json")).isEqualTo(1);
        once(NOON.plus(Duration.ofMinutes(6)));
        assertThat(count("/feed.json")).isEqualTo(2);
        once(NOON.plus(Duration.ofMinutes(14)));
        assertThat(count("/feed.json")).isEqualTo(2);
        assertThat(refused).allMatch(line -> line.contains("503"));
    }

    private long count(String path) {
        return asked.stream().filter(path::equals).count();
    }

    @Test
    void addresses_of_this_machine_are_refused_unless_allowed() {
        try (Fetcher strict = new Fetcher(false)) {
            assertThat(strict.fetch(url("/open")))
                    .isInstanceOfSatisfying(
                            Fetched.Refused.class,
                            no -> assertThat(no.problem()).contains("private network"));
            assertThat(strict.fetch("http://localhost:" + site.getAddress().getPort() + "/open"))
                    .isInstanceOf(Fetched.Refused.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void a_redirect_is_followed() {
        assertThat(fetcher.fetch(url("/away")))
                .isInstanceOfSatisfying(
                        Fetched.Body.class, body -> assertThat(body.url()).endsWith("/open"));
    }
}
