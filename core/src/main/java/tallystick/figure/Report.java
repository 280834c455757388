package tallystick.figure;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A dated report as published.
///
/// The text is never altered: every span of the ledger points into exactly these characters.
///
/// @param id how this report is known: given by its source, else its url, else a hash of its text
/// @param published the day it appeared; relative times in it are told from this day
/// @param outlet who published it; not part of any chain of sources
public record Report(
        String id,
        @Nullable String url,
        @Nullable String outlet,
        LocalDate published,
        @Nullable String title,
        Text text) {
    public Report {
        Objects.requireNonNull(published, "a report has a date");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a report has an id");
        }
    }

    public String quote(Span span) {
        return text.at(span);
    }
}
