package tallystick.extract.time;

import java.util.Optional;
import java.util.stream.Stream;
import tallystick.figure.Anchor;
import tallystick.figure.TimeExpression.Kind;
import tallystick.figure.When;

/// What an expression stands for.
///
/// @param value its own value in TIMEX3
/// @param mod its modifier in TIMEX3, empty for none
/// @param when what it stands for in its sentence, where the calendar can say it
/// @param anchor what it was told from
record Resolved(Kind kind, String value, String mod, Optional<When> when, Optional<Anchor> anchor) {
    /// Any year: TIMEX3 writes an X for each digit that is open.
    static final String ANY_YEAR = "X".repeat(4);

    /// A day of which neither year nor month is known, in TIMEX3.
    static final String SOME_DAY = ANY_YEAR + "-XX-XX";

    Resolved(Kind kind, String value, Optional<When> when) {
        this(kind, value, "", when, Optional.empty());
    }

    static Resolved date(When when) {
        return new Resolved(Kind.DATE, when.toString(), Optional.of(when));
    }

    static Resolved none(Kind kind, String value) {
        return new Resolved(kind, value, Optional.empty());
    }

    /// A day that nothing told before allows to place.
    static Resolved someDay() {
        return none(Kind.DATE, SOME_DAY);
    }

    /// The same words, meaning another time in their sentence: the Monday of "since Monday".
    Resolved meaning(When other) {
        return new Resolved(kind, value, mod, Optional.of(other), anchor);
    }

    /// Told from this.
    Resolved from(Optional<Anchor> other) {
        return new Resolved(kind, value, mod, when, other);
    }

    /// With a modifier of TIMEX3.
    Resolved mod(String other) {
        return new Resolved(kind, value, other, when, anchor);
    }

    /// Without a calendar time outside the years 1 to 9999, which no calendar here can print.
    Resolved withinCalendar() {
        boolean inside =
                when.stream()
                        .flatMap(time -> Stream.of(time.first(), time.last()))
                        .flatMap(Optional::stream)
                        .allMatch(day -> day.getYear() >= 1 && day.getYear() <= 9999);
        return inside ? this : none(kind, kind == Kind.DATE ? "PAST_REF" : value);
    }
}
