package tallystick.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a claim allows the number to be (`docs/FIGURES.md` §3): closed bounds, either of which may be absent.
///
/// `more than 3,000` allows everything from 3,000 up; whether the end itself is meant is told by the [Hedge].
public sealed interface Bounds {
    /// 300
    record Exactly(BigDecimal value) implements Bounds {
        public Exactly {
            value = plain(value);
        }
    }

    /// between 300 and 400; dozens
    record Between(BigDecimal least, BigDecimal most) implements Bounds {
        public Between {
            least = plain(least);
            most = plain(most);
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException("bounds run upwards: " + least + " to " + most);
            }
        }
    }

    /// at least 300; more than 300
    record AtLeast(BigDecimal least) implements Bounds {
        public AtLeast {
            least = plain(least);
        }
    }

    /// up to 300; almost 300
    record AtMost(BigDecimal most) implements Bounds {
        public AtMost {
            most = plain(most);
        }
    }

    /// how many is not known
    record Unknown() implements Bounds {}

    /// The bounds that two ends mean, null standing for none.
    static Bounds of(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return high == null ? new Unknown() : new AtMost(high);
        }
        if (high == null) {
            return new AtLeast(low);
        }
        return low.compareTo(high) == 0 ? new Exactly(low) : new Between(low, high);
    }

    default Optional<BigDecimal> low() {
        return switch (this) {
            case Exactly(var value) -> Optional.of(value);
            case Between(var least, var most) -> Optional.of(least);
            case AtLeast(var least) -> Optional.of(least);
            case AtMost(var most) -> Optional.empty();
            case Unknown() -> Optional.empty();
        };
    }

    default Optional<BigDecimal> high() {
        return switch (this) {
            case Exactly(var value) -> Optional.of(value);
            case Between(var least, var most) -> Optional.of(most);
            case AtLeast(var least) -> Optional.empty();
            case AtMost(var most) -> Optional.of(most);
            case Unknown() -> Optional.empty();
        };
    }

    default boolean allows(BigDecimal value) {
        return low().map(low -> low.compareTo(value) <= 0).orElse(true)
                && high().map(high -> high.compareTo(value) >= 0).orElse(true);
    }

    /// Could one number satisfy both? An unknown says nothing and so overlaps with everything.
    default boolean overlaps(Bounds other) {
        return low().flatMap(low -> other.high().map(high -> low.compareTo(high) <= 0)).orElse(true)
                && other.low()
                        .flatMap(low -> high().map(high -> low.compareTo(high) <= 0))
                        .orElse(true);
    }

    /// Is everything that these bounds allow allowed by the other ones too?
    default boolean within(Bounds other) {
        return other.low()
                        .map(theirs -> low().map(low -> low.compareTo(theirs) >= 0).orElse(false))
                        .orElse(true)
                && other.high()
                        .map(theirs ->
                                high().map(high -> high.compareTo(theirs) <= 0).orElse(false))
                        .orElse(true);
    }

    /// `=300`, `≥300`, `≤300`, `300–400`, `?`
    default String line() {
        return switch (this) {
            case Exactly(var value) -> "=" + value.toPlainString();
            case Between(var least, var most) -> least.toPlainString() + "–" + most.toPlainString();
            case AtLeast(var least) -> "≥" + least.toPlainString();
            case AtMost(var most) -> "≤" + most.toPlainString();
            case Unknown() -> "?";
        };
    }

    /// One number, one form: 3.0E+3 and 3000.0 are both 3000, so that equal bounds are equal records.
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
