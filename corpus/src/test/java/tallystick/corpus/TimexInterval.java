package tallystick.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallystick.figure.When;

/// First and last day that a value of TIMEX3 stands for: `2025-W09-WE` → 2025-03-01, 2025-03-02. A time of day counts as its day.
record TimexInterval(LocalDate first, LocalDate last) {
    private static final Pattern DECADE = Pattern.compile("(\\d{3})X?");
    private static final Pattern CENTURY = Pattern.compile("(\\d{2})(XX)?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d\\d)(-WE)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA)");

    /// Empty for durations, for sets, for what the calendar does not know and for winters, which corpora date differently.
    static Optional<TimexInterval> of(String value) {
        String[] ends = value.split("/", 2);
        if (ends.length == 2) {
            return of(ends[0]).flatMap(first -> of(ends[1]).map(last -> to(first, last)));
        }
        try {
            return when(value.replaceFirst("T.*", ""))
                    .map(when ->
                            new TimexInterval(
                                    when.first().orElseThrow(), when.last().orElseThrow()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static TimexInterval to(TimexInterval first, TimexInterval last) {
        return new TimexInterval(first.first, last.last);
    }

    private static Optional<When> when(String value) {
        Matcher week = WEEK.matcher(value);
        Matcher part = PART.matcher(value);
        Matcher decade = DECADE.matcher(value);
        Matcher century = CENTURY.matcher(value);
        When when = null;
        if (DAY.matcher(value).matches()) {
            when = new When.Day(LocalDate.parse(value));
        } else if (MONTH.matcher(value).matches()) {
            when = new When.Month(YearMonth.parse(value));
        } else if (YEAR.matcher(value).matches()) {
            when = new When.Years(Integer.parseInt(value), 1);
        } else if (week.matches()) {
            when =
                    new When.Week(
                            Integer.parseInt(week.group(1)),
                            Integer.parseInt(week.group(2)),
                            week.group(3) != null);
        } else if (part.matches()) {
            when = new When.Part(Integer.parseInt(part.group(1)), part.group(2));
        } else if (decade.matches()) {
            when = years(decade, 10);
        } else if (century.matches()) {
            when = years(century, 100);
        }
        return Optional.ofNullable(when);
    }

    private static When years(Matcher match, int count) {
        return new When.Years(count * Integer.parseInt(match.group(1)), count);
    }
}
