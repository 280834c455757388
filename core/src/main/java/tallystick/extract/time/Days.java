package tallystick.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Meaning.MonthDay;
import tallystick.figure.When;

/// The calendar around a report's date.
record Days(LocalDate published) {
    /// So near a date ahead, or so far a date behind, that tense counts less than distance.
    private static final int NEAR = 60;

    private static final int FAR = 300;

    private static final int LATE = 21;

    /// Without a tense to tell, the next date of its name is meant when it is that near and the last one far.
    private static final int SOON = 100;

    private static final Pattern LENGTH = Pattern.compile("P(\\d{1,4})([DWMY])");

    /// The period of a unit that a day is in.
    static When period(Unit unit, LocalDate day) {
        return switch (unit) {
            case W -> When.Week.of(day, false);
            case M -> new When.Month(YearMonth.from(day));
            case Q -> new When.Part(day.getYear(), "Q" + (day.getMonthValue() + 2) / 3);
            case Y -> new When.Years(day.getYear(), 1);
            case E -> new When.Years(day.getYear() / 10 * 10, 10);
            case C -> new When.Years(day.getYear() / 100 * 100, 100);
            default -> new When.Day(day);
        };
    }

    /// The past 24 hours, the next two years, a year and a half back: between the report's date and another, as fine as the
    /// amount is told.
    When window(Meaning.Window of) {
        boolean whole = of.amount() % 1 == 0;
        Unit grain =
                switch (of.unit()) {
                    case M -> whole ? Unit.M : Unit.D;
                    case Q -> Unit.M;
                    case Y -> whole ? Unit.Y : Unit.M;
                    case E, C -> Unit.Y;
                    default -> Unit.D;
                };
        When now = period(grain, published);
        When then = period(grain, of.unit().from(published, of.sign() * of.amount()));
        return of.sign() < 0 ? new When.Period(then, now) : new When.Period(now, then);
    }

    /// The day so long before or after another: `P2D`, 1 → two days after it.
    Optional<When> beside(String length, int sign, LocalDate day) {
        Matcher parts = LENGTH.matcher(length);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(parts.group(1)) * sign;
        Unit unit = Unit.valueOf(parts.group(2));
        return Optional.of(
                unit == Unit.D
                        ? new When.Day(unit.from(day, amount))
                        : period(unit, unit.from(day, amount)));
    }

    When shift(Unit unit, int by) {
        return period(unit, unit.from(published, by));
    }

    /// A month or its day; 30 February is its month.
    static When monthDay(int year, int month, int day) {
        YearMonth of = YearMonth.of(year, month);
        return day == 0 || day > of.lengthOfMonth()
                ? new When.Month(of)
                : new When.Day(of.atDay(day));
    }

    /// A month or a day of a month without its year.
    ///
    /// @param told a year that the paragraph has told before, 0 for none
    When monthDay(MonthDay of, Direction direction, int told) {
        int year = published.getYear();
        if (of.shift() != null) {
            return shifted(of, of.shift());
        }
        if (told != 0 && !isOfLate(monthDay(year, of.month(), of.day()))) {
            return monthDay(told, of.month(), of.day());
        }
        When same = monthDay(year, of.month(), of.day());
        if (holds(same)) {
            return same;
        }
        boolean sameIsPast = same.last().get().isBefore(published);
        When past = sameIsPast ? same : monthDay(year - 1, of.month(), of.day());
        When future = sameIsPast ? monthDay(year + 1, of.month(), of.day()) : same;
        return nearer(past, future, direction, of.day() == 0 ? NEAR : SOON);
    }

    /// A day of the last weeks needs no year, whatever year was spoken of before.
    private boolean isOfLate(When when) {
        return when instanceof When.Day day
                && !day.day().isAfter(published)
                && day.day().isAfter(published.minusDays(LATE));
    }

    private boolean holds(When when) {
        return !when.first().get().isAfter(published) && !when.last().get().isBefore(published);
    }

    private When nearer(When past, When future, Direction direction, int soon) {
        long back = ChronoUnit.DAYS.between(past.last().get(), published);
        long ahead = ChronoUnit.DAYS.between(published, future.first().get());
        return switch (direction) {
            case PAST -> back > FAR && ahead < NEAR ? future : past;
            case OVER -> past;
            case NEAREST -> ahead < back ? future : past;
            case FUTURE -> ahead > FAR && back < NEAR ? past : future;
            case UNKNOWN -> ahead < soon && back > 2 * ahead ? future : past;
        };
    }

