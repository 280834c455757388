package tallystick.figure;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that a source says will come about, and by when.
///
/// `The Norland Post wrote on 3 June that Ostmark would send engineers to Kelm in two weeks`: due 2031-06-17.
///
/// @param content what is to come about
/// @param sources on whose word
/// @param said when the source said it; null when the report does not tell
/// @param due the time named, counted from the day it was said
/// @param dueWords the words that name it
public record Forecast(
        Span content, Attribution sources, @Nullable When said, When due, Span dueWords) {
    /// The day on which it was said, as late as can be meant.
    public Optional<LocalDate> saidOn() {
        return Optional.ofNullable(said).flatMap(When::last);
    }
}
