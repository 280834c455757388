package tallystick.serve.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Fetches one address: with limits of size and time, and from public hosts only unless told otherwise.
public final class Fetcher implements AutoCloseable {
    /// The name by which we go, for whoever keeps the logs at the other end.
    static final String AGENT = "Tallystick/0.1";

    static final int LARGEST = 8 << 20;
    private static final Timeout PATIENCE = Timeout.ofSeconds(20);
    private static final int REDIRECTS = 5;
    private static final long LONGEST_WAIT = Duration.ofDays(1).toSeconds();

    private final CloseableHttpClient client;

    /// @param anywhere addresses of this machine and of private networks too
    public Fetcher(boolean anywhere) {
        PoolingHttpClientConnectionManagerBuilder connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(PATIENCE)
                                        .setSocketTimeout(PATIENCE)
                                        .build());
        if (!anywhere) {
            connections.setDnsResolver(new PublicAddresses());
        }
        this.client =
                HttpClientBuilder.create()
                        .setConnectionManager(connections.build())
                        .setUserAgent(AGENT)
                        .disableCookieManagement()
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(PATIENCE)
                                        .setMaxRedirects(REDIRECTS)
                                        .build())
                        .build();
    }

    public Fetched fetch(String url) {
        return fetch(url, null, null);
    }

    /// @param etag as it came last time; null = never
    /// @param lastModified likewise
    public Fetched fetch(String url, @Nullable String etag, @Nullable String lastModified) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return new Fetched.Refused(
                    "is no address: " + e.getMessage(),
                    "Write it as http://… or https://…",
                    0,
                    null);
        }
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
            return new Fetched.Refused(
                    "is no address on the web", "Write it as http://… or https://…", 0, null);
        }
        HttpGet get = new HttpGet(uri);
        if (etag != null) {
            get.setHeader("If-None-Match", etag);
        }
        if (lastModified != null) {
            get.setHeader("If-Modified-Since", lastModified);
        }
        HttpClientContext context = HttpClientContext.create();
        try {
            return client.execute(get, context, response -> took(url, response, context));
        } catch (PublicAddresses.Refused e) {
            return new Fetched.Refused(
                    "leads to an address of this machine or of a private network",
                    "Allow such addresses with --allow-private if you trust the feed.",
                    0,
                    null);
        } catch (IOException e) {
            return new Fetched.Refused("could not be fetched: " + e, "Try again later.", 0, null);
        }
    }

    private static Fetched took(String url, ClassicHttpResponse response, HttpClientContext context)
            throws IOException {
        int status = response.getCode();
        if (status == HttpStatus.SC_NOT_MODIFIED) {
            return new Fetched.Unchanged();
        }
        if (status != HttpStatus.SC_OK) {
            return new Fetched.Refused(
                    "was answered with " + status + " " + response.getReasonPhrase(),
                    "Try again later, or take it out of the list.",
                    status,
                    after(response));
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Fetched.Refused("is empty", "Try again later.", 0, null);
        }
        try (InputStream in = entity.getContent()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return new Fetched.Refused(
                        "is larger than " + (LARGEST >> 20) + " MB",
                        "Fetch it by hand and add the file.",
                        0,
                        null);
            }
            String last =
                    context.getRedirectLocations() == null
                                    || context.getRedirectLocations().size() == 0
                            ? url
                            : context.getRedirectLocations()
                                    .get(context.getRedirectLocations().size() - 1)
                                    .toString();
            return new Fetched.Body(
                    bytes,
                    Objects.requireNonNullElse(entity.getContentType(), ""),
                    last,
                    value(response, "ETag"),
                    value(response, "Last-Modified"));
        }
    }

    private static @Nullable Duration after(ClassicHttpResponse response) {
        String seconds = value(response, "Retry-After");
        return seconds != null && seconds.matches("\\d{1,7}")
                ? Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(seconds)))
                : null;
    }

    private static @Nullable String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("closing connections", e);
        }
    }
}
