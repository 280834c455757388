package tallystick.reconcile;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import tallystick.figure.Bounds;
import tallystick.figure.Hedge;

/// An interval whose ends belong to it or not: `more than 3,000` reaches from over 3,000, `almost 2,700` to under 2,700.
///
/// @param low empty = no lower end
/// @param lowOpen whether the end itself is left out
record Reach(
        Optional<BigDecimal> low, boolean lowOpen, Optional<BigDecimal> high, boolean highOpen) {
    private static final BigDecimal FIFTH = new BigDecimal("0.2");

    /// As people mean it, see [Meant].
    static Reach of(Saying saying) {
        Hedge hedge = saying.figure().hedge();
        Bounds bounds = saying.meant().bounds();
        return new Reach(
                bounds.low(),
                hedge == Hedge.MORE_THAN,
                bounds.high(),
                hedge == Hedge.ALMOST || hedge == Hedge.LESS_THAN);
    }

    Reach plus(Reach other) {
        return new Reach(
                low.flatMap(one -> other.low.map(one::add)),
                lowOpen || other.lowOpen,
                high.flatMap(one -> other.high.map(one::add)),
                highOpen || other.highOpen);
    }

    /// Is there a number in both?
    boolean meets(Reach other) {
        return startsBy(other) && other.startsBy(this);
    }

    private boolean startsBy(Reach other) {
        if (low.isEmpty() || other.high.isEmpty()) {
            return true;
        }
        int order = low.get().compareTo(other.high.get());
        return order < 0 || (order == 0 && !lowOpen && !other.highOpen);
    }

    /// Is every number of the other one too great for this one?
    boolean endsBefore(Reach other) {
        return !other.startsBy(this);
    }

    /// Do two that do not meet miss each other by no more than a fifth?
    boolean isNear(Reach other) {
        BigDecimal gap = gap(this, other).max(gap(other, this));
        BigDecimal size = low.or(() -> high).orElse(BigDecimal.ZERO);
        return gap.compareTo(size.abs().multiply(FIFTH)) <= 0;
    }

    private static BigDecimal gap(Reach upper, Reach lower) {
        return upper.low
                .flatMap(from -> lower.high.map(from::subtract))
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
    }

    /// `300`, `2,160 to under 2,700`, `over 3,000 to 3,600`
    String words() {
        if (low.isEmpty() && high.isEmpty()) {
            return "an unknown number";
        } else if (low.equals(high)) {
            return number(low.get());
        }
        String from =
                low.map(n -> (lowOpen ? "over " : high.isEmpty() ? "at least " : "") + number(n))
                        .orElse("");
        String to =
                high.map(n -> (highOpen ? "under " : low.isEmpty() ? "at most " : "") + number(n))
                        .orElse("");
        return from.isEmpty() || to.isEmpty() ? from + to : from + " to " + to;
    }

    private static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
