package tallystick.wording;

/// Counts in words: `1 report`, `3 reports`.
public final class Plural {
    private Plural() {}

    public static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
