package tallystick.ledger;

/// Something that a check found not to be as it was recorded.
///
/// @param place which report, figure or judgement: `report flood, figure 3f2a9c01…`
/// @param what what is the matter with it, to be read behind the place
public record Finding(Kind kind, String place, String what) {
    public enum Kind {
        /// the quote stands elsewhere in the text, and only there
        STALE,
        /// what was recorded is gone or another
        BROKEN
    }

    static Finding broken(String place, String what) {
        return new Finding(Kind.BROKEN, place, what);
    }

    /// `broken: report flood, figure 3f2a9c01…: its quote "40 people" is not in the text`
    public String line() {
        return (kind == Kind.STALE ? "stale: " : "broken: ") + place + ": " + what;
    }
}
