package tallystick.extract.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tallystick.figure.Bounds;
import tallystick.figure.Derivation;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;

/// Counts that follow a count and add up to it are its parts: `41 delegates: Ada won [20], Bo [15], Cy the remaining [6]`.
final class Sums {
    private static final int MOST = 8;
    private static final int NEAR = 120;
    private static final int BESIDE = 3;
    private static final int FAR = 400;
    private static final double SMALL = 10;
    private static final double LEAST = 3;

    private Sums() {}

    /// For each part, by its index, its whole.
    static Map<Integer, Parts.Part> in(List<Mention> mentions) {
        Map<Integer, Parts.Part> parts = new HashMap<>();
        for (int whole = 0; whole < mentions.size(); whole++) {
            double total = exact(mentions.get(whole));
            boolean named = mentions.get(whole).head().isPresent() || isFollowed(mentions, whole);
            if (named && total >= LEAST && !parts.containsKey(whole)) {
                int end = end(mentions, whole, total);
                for (int part = whole + 1; part < end; part++) {
                    if (mentions.get(part).quantity() instanceof Quantity.Count) {
                        parts.put(part, part(mentions, whole, part));
                    }
                }
            }
        }
        return parts;
    }

    /// `is now [19] — three civilians and 16 soldiers`: a number alone right before another.
    private static boolean isFollowed(List<Mention> mentions, int whole) {
        return whole + 1 < mentions.size()
                && mentions.get(whole).span().gap(mentions.get(whole + 1).span()) <= BESIDE;
    }

    /// Index behind the parts; at most one behind the whole where there are none.
    private static int end(List<Mention> mentions, int whole, double total) {
        int reach = mentions.get(whole).span().end() + (total < SMALL ? NEAR : FAR);
        double sum = 0;
        int parts = 0;
        for (int i = whole + 1; i < mentions.size() && i <= whole + MOST; i++) {
            if (mentions.get(i).quantity() instanceof Quantity.Share) {
                continue; // won four with 63 percent of the vote
            }
            double next = exact(mentions.get(i));
            sum += next;
            parts++;
            if (next <= 0 || sum > total || mentions.get(i).span().start() > reach) {
                return whole;
            }
            if (sum == total) {
                return parts > 1 ? i + 1 : whole;
            }
        }
        return whole;
    }

    /// The number of a plain count; -1 for anything else.
    private static double exact(Mention mention) {
        return mention.quantity() instanceof Quantity.Count count
                        && count.bounds() instanceof Bounds.Exactly exactly
                ? exactly.value().doubleValue()
                : -1;
    }

    private static Parts.Part part(List<Mention> mentions, int whole, int part) {
        return new Parts.Part(
                whole,
                Derivation.of(
                        "<number>, <numbers> that add up to it",
                        "part_of",
                        String.valueOf(whole),
                        mentions.get(part).number()));
    }
}
