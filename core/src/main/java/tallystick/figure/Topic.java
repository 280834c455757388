package tallystick.figure;

/// What is said of the counted (`docs/FIGURES.md` §4).
public enum Topic {
    /// 300 soldiers have been killed
    KILLED("killed"),
    /// forty were hurt
    INJURED("injured"),
    /// 3,000 killed or wounded; casualties
    KILLED_OR_INJURED("killed-or-injured"),
    /// twelve are unaccounted for
    MISSING("missing"),
    /// six were arrested
    CAPTURED("captured"),
    /// twenty were rescued
    RELEASED("released"),
    /// 4,000 fled their homes
    DISPLACED("displaced"),
    /// 250 new cases
    ILL("ill"),
    /// 8,000 fighters were sent
    DEPLOYED("deployed"),
    /// 90 passengers; a crowd of 5,000
    PRESENT("present"),
    /// 60,000 without power
    AFFECTED("affected"),
    /// 150 houses burnt down
    DESTROYED("destroyed"),
    /// three explosions
    ATTACK("attack"),
    /// 700 laid off
    JOBS("jobs"),
    /// $5 million in damage
    COST("cost"),
    /// 52 percent of the vote
    VOTE("vote"),
    /// magnitude 6.8
    SIZE("size"),
    /// anything else that is counted
    OTHER("other");

    private final String word;

    Topic(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// @throws IllegalArgumentException for a word that is not the specification's
    public static Topic of(String word) {
        return Words.find(values(), Topic::word, word, "topic");
    }

    @Override
    public String toString() {
        return word;
    }
}
