package tallystick.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// On what day a feast falls in a year.
final class Holidays {
    private Holidays() {}

    /// @param name `12-25`, or the name of a reckoning: `thanksgiving`, `easter+1`
    static LocalDate day(String name, int year) {
        return switch (name) {
            case "thanksgiving" ->
                    LocalDate.of(year, 11, 1)
                            .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
            case "labor-day" ->
                    LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
            case "memorial-day" ->
                    LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
            case "election-day" ->
                    LocalDate.of(year, 11, 1)
                            .with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))
                            .plusDays(1);
            case "easter" -> easter(year);
            case "easter-2" -> easter(year).minusDays(2);
            case "easter+1" -> easter(year).plusDays(1);
            default -> LocalDate.parse(year + "-" + name);
        };
    }

    /// Gregorian Easter after the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, ch. 8).
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
