package tallystick.reconcile;

/// On whose word a figure stands.
///
/// @param key equal for the same origin within a story
/// @param name in words, as the report gives it
/// @param known whether it can count as independent at all; an unknown outlet's own voice cannot
record Origin(String key, String name, boolean known) {
    boolean same(Origin other) {
        return key.equals(other.key);
    }

    /// Proven to be different ones: both known, and not the same.
    boolean independentOf(Origin other) {
        return known && other.known && !same(other);
    }
}
