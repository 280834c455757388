package tallystick.figure;

/// How firmly a bound is drawn (`docs/FIGURES.md` §3). The words are the specification's.
public enum Hedge {
    /// 300; exactly 300; a total of 300
    EXACT("exact"),
    /// about 300; some 300; an estimated 300
    ABOUT("about"),
    /// more than 300; over 300; 300-plus
    MORE_THAN("more-than"),
    /// at least 300; no fewer than 300
    AT_LEAST("at-least"),
    /// almost 300; nearly 300; close to 300
    ALMOST("almost"),
    /// up to 300; as many as 300
    UP_TO("up-to"),
    /// fewer than 300; under 300
    LESS_THAN("less-than"),
    /// between 300 and 400; 300 or 400
    RANGE("range"),
    /// dozens; hundreds; several
    VAGUE("vague"),
    /// the number is not known; unclear how many
    UNKNOWN("unknown");

    private final String word;

    Hedge(String word) {
        this.word = word;
    }

    /// The specification's word, as it stands in files.
    public String word() {
        return word;
    }

    /// @throws IllegalArgumentException for a word that is not the specification's
    public static Hedge of(String word) {
        return Words.find(values(), Hedge::word, word, "hedge");
    }

    @Override
    public String toString() {
        return word;
    }
}
