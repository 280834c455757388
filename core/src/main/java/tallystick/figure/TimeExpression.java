package tallystick.figure;

import java.util.Optional;

/// Words of a report that tell a time, and the calendar time they stand for.
///
/// @param span the words: `on October 24, 2024` is pinned as `October 24, 2024`
/// @param kind as in TIMEX3
/// @param when what they stand for, told from the report's date; empty for durations and for what cannot be resolved
/// @param value the words' own value in TIMEX3: `P3D` for three days; of "since Monday" it is the Monday, while `when` is open
/// @param mod its modifier in TIMEX3: `APPROX`, `MORE_THAN`, `START`, `MID`, `END` …; empty for none
/// @param anchor what it was told from; empty for a date of the calendar, which needs none, and for what stands for no time
/// @param rule the name of the rule that read them
public record TimeExpression(
        Span span,
        Kind kind,
        Optional<When> when,
        String value,
        String mod,
        Optional<Anchor> anchor,
        String rule) {
    /// TIMEX3's types (ISO 24617-1).
    public enum Kind {
        /// last Thursday
        DATE,
        /// at 14:00 on Monday
        TIME,
        /// for three days
        DURATION,
        /// every Monday
        SET
    }
}
