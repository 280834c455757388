package tallystick.reconcile;

import java.math.BigDecimal;
import tallystick.figure.Bounds;
import tallystick.figure.Hedge;

/// Numbers as the cases write them: `300`, `>=300`, `<=300`, `300..400`, `?`.
final class Numbers {
    private Numbers() {}

    static Bounds bounds(String number) {
        if (number.equals("?")) {
            return new Bounds.Unknown();
        } else if (number.startsWith(">=")) {
            return new Bounds.AtLeast(new BigDecimal(number.substring(2)));
        } else if (number.startsWith("<=")) {
            return new Bounds.AtMost(new BigDecimal(number.substring(2)));
        }
        String[] ends = number.split("\\.\\.", 2);
        return Bounds.of(new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1]));
    }

    static Hedge hedge(String number) {
        if (number.equals("?")) {
            return Hedge.UNKNOWN;
        }
        return number.contains("..") ? Hedge.RANGE : Hedge.EXACT;
    }
}
