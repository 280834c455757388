package tallystick.figure;

/// What a source does by the words that ascribe something to it (`docs/FIGURES.md` §6).
public enum CueClass {
    /// police said that 40 were hurt
    SAY("say"),
    /// citing police
    CITE("cite"),
    /// the ministry believes that 40 were hurt
    ESTIMATE("estimate"),
    /// the army denied that 40 were hurt
    DENY("deny"),
    /// the mayor confirmed that 40 were hurt
    CONFIRM("confirm"),
    /// doctors fear that 40 were hurt
    FEAR("fear"),
    /// the bank expects 40 closures
    PREDICT("predict"),
    /// the governor ordered 40 towns to be cleared
    ORDER("order"),
    /// an aide let slip that 40 were hurt
    LEAK("leak"),
    /// the firm plans to close 40 shops; critics denounced the 40 closures: a stance, by which nothing is claimed to be so
    STANCE("stance");

    private final String word;

    CueClass(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Does the source vouch for what it ascribes? Who orders, wants or denounces something claims nothing.
    public boolean vouches() {
        return this != ORDER && this != STANCE;
    }

    /// @throws IllegalArgumentException for a word that is not the specification's
    public static CueClass of(String word) {
        return Words.find(values(), CueClass::word, word, "cue class");
    }

    @Override
    public String toString() {
        return word;
    }
}
