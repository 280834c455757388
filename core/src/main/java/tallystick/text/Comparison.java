package tallystick.text;

import java.util.Set;
import java.util.function.IntFunction;

/// Words behind which something stands that another is set against: "300, [down from] 400 in March", "12, [compared with] 9 a year ago".
public final class Comparison {
    private static final Set<String> MOVED = Set.of("up", "down", "higher", "lower");
    private static final Set<String> JOINTS = Set.of("with", "to");

    private Comparison() {}

    /// Does a comparison end right before a word?
    ///
    /// @param lower the words by their index, in lower case; empty outside
    public static boolean endsBefore(IntFunction<String> lower, int at) {
        String last = lower.apply(at - 1);
        String before = lower.apply(at - 2);
        return (last.equals("from") && MOVED.contains(before))
                || (JOINTS.contains(last) && before.equals("compared"))
                || (last.equals("of") && before.equals("instead"))
                || last.equals("versus");
    }

    /// Index of the word behind the comparison that ends at most so many words before one, no comma between; -1 without one.
    public static int before(IntFunction<String> lower, int at, int reach) {
        for (int i = at; i > at - reach; i--) {
            if (endsBefore(lower, i)) {
                return i;
            }
            String word = lower.apply(i - 1);
            if (word.isEmpty() || word.equals(",") || word.equals(";")) {
                return -1;
            }
        }
        return -1;
    }
}
