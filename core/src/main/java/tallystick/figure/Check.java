package tallystick.figure;

import java.util.List;

/// Figures set against each other by arithmetic; told, never repaired.
///
/// `300 killed + almost 2,700 wounded` against `more than 3,000 killed or wounded`: near miss
///
/// @param kind what was looked at
/// @param outcome what came of it
/// @param arithmetic in words: `300 + 2,160 to under 2,700 = 2,460 to under 3,000, against over 3,000`
/// @param entries the figures, the whole first, then what was set against it
public record Check(Kind kind, Outcome outcome, String arithmetic, List<Entry> entries) {
    /// What was looked at.
    public enum Kind {
        /// killed and injured beside killed-or-injured
        SUM("sum"),
        /// a part, or several parts, beside their whole
        PARTS("parts"),
        /// a running total said later beside one said earlier
        FALL("fall");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// What came of it.
    public enum Outcome {
        /// the numbers can all be right
        FITS("fits"),
        /// as read they cannot all be right, by less than a fifth
        NEAR_MISS("near miss"),
        /// they cannot all be right
        OFF("does not add up");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Check {
        entries = List.copyOf(entries);
    }
}
