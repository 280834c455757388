package tallystick.figure;

/// How a figure stands to time, where its words tell (`docs/FIGURES.md` §2): what comes on top, what has come so far, what comes in each
/// period. Else it is a level or an event's count.
public enum Flow {
    /// the toll rose by 300; 30 more people
    CHANGE("change"),
    /// 300 have died so far; a total of 300
    TOTAL("total"),
    /// 300 calls an hour
    PER_HOUR("per hour"),
    /// 300 people die each day
    PER_DAY("per day"),
    /// a weekly toll of 300
    PER_WEEK("per week"),
    /// 300 cars a month
    PER_MONTH("per month"),
    /// $3 million a year
    PER_YEAR("per year");

    private final String word;

    Flow(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// @throws IllegalArgumentException for a word that is not the specification's
    public static Flow of(String word) {
        return Words.find(values(), Flow::word, word, "flow");
    }

    @Override
    public String toString() {
        return word;
    }
}
