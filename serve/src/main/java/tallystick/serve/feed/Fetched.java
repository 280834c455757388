package tallystick.serve.feed;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking for an address.
public sealed interface Fetched {
    /// What was sent, as it was sent.
    final class Body implements Fetched {
        private final byte[] bytes;
        private final String contentType;
        private final String url;
        private final @Nullable String etag;
        private final @Nullable String lastModified;

        Body(
                byte[] bytes,
                String contentType,
                String url,
                @Nullable String etag,
                @Nullable String lastModified) {
            this.bytes = bytes.clone();
            this.contentType = contentType;
            this.url = url;
            this.etag = etag;
            this.lastModified = lastModified;
        }

        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        byte[] bytes() {
            return bytes.clone();
        }

        String contentType() {
            return contentType;
        }

        /// Where it was found in the end.
        String url() {
            return url;
        }

        /// What to send next time so that only a change is sent back.
        @Nullable String etag() {
            return etag;
        }

        @Nullable String lastModified() {
            return lastModified;
        }
    }

    /// The same as last time.
    record Unchanged() implements Fetched {}

    /// @param status what the other end answered; 0 = nothing
    /// @param after do not ask again before; null = when you like
    record Refused(String problem, String remedy, int status, @Nullable Duration after)
            implements Fetched {}
}
