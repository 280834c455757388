package tallystick.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The day on which something says it was published.
///
/// `2025-02-27` · `2025-02-27T23:10:00+02:00` · `20250227` · `27 February 2025` · `Feb. 27, 2025` ·
/// `Thu, 27 Feb 2025 10:00:00 GMT` · `Posted at 10:00 on Feb 27, 2025`. A time of day is left out and the day kept as written, in the publisher's own zone.
sealed interface Published {
    /// A day that the calendar has.
    record On(LocalDate day) implements Published {}

    /// Something stands where the date should, but it is none.
    ///
    /// @param problem what is wrong with it: `there is no 2025-02-31 in the calendar`
    record Unclear(String problem) implements Published {}

    /// Nothing is said.
    record Untold() implements Published {}

    /// No date is longer, with all that may stand beside it.
    int LONGEST = 100;

    /// A day before is a blank that some program filled in, `0001-01-01` most often.
    int FIRST_NEWSPAPER = 1605;

    static Published read(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return new Untold();
        }
        String stripped = written.strip();
        String date = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
        Matcher digits = Writing.YEAR_MONTH_DAY.matcher(date);
        if (digits.lookingAt()) {
            return day(digits.group("y"), number(digits.group("m")), digits.group("d"), date);
        }
        Matcher dayFirst = Writing.DAY_MONTH_YEAR.matcher(date);
        Matcher monthFirst = Writing.MONTH_DAY_YEAR.matcher(date);
        Matcher words = dayFirst.find() ? dayFirst : monthFirst;
        if (words == dayFirst || words.find()) {
            int month = month(words.group("m"));
            if (month > 0) {
                return day(words.group("y"), month, words.group("d"), date);
            }
        }
        String shown = date.length() > 40 ? date.substring(0, 40) + "…" : date;
        return new Unclear("\"" + shown + "\" is not a date");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// 1 to 12 for a name or its first letters, else 0.
    private static int month(String name) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(name.toUpperCase(Locale.ROOT))
                    || (name.equalsIgnoreCase("Sept") && month == Month.SEPTEMBER)) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static Published day(String year, int month, String day, String written) {
        try {
            LocalDate on = LocalDate.of(number(year), month, number(day));
            return on.getYear() < FIRST_NEWSPAPER
                    ? new Unclear("%s is before there were newspapers".formatted(on))
                    : new On(on);
        } catch (DateTimeException e) {
            String shown = written.length() > 30 ? written.substring(0, 30) + "…" : written;
            return new Unclear("there is no " + shown + " in the calendar");
        }
    }

    /// The ways of writing a day. Digits that may be read both ways (`02/03/2025`) are not among them.
    final class Writing {
        static final Pattern YEAR_MONTH_DAY =
                Pattern.compile(
                        "(?<y>\\d{4})(?<mark>[-/.]?)(?<m>\\d\\d|\\d(?=[-/.]))\\k<mark>(?<d>\\d\\d?)(?!\\d)");
        static final Pattern DAY_MONTH_YEAR =
                Pattern.compile(
                        "(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(?<m>\\p{L}{3,9})\\.?,?[ -](?<y>\\d{4})(?!\\d)");
        static final Pattern MONTH_DAY_YEAR =
                Pattern.compile(
                        "\\b(?<m>\\p{L}{3,9})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})(?!\\d)");

        private Writing() {}
    }
}