    private When shifted(MonthDay of, int shift) {
        int year = published.getYear();
        int month = published.getMonthValue();
        int by =
                switch (Integer.signum(shift)) {
                    case -1 -> of.month() < month ? 0 : -1;
                    case 1 -> of.month() > month ? 0 : 1;
                    default -> 0;
                };
        return monthDay(year + by, of.month(), of.day());
    }

    When weekday(Meaning.Weekday of, Direction direction) {
        DayOfWeek day = DayOfWeek.of(of.day());
        if (of.shift() != null && of.shift() < 0) {
            return new When.Day(published.with(TemporalAdjusters.previous(day)));
        } else if (of.shift() != null && of.shift() > 0) {
            return new When.Day(published.with(TemporalAdjusters.next(day)));
        }
        if (direction == Direction.NEAREST && of.shift() == null) {
            return new When.Day(published.minusDays(3).with(TemporalAdjusters.nextOrSame(day)));
        }
        boolean ahead =
                of.shift() == null ? direction == Direction.FUTURE : direction != Direction.PAST;
        return new When.Day(
                published.with(
                        ahead
                                ? TemporalAdjusters.nextOrSame(day)
                                : TemporalAdjusters.previousOrSame(day)));
    }

    When weekend(@Nullable Integer shift, Direction direction) {
        LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        boolean during = published.getDayOfWeek().getValue() >= 6;
        boolean ahead = weekendAhead(shift, direction);
        if (shift != null && shift < 0 && during) {
            saturday = saturday.minusWeeks(1);
        } else if (ahead && (!during || (shift != null && shift > 0))) {
            saturday = saturday.plusWeeks(1);
        }
        return When.Week.of(saturday, true);
    }

    /// "This weekend" is the one just over on a Monday and Tuesday, and in the past tense.
    private boolean weekendAhead(@Nullable Integer shift, Direction direction) {
        if (shift == null || shift == 0) {
            boolean late = published.getDayOfWeek().getValue() > 2;
            return direction == Direction.FUTURE
                    || (shift != null && late && direction != Direction.PAST);
        }
        return shift > 0;
    }

    /// @param told its year, 0 where the words do not tell it
    When season(String part, @Nullable Integer shift, int told, Direction direction) {
        return part(part, shift, told, direction);
    }

    When.Part lastQuarter() {
        LocalDate day = published.minusMonths(3);
        return new When.Part(day.getYear(), "Q" + (day.getMonthValue() + 2) / 3);
    }

    /// A quarter or half.
    When part(String part, int told, Direction direction) {
        return part(part, null, told, direction);
    }

    private When part(String part, @Nullable Integer shift, int told, Direction direction) {
        int year = published.getYear();
        if (told != 0) {
            return new When.Part(told, part);
        }
        When same = new When.Part(year, part);
        if (shift != null && shift == 0) {
            return same;
        }
        boolean over = same.last().get().isBefore(published);
        boolean begun = !same.first().get().isAfter(published);
        if (shift != null) {
            int by = shift < 0 ? (over ? 0 : -1) : begun ? 1 : 0;
            return new When.Part(year + by, part);
        }
        When past = begun ? same : new When.Part(year - 1, part);
        When future = over ? new When.Part(year + 1, part) : same;
        long back = ChronoUnit.DAYS.between(past.last().get(), published);
        long ahead = ChronoUnit.DAYS.between(published, future.first().get());
        return direction == Direction.FUTURE && (ahead < 100 || ahead < back) ? future : past;
    }

    /// @param name as in `words.tsv`: a month and day, or the name of a reckoning
    When holiday(String name, @Nullable Integer shift, int told, Direction direction) {
        if (told != 0) {
            return new When.Day(Holidays.day(name, told));
        }
        int year = published.getYear();
        When same = new When.Day(Holidays.day(name, year));
        if ((shift != null && shift == 0) || holds(same)) {
            return same;
        }
        boolean over = same.last().get().isBefore(published);
        When past = over ? same : new When.Day(Holidays.day(name, year - 1));
        When future = over ? new When.Day(Holidays.day(name, year + 1)) : same;
        return shift == null ? nearer(past, future, direction, NEAR) : shift < 0 ? past : future;
    }
}
