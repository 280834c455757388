package tallystick.cli;

/// Counts in words: `1 report`, `3 reports`.
final class Plural {
    private Plural() {}

    static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
