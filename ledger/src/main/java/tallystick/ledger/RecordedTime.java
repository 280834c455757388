package tallystick.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Times of recording as text: `2025-03-07T09:30:00.000000Z`. All are equally long, so that text order is time order.
final class RecordedTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private RecordedTime() {}

    /// Cut to the microsecond, and to the years 0 to 9999.
    static String write(Instant instant) {
        Instant within = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return FORM.format(within.truncatedTo(ChronoUnit.MICROS));
    }

    static Instant read(String text) {
        return Instant.parse(text);
    }
}
