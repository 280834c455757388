package tallystick.serve.feed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a feed tells of one report: where it is, and, where it says so, what it is called and when it appeared.
///
/// @param published by the clock of Greenwich, where the feed gives a time
public record FeedItem(String url, @Nullable String title, @Nullable LocalDate published) {}
