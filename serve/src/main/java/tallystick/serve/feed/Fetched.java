package tallystick.serve.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking for an address.
public sealed interface Fetched {
    /// @param etag what to send next time so that only a change is sent back
    /// @param lastModified likewise
    record Body(byte[] bytes, String contentType, String url, @Nullable String etag, @Nullable String lastModified)
            implements Fetched {}

    /// The same as last time.
    record Unchanged() implements Fetched {}

    /// @param status what the other end answered; 0 = nothing
    /// @param after do not ask again before; null = when you like
    record Refused(String problem, String remedy, int status, @Nullable Duration after) implements Fetched {}
}
