package tallystick.extract.time;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Report;
import tallystick.wordlist.WordList;

/// Whether a report writes 03/04/2019 with the day or the month first.
///
/// The report's own dates decide where only one order makes them dates, or where only one brings them near its day; else the
/// country of its address; else the month stands first (`docs/FIGURES.md` §5).
enum NumericOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/])(\\d{1,2}) ?/ ?(\\d{1,2}) ?/ ?(\\d{4}|\\d{2})(?![\\d/])");

    /// So near the report's date stands the day it was posted on.
    private static final int NEAR_DAYS = 7;

    private static final Pattern COUNTRY = Pattern.compile(".*\\.([a-z]{2})");

    static NumericOrder of(Report report) {
        Matcher date = DATE.matcher(report.text().string());
        int surely = 0;
        int nearly = 0;
        while (date.find()) {
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(2));
            int year = CalendarProductions.fullYear(date.group(3));
            surely += Integer.compare(first, 12) > 0 ? 1 : second > 12 ? -1 : 0;
            nearly +=
                    near(report, date(year, second, first))
                            - near(report, date(year, first, second));
        }
        int told = surely != 0 ? surely : nearly;
        if (told != 0) {
            return told > 0 ? DAY_FIRST : MONTH_FIRST;
        }
        return country(report.url()).filter(NumericOrder::isDayFirst).isPresent()
                ? DAY_FIRST
                : MONTH_FIRST;
    }

    private static int near(Report report, Optional<LocalDate> day) {
        return day.filter(each ->
                        Math.abs(ChronoUnit.DAYS.between(each, report.published())) <= NEAR_DAYS)
                        .isPresent()
                ? 1
                : 0;
    }

    /// The country of an address, `uk` of `https://www.courier.example.uk/a`.
    private static Optional<String> country(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        String host;
        try {
            host = URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // an address that is none tells no country
        }
        Matcher country = COUNTRY.matcher(host == null ? "" : host.toLowerCase(Locale.ROOT));
        return country.matches() ? Optional.of(country.group(1)) : Optional.empty();
    }

    private static boolean isDayFirst(String country) {
        return WordList.rows("time/month-first.tsv").stream()
                .noneMatch(row -> row.getFirst().equals(country));
    }

    /// 2 March of 02/03: the day in this order, or in the other where only that is one.
    Optional<LocalDate> day(int first, int second, int year) {
        Optional<LocalDate> dayFirst = date(year, second, first);
        Optional<LocalDate> monthFirst = date(year, first, second);
        return this == DAY_FIRST ? dayFirst.or(() -> monthFirst) : monthFirst.or(() -> dayFirst);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
