package tallystick.figure;

/// How a figure is put forward (`docs/FIGURES.md` §2).
public enum Modality {
    /// 300 were killed
    ASSERTED("asserted"),
    /// the ministry believes that 300 were killed
    ESTIMATED("estimated"),
    /// 300 more will be sent
    PREDICTED("predicted"),
    /// as many as 300 may be missing; reportedly
    POSSIBLE("possible"),
    /// the army denied that 300 had fled
    DENIED("denied");

    private final String word;

    Modality(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// @throws IllegalArgumentException for a word that is not the specification's
    public static Modality of(String word) {
        return Words.find(values(), Modality::word, word, "modality");
    }

    @Override
    public String toString() {
        return word;
    }
}
