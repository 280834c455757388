package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import tallystick.figure.Bounds;
import tallystick.figure.Hedge;
import tallystick.figure.Quantity;

/// What people mean by a hedged number: `almost`, `about` and `more than` N are near N, within a fifth of it; `at least` and `up to` are open.
///
/// `nearly 2 million` → 1,600,000 to 2,000,000; `at least 40` → 40 and up
///
/// @param anchor the number in the words: 2,000,000, 40; empty for a range, a vague number or an unknown
record Meant(Optional<BigDecimal> anchor, Bounds bounds) {
    private static final BigDecimal FIFTH_LESS = new BigDecimal("0.8");
    private static final BigDecimal FIFTH_MORE = new BigDecimal("1.2");

    static Meant of(Quantity quantity, Scale scale) {
        Optional<BigDecimal> low = quantity.bounds().low().map(scale::toBase);
        Optional<BigDecimal> high = quantity.bounds().high().map(scale::toBase);
        Optional<BigDecimal> one =
                low.isPresent() && high.isPresent() && !low.equals(high)
                        ? Optional.empty()
                        : low.or(() -> high);
        Bounds told = Bounds.of(low.orElse(null), high.orElse(null));
        if (one.isEmpty() || quantity.hedge() == Hedge.VAGUE) {
            return new Meant(Optional.empty(), told);
        }
        BigDecimal n = one.get();
        Bounds bounds =
                switch (quantity.hedge()) {
                    case ABOUT -> between(n.multiply(FIFTH_LESS), n.multiply(FIFTH_MORE));
                    case ALMOST -> between(n.multiply(FIFTH_LESS), n);
                    case MORE_THAN -> between(n, n.multiply(FIFTH_MORE));
                    case EXACT, AT_LEAST, UP_TO, LESS_THAN, RANGE, VAGUE, UNKNOWN -> told;
                };
        return new Meant(one, bounds);
    }

    private static Bounds between(BigDecimal one, BigDecimal other) {
        return Bounds.of(one.min(other), one.max(other));
    }

    boolean isUnknown() {
        return bounds instanceof Bounds.Unknown;
    }

    /// Does one number satisfy both?
    boolean meets(Meant other) {
        return bounds.overlaps(other.bounds);
    }

    /// The same number, hedged alike or not.
    boolean sameNumber(Meant other) {
        boolean sameAnchor =
                anchor.isPresent()
                        && other.anchor.isPresent()
                        && anchor.get().compareTo(other.anchor.get()) == 0;
        return sameAnchor || bounds.equals(other.bounds);
    }
}
