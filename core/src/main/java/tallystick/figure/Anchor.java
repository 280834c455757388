package tallystick.figure;

/// What a time was told from: the report's date, a time its text had told before, or the day of something that happened.
///
/// `two days later` after `on February 10` → from 2025-02-10, told before; its [TimeExpression] stands for 2025-02-12.
///
/// @param when the time it was counted from
public record Anchor(Kind kind, When when) {
    public enum Kind {
        /// last Thursday
        REPORT("the report's date"),
        /// two days later
        TEXT("told before"),
        /// two days after the quake
        EVENT("the day it happened");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// `2025-02-10, told before`
    @Override
    public String toString() {
        return when + ", " + kind.words;
    }
}
