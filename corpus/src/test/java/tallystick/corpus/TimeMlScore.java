package tallystick.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tallystick.corpus.TimeMlText.Timex;

/// How well times were found and valued, counted as TempEval-3 counts (UzZaman et al., SemEval 2013) and as `te3score.py` prints.
///
/// Each time found takes the first gold time, left to right, that it overlaps and no other has taken. An attribute's F1
/// is the relaxed F1 times the share of pairs in which the attribute is the same string.
final class TimeMlScore {
    private int gold;
    private int found;
    private int relaxed;
    private int strict;
    private int value;
    private int type;

    /// The gold times that were found, each with its own.
    Map<Timex, Timex> add(List<Timex> goldHere, List<Timex> foundHere) {
        gold += goldHere.size();
        found += foundHere.size();
        Map<Timex, Timex> pairs = new HashMap<>();
        Set<Timex> taken = new HashSet<>();
        for (Timex each : foundHere) {
            goldHere.stream()
                    .filter(other -> !taken.contains(other) && other.overlaps(each))
                    .findFirst()
                    .ifPresent(other -> {
                        taken.add(other);
                        pairs.put(other, each);
                        count(other, each);
                    });
        }
        return pairs;
    }

    private void count(Timex other, Timex each) {
        boolean same =
                other.words().equals(each.words())
                        || (other.from() == each.from() && other.to() == each.to());
        relaxed++;
        strict += same ? 1 : 0;
        value += other.value().equals(each.value()) ? 1 : 0;
        type += other.type().equals(each.type()) ? 1 : 0;
    }

    private double f1(int right) {
        return 200.0 * right / Math.max(1, gold + found);
    }

    double valueF1() {
        return f1(value);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "gold %d sys %d | strict F1 %.2f | relaxed F1 %.2f P %.2f R %.2f | value F1 %.2f acc %.2f | type F1 %.2f",
                gold,
                found,
                f1(strict),
                f1(relaxed),
                100.0 * relaxed / Math.max(1, found),
                100.0 * relaxed / Math.max(1, gold),
                f1(value),
                100.0 * value / Math.max(1, relaxed),
                f1(type));
    }
}
