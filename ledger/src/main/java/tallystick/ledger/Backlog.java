package tallystick.ledger;

/// What is recorded but not reckoned into the tallies yet.
///
/// @param otherRules whether the tallies that are there were reckoned by another program's rules
/// @param reports versions of reports that no story was looked for yet
/// @param judgements judgements that tallies were not reckoned by yet
/// @param stories stories whose tallies are older than their reports
public record Backlog(boolean otherRules, int reports, int judgements, int stories) {
    static final Backlog NONE = new Backlog(false, 0, 0, 0);

    /// So little is reckoned while one waits.
    private static final int SHORT = 500;

    public boolean isNone() {
        return !otherRules && reports == 0 && judgements == 0 && stories == 0;
    }

    /// Whether reckoning it takes longer than a reader would wait.
    public boolean isLong() {
        return otherRules || reports + stories > SHORT;
    }
}
