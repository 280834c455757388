package tallystick.serve.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a watch remembers between two rounds, in a file beside the ledger: of each feed how to ask for changes only and
/// when not to ask, and which reports were fetched. Losing it costs fetches, never reports.
final class Watched {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Feeds drop what is older; so may we.
    private static final int REMEMBERED = 100_000;

    private final Path file;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    private final Set<String> fetched = new LinkedHashSet<>();

    /// @param failures in a row
    record Feed(
            @Nullable String etag, @Nullable String lastModified, Instant notBefore, int failures) {
        static final Feed NEW = new Feed(null, null, Instant.EPOCH, 0);
    }

    private Watched(Path file) {
        this.file = file;
    }

    static Watched in(Path file) {
        Watched watched = new Watched(file);
        if (Files.exists(file)) {
            try {
                watched.read(JSON.readTree(file.toFile()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(
                        file
                                + " is damaged; delete it: only what was fetched already will be fetched again",
                        e);
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + file, e);
            }
        }
        return watched;
    }

    private void read(JsonNode root) {
        root.path("feeds")
                .properties()
                .forEach(each -> {
                    JsonNode feed = each.getValue();
                    feeds.put(
                            each.getKey(),
                            new Feed(
                                    feed.path("etag").asText(null),
                                    feed.path("lastModified").asText(null),
                                    Instant.parse(
                                            feed.path("notBefore")
                                                    .asText(Instant.EPOCH.toString())),
                                    feed.path("failures").asInt()));
                });
        root.path("fetched").forEach(url -> fetched.add(url.asText()));
    }

    Feed feed(String url) {
        return feeds.getOrDefault(url, Feed.NEW);
    }

    void remember(String url, Feed feed) {
        feeds.put(url, feed);
    }

    boolean isFetched(String url) {
        return fetched.contains(url);
    }

    void fetched(String url) {
        fetched.add(url);
        while (fetched.size() > REMEMBERED) {
            fetched.remove(fetched.iterator().next());
        }
    }

    /// In whole or not at all.
    void save() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode all = root.putObject("feeds");
        feeds.forEach((url, feed) -> {
            ObjectNode node = all.putObject(url);
            node.put("etag", feed.etag()).put("lastModified", feed.lastModified());
            node.put("notBefore", feed.notBefore().toString()).put("failures", feed.failures());
        });
        ArrayNode urls = root.putArray("fetched");
        fetched.forEach(urls::add);
        try {
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(whole, root.toString());
            Files.move(
                    whole,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }
}
