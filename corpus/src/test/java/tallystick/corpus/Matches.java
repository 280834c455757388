package tallystick.corpus;

import java.util.Locale;
import java.util.Set;

/// How much of what was found is right, and how much of what there is was found.
final class Matches {
    private int right;
    private int found;
    private int gold;

    <T> void add(Set<T> foundHere, Set<T> goldHere) {
        right += (int) foundHere.stream().filter(goldHere::contains).count();
        found += foundHere.size();
        gold += goldHere.size();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.2f  R %.2f  F1 %.2f  (%d right, %d found, %d gold)",
                100.0 * right / Math.max(1, found),
                100.0 * right / Math.max(1, gold),
                200.0 * right / Math.max(1, found + gold),
                right,
                found,
                gold);
    }
}
