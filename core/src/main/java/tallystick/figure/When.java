package tallystick.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A time no finer than the report supports; prints as a TIMEX3 value (`docs/FIGURES.md` §5).
public sealed interface When {
    /// The first calendar day it can mean; empty = open towards the past.
    Optional<LocalDate> first();

    /// The last calendar day it can mean; empty = open towards the future.
    Optional<LocalDate> last();

    /// `2025-01-27T14:00`
    record Moment(LocalDateTime at) implements When {
        private static final DateTimeFormatter FORM =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

        public Moment {
            at = at.truncatedTo(ChronoUnit.MINUTES);
        }

        @Override
        public Optional<LocalDate> first() {
            return Optional.of(at.toLocalDate());
        }

        @Override
        public Optional<LocalDate> last() {
            return first();
        }

        @Override
        public String toString() {
            return FORM.format(at);
        }
    }

    /// `2025-01-27T14`: the hour, no finer
    record Hour(LocalDate day, int hour) implements When {
        public Hour {
            if (hour < 0 || hour > 23) {
                throw new IllegalArgumentException("an hour is 0 to 23, not " + hour);
            }
        }

        @Override
        public Optional<LocalDate> first() {
            return Optional.of(day);
        }

        @Override
        public Optional<LocalDate> last() {
            return Optional.of(day);
        }

        @Override
        public String toString() {
            return day + (hour < 10 ? "T0" : "T") + hour;
        }
    }

    /// `2025-02-27`
    record Day(LocalDate day) implements When {
        @Override
        public Optional<LocalDate> first() {
            return Optional.of(day);
        }

        @Override
        public Optional<LocalDate> last() {
            return Optional.of(day);
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /// `2025-W09`, ISO 8601 weeks; with its weekend alone `2025-W09-WE`
    record Week(int year, int week, boolean weekend) implements When {
        public static Week of(LocalDate day, boolean weekend) {
            return new Week(
                    day.get(IsoFields.WEEK_BASED_YEAR),
                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    weekend);
        }

        private LocalDate monday() {
            return LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                    .with(DayOfWeek.MONDAY);
        }

        @Override
        public Optional<LocalDate> first() {
            return Optional.of(monday().plusDays(weekend ? 5 : 0));
        }

        @Override
        public Optional<LocalDate> last() {
            return Optional.of(monday().plusDays(6));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%04d-W%02d%s", year, week, weekend ? "-WE" : "");
        }
    }

    /// `2025-02`
    record Month(YearMonth month) implements When {
        @Override
        public Optional<LocalDate> first() {
            return Optional.of(month.atDay(1));
        }

        @Override
        public Optional<LocalDate> last() {
            return Optional.of(month.atEndOfMonth());
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /// A named part of a year: `2025-Q1`, `2025-H2`, `2025-SU`.
    record Part(int year, String part) implements When {
        public Part {
            if (!part.matches("Q[1-4]|H[12]|SP|SU|FA|WI")) {
                throw new IllegalArgumentException(
                        "a part of a year is Q1–Q4, H1, H2, SP, SU, FA or WI, not " + part);
            }
        }

        private int month() {
            return switch (part) {
                case "SP" -> 3;
                case "SU" -> 6;
                case "FA" -> 9;
                case "WI" -> 12;
                case "H1" -> 1;
                case "H2" -> 7;
                default -> 3 * (part.charAt(1) - '1') + 1;
            };
        }

        @Override
        public Optional<LocalDate> first() {
            return Optional.of(LocalDate.of(year, month(), 1));
        }

        @Override
        public Optional<LocalDate> last() {
            return first().map(day -> day.plusMonths(part.startsWith("H") ? 6 : 3).minusDays(1));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%04d-%s", year, part);
        }
    }

    /// `2024`; a decade is `199X`, a century `19XX`
    record Years(int from, int count) implements When {
        public Years {
            if ((count != 1 && count != 10 && count != 100) || from % count != 0) {
                throw new IllegalArgumentException(
                        "a year, decade or century, not " + from + "+" + count);
            }
        }

        @Override
        public Optional<LocalDate> first() {
            return Optional.of(LocalDate.of(from, 1, 1));
        }

        @Override
        public Optional<LocalDate> last() {
            return Optional.of(LocalDate.of(from + count - 1, 12, 31));
        }

        @Override
        public String toString() {
            return switch (count) {
                case 10 -> String.format(Locale.ROOT, "%03dX", from / 10);
                case 100 -> String.format(Locale.ROOT, "%02dXX", from / 100);
                default -> String.format(Locale.ROOT, "%04d", from);
            };
        }
    }

    /// Early, mid or late in a period: `2025-02[early]`. The bounds stay the whole period's, as in TIMEX3.
    ///
    /// @param edge `early`, `mid`, `late`, `start` or `end`
    record Edge(When of, String edge) implements When {
        public Edge {
            if (of instanceof Edge || of instanceof Period) {
                throw new IllegalArgumentException(
                        "an edge belongs to one plain time, not to " + of);
            }
        }

        @Override
        public Optional<LocalDate> first() {
            return of.first();
        }

        @Override
        public Optional<LocalDate> last() {
            return of.last();
        }

        @Override
        public String toString() {
            return of + "[" + edge + "]";
        }
    }

    /// `2024-10-24/2025-02-27`; since: `2024-10-24/`; until: `/2025-02-27`
    record Period(@Nullable When from, @Nullable When to) implements When {
        public Period {
            if (from == null && to == null) {
                throw new IllegalArgumentException("a period has a beginning or an end");
            }
        }

        @Override
        public Optional<LocalDate> first() {
            return from == null ? Optional.empty() : from.first();
        }

        @Override
        public Optional<LocalDate> last() {
            return to == null ? Optional.empty() : to.last();
        }

        @Override
        public String toString() {
            return (from == null ? "" : from) + "/" + (to == null ? "" : to);
        }
    }

    /// Reads what [#toString] prints.
    ///
    /// @throws IllegalArgumentException for anything else
    static When parse(String value) {
        return WhenForm.parse(value);
    }
}
