package tallystick.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.extract.time.Meaning.Calendar;
import tallystick.extract.time.Meaning.MonthDay;
import tallystick.figure.TimeExpression.Kind;
import tallystick.figure.When;

/// The times a report has told so far, from which "the next day" and "that year" are told.
final class Memory {
    /// After "the first nine months" a report no longer compares quarters.
    private static final Set<String> LONGER_PERIODS = Set.of("P9M", "P6M", "P1Y");

    private final LocalDate published;
    private final boolean narrative;
    private @Nullable When when;
    private When.@Nullable Part quarter;

    /// Whether the report has called its quarter by number, as firms do whose year is their own.
    private boolean numbered;

    /// A year that this paragraph has named with a month or day, 0 for none.
    private int year;

    private int paragraph = -1;

    /// @param narrative the text tells of times long past and goes on from the time it has reached
    Memory(LocalDate published, boolean narrative) {
        this.published = published;
        this.narrative = narrative;
    }

    /// What one paragraph tells dates the next at most, and its years only itself.
    void turnTo(int next) {
        if (paragraph != next) {
            when = narrative || next - paragraph == 1 ? when : null;
            year = 0;
            paragraph = next;
        }
    }

    void remember(Meaning meaning, Resolved resolved, Standing standing, Direction direction) {
        if (meaning instanceof Meaning.Duration length && LONGER_PERIODS.contains(length.value())) {
            quarter = null;
        }
        boolean isTime = resolved.kind() == Kind.DATE || resolved.kind() == Kind.TIME;
        if (!isTime || resolved.when().isEmpty() || meaning instanceof Meaning.Now) {
            return;
        }
        When told = resolved.when().get();
        boolean named =
                meaning instanceof Calendar
                        || meaning instanceof Meaning.Numeric
                        || (meaning instanceof Meaning.Edge edge && edge.of() instanceof Calendar);
        if (named && !(told instanceof When.Years)) {
            year = told.first().or(told::last).map(LocalDate::getYear).orElse(year);
        }
        if (told instanceof When.Part part && isReported(part, direction) && !isOlder(part)) {
            if (meaning instanceof Meaning.PartOfYear) {
                quarter = part;
                numbered = true;
            } else if (meaning instanceof Meaning.QuarterOf && !numbered) {
                quarter = part;
            }
        }
        if (narrative && !movesOn(meaning, told, standing)) {
            return;
        }
        when = told;
    }

    /// A quarter that is not over is one that a firm reports on only if it speaks of it as past: its year is its own.
    private boolean isReported(When.Part part, Direction direction) {
        boolean begun = !part.first().orElseThrow().isAfter(published);
        boolean over = part.last().orElseThrow().isBefore(published);
        return part.part().startsWith("Q") && begun && (over || direction == Direction.PAST);
    }

    /// "After a flat second quarter" the third is still the one that is reported.
    private boolean isOlder(When.Part part) {
        return numbered
                && quarter != null
                && part.first().orElseThrow().isBefore(quarter.first().orElseThrow());
    }

    private static boolean movesOn(Meaning meaning, When told, Standing standing) {
        boolean back = meaning instanceof Meaning.Offset offset && offset.sign() < 0;
        if (back || meaning instanceof Meaning.NextOf) {
            return false;
        }
        if (meaning instanceof Meaning.Shift shift && shift.unit() == Unit.D) {
            return false;
        }
        if (told instanceof When.Years years) {
            return years.count() == 1 && standing == Standing.TELLS;
        }
        return true;
    }

    /// The first day of the time last told.
    Optional<LocalDate> anchor() {
        return Optional.ofNullable(when).flatMap(When::first);
    }

    /// Days are told from a day, not from a year: "in 2016 … the next day" has none.
    Optional<LocalDate> anchor(Unit unit) {
        boolean fine = unit.ofClock() || unit == Unit.D;
        return fine && !narrative ? day() : anchor();
    }

    /// The day last told, where it was a day.
    Optional<LocalDate> day() {
        return when instanceof When.Day || when instanceof When.Moment
                ? when.first()
                : Optional.empty();
    }

    /// The time last told.
    Optional<When> last() {
        return Optional.ofNullable(when);
    }

    boolean isNarrative() {
        return narrative;
    }

    boolean hasYear() {
        return narrative || year != 0;
    }

    /// The quarter last told.
    Optional<When.Part> quarter() {
        return Optional.ofNullable(quarter);
    }

    /// The quarter that a report has called by its number.
    Optional<When.Part> numberedQuarter() {
        return numbered ? quarter() : Optional.empty();
    }

    /// Where a report compares quarters, "a year earlier" is the same quarter of the year before.
    When told(Meaning.ToldQuarter of, Days days) {
        if (of.yearsBack() > 0 && quarter().isEmpty()) {
            return days.shift(Unit.Y, -of.yearsBack());
        } else if (of.year() > 0 && quarter().isEmpty()) {
            return new When.Years(of.year(), 1);
        }
        When.Part told = quarter().orElseGet(days::lastQuarter);
        return new When.Part(
                of.year() == 0 ? told.year() - of.yearsBack() : of.year(), told.part());
    }

    /// The year of a month that the text has just told: "in June 2005 … the June 20 shooting"; 0 for none.
    int year(MonthDay of) {
        Optional<LocalDate> last = anchor();
        if (last.isEmpty()) {
            return 0;
        }
        int month = last.get().getMonthValue();
        if (narrative) {
            return last.get().getYear() + (month - of.month() > 8 ? 1 : 0);
        }
        return month == of.month() ? year : 0;
    }
}
