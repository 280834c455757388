package tallystick.extract.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tallystick.figure.When;

/// What words of time mean before they are set against a report's date: `Tuesday` is some Tuesday.
sealed interface Meaning {
    /// 5 January 2025 · 2016 · the 1990s
    record Calendar(When when) implements Meaning {}

    /// 03/04/2019: which number is the day, the report decides
    record Numeric(int first, int second, int year) implements Meaning {}

    /// January · last January (shift -1) · January 5
    ///
    /// @param day 0 = the whole month
    /// @param shift -1 last, 0 this, 1 next; empty where the words do not say
    record MonthDay(int month, int day, @Nullable Integer shift) implements Meaning {}

    /// March last year · January 24 of the same year
    ///
    /// @param day 0 = the whole month
    record MonthOf(int month, int day, Meaning year) implements Meaning {}

    /// the 28th · the 28th of that month: a day of the month last spoken of
    record DayOfMonth(int day) implements Meaning {}

    /// Tuesday · last Tuesday · next Tuesday
    record Weekday(int day, @Nullable Integer shift) implements Meaning {}

    /// Thursday last week
    record DayOfWeek(int day, Meaning week) implements Meaning {}

    /// today (D, 0) · last week (W, -1) · next year (Y, 1)
    record Shift(Unit unit, int by) implements Meaning {}

    /// the month · the end of the year: in a narrative the one it has reached, else the one the report is of
    record TheUnit(Unit unit) implements Meaning {}

    /// the weekend · last weekend
    record Weekend(@Nullable Integer shift) implements Meaning {}

    /// summer · last summer · the summer of 1990
    record Season(String part, @Nullable Integer shift, @Nullable Meaning year)
            implements Meaning {}

    /// the third quarter · the first half of 1990 · Q3 2024; `part` is Q or H with its number
    record PartOfYear(String part, @Nullable Meaning year) implements Meaning {}

    /// three days ago · in two months · a year earlier
    ///
    /// @param amount NaN where it is not said (several years ago)
    /// @param sign -1 back, 1 ahead
    /// @param fromContext counted from the time last spoken of (later, earlier), not from the report's date
    record Offset(double amount, Unit unit, int sign, boolean fromContext) implements Meaning {
        /// Counted from a day, no finer than the words.
        Resolved from(LocalDate base) {
            LocalDate day = unit.from(base, sign * amount);
            return Resolved.date(
                    switch (unit) {
                        case TS, TM, TH, D -> new When.Day(day);
                        case E, C -> new When.Years(day.getYear(), 1);
                        default -> Days.period(unit, day);
                    });
        }
    }

    /// the day after the vote: the next one from a day that the report has told of, else no time
    record NextOf(Unit unit) implements Meaning {}

    /// exactly two years ago: a day, whatever the unit
    record DayAgo(double amount, Unit unit) implements Meaning {}

    /// the quarter · the latest period: the quarter last told, else the last one that is over
    ///
    /// @param yearsBack 1 for the year-ago quarter
    /// @param year the year of "the 1988 quarter", 0 for none
    record ToldQuarter(int yearsBack, int year) implements Meaning {}

    /// the quarter ended June 30
    record QuarterOf(Meaning day) implements Meaning {}

    /// that day · the same year: the time last spoken of, as coarse as the unit
    record Same(Unit unit) implements Meaning {}

    /// Saturday evening · this morning
    ///
    /// @param part MO, AF, EV, NI or DT
    record PartOfDay(@Nullable Meaning day, String part) implements Meaning {}

    /// the night of Monday to Tuesday
    record NightBetween(Meaning first, Meaning second) implements Meaning {}

    /// 14:00 UTC on Monday
    record Clock(@Nullable Meaning day, LocalTime time) implements Meaning {}

    /// early February · the end of the year
    ///
    /// @param edge as in [tallystick.figure.When.Edge]
    record Edge(Meaning of, String edge) implements Meaning {
        /// As a modifier of TIMEX3.
        String mod() {
            return switch (edge) {
                case "early", "start" -> "START";
                case "mid" -> "MID";
                default -> "END";
            };
        }
    }

    /// year-end: 31 December in TIMEX3, the end of the year in our words
    record YearEnd(Meaning of) implements Meaning {}

    /// earlier this year: the period it is in
    record Within(Meaning of, String edge) implements Meaning {}

    /// One end of "from January 5 to 7".
    record End(Meaning first, Meaning second, boolean isSecond) implements Meaning {}

    /// since Monday · until March 3
    record Open(Meaning of, boolean since) implements Meaning {}

    /// the past 24 hours · the next two years
    record Window(double amount, Unit unit, int sign) implements Meaning {}

    /// three days
    record Duration(String value, String mod) implements Meaning {}

    /// two days after the January 7 quake: a length told from a date that follows
    record Beside(Duration length, int sign, Meaning of) implements Meaning {}

    /// every day
    ///
    /// @param value of a set in TIMEX3, where `X` stands for each digit that may be any
    record Repeated(String value) implements Meaning {
        /// @param number 1 for Monday
        static Repeated weekday(String number) {
            return new Repeated(Resolved.ANY_YEAR + "-WXX-" + number);
        }

        /// @param part of the day: `MO`, `EV`
        static Repeated part(String part) {
            return new Repeated(Resolved.SOME_DAY + "T" + part);
        }

        static Repeated month(int number) {
            return new Repeated(String.format(Locale.ROOT, "%s-%02d", Resolved.ANY_YEAR, number));
        }
    }

    /// now
    record Now() implements Meaning {}

    /// recently
    record Vague(String value) implements Meaning {}

    /// Easter week · Christmas weekend: the week that a day is in
    record WeekOf(Meaning day, boolean weekend) implements Meaning {}

    /// Christmas · Thanksgiving last year
    record Holiday(String name, @Nullable Integer shift, @Nullable Meaning year)
            implements Meaning {}
}
