package tallystick.figure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads times in the form in which [When] prints them.
final class WhenForm {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<edged>[^\\[\\]]+)\\[(?<edge>early|mid|late|start|end)]"
                            + "|(?<century>\\d{2})XX|(?<decade>\\d{3})X|(?<year>\\d{4})"
                            + "|(?<month>\\d{4}-\\d{2})|(?<day>\\d{4}-\\d{2}-\\d{2})"
                            + "|(?<hourday>\\d{4}-\\d{2}-\\d{2})T(?<hour>\\d{2})"
                            + "|(?<moment>\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})"
                            + "|(?<weekyear>\\d{4})-W(?<week>\\d{2})(?<weekend>-WE)?"
                            + "|(?<partyear>\\d{4})-(?<part>Q[1-4]|H[12]|SP|SU|FA|WI)");

    private WhenForm() {}

    static When parse(String value) {
        int slash = value.indexOf('/');
        if (slash >= 0) {
            String from = value.substring(0, slash);
            String to = value.substring(slash + 1);
            return new When.Period(
                    from.isEmpty() ? null : parse(from), to.isEmpty() ? null : parse(to));
        }
        try {
            return isDay(value) ? new When.Day(LocalDate.parse(value)) : parsed(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a time: \"" + value + "\"", e);
        }
    }

    /// Most times are days; they are told by their form without a pattern.
    private static boolean isDay(String value) {
        return value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-';
    }

    private static When parsed(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw new IllegalArgumentException("not a time: \"" + value + "\"");
        }
        return parse(form);
    }

    private static When parse(Matcher form) {
        if (form.group("edge") != null) {
            return new When.Edge(parse(form.group("edged")), form.group("edge"));
        } else if (form.group("century") != null) {
            return new When.Years(100 * Integer.parseInt(form.group("century")), 100);
        } else if (form.group("decade") != null) {
            return new When.Years(10 * Integer.parseInt(form.group("decade")), 10);
        } else if (form.group("year") != null) {
            return new When.Years(Integer.parseInt(form.group("year")), 1);
        } else if (form.group("month") != null) {
            return new When.Month(YearMonth.parse(form.group("month")));
        } else if (form.group("day") != null) {
            return new When.Day(LocalDate.parse(form.group("day")));
        } else if (form.group("hour") != null) {
            return new When.Hour(
                    LocalDate.parse(form.group("hourday")), Integer.parseInt(form.group("hour")));
        } else if (form.group("moment") != null) {
            String moment = form.group("moment");
            return new When.Moment(
                    LocalDate.parse(moment.substring(0, 10))
                            .atTime(LocalTime.parse(moment.substring(11))));
        } else if (form.group("week") != null) {
            return new When.Week(
                    Integer.parseInt(form.group("weekyear")),
                    Integer.parseInt(form.group("week")),
                    form.group("weekend") != null);
        }
        return new When.Part(Integer.parseInt(form.group("partyear")), form.group("part"));
    }
}
