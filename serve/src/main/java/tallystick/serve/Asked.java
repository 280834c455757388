package tallystick.serve;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// What a request asks for beside its address.
final class Asked {
    private static final String PAGE_NUMBER = "[1-9]\\d{0,6}";

    private Asked() {}

    /// Its words; null = none were given.
    static @Nullable String text(Context context, String name) {
        String value = context.queryParam(name);
        value = value == null ? context.formParam(name) : value;
        return value == null || value.isBlank() ? null : value.strip();
    }

    static String words(Context context, String name) {
        String value = text(context, name);
        return value == null ? "" : value;
    }

    /// From 1.
    static int page(Context context) {
        String page = words(context, "page");
        return page.matches(PAGE_NUMBER) ? Integer.parseInt(page) : 1;
    }

    /// The day as of which something is to be told; null = now.
    static @Nullable LocalDate known(Context context) {
        return day(context, "known");
    }

    static @Nullable LocalDate day(Context context, String name) {
        String day = text(context, name);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Problem.refused(
                    name + "=" + day + " is no day",
                    "Write it as year, month, day: " + name + "=2031-05-14");
        }
    }
}
