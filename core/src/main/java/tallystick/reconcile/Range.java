package tallystick.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Bounds;

/// Low to high over the independent origins' latest figures.
///
/// 43 by the police, at least 50 by the minister → 43 and up; 43 and 50 → 43–50
final class Range {
    private Range() {}

    /// @param thing in the order said
    static Optional<Bounds> of(List<Saying> thing) {
        Map<String, Bounds> latest = new LinkedHashMap<>();
        for (Saying saying : thing) {
            boolean tells =
                    !saying.isForecast() && !saying.isDenied() && !saying.meant().isUnknown();
            if (tells) {
                latest.put(
                        saying.origin().known() ? saying.origin().key() : "",
                        inUnit(saying, thing));
            }
        }
        if (latest.size() > 1) {
            latest.remove("");
        }
        return latest.isEmpty() ? Optional.empty() : Optional.of(over(latest.values()));
    }

    /// In the unit of the thing's first saying.
    private static Bounds inUnit(Saying saying, List<Saying> thing) {
        Scale mine = saying.scale();
        Scale first = thing.getFirst().scale();
        if (mine.equals(first)) {
            return saying.bounds();
        }
        Function<BigDecimal, BigDecimal> convert =
                value -> mine.toBase(value).divide(first.factor(), MathContext.DECIMAL32);
        return Bounds.of(
                saying.bounds().low().map(convert).orElse(null),
                saying.bounds().high().map(convert).orElse(null));
    }

    /// A side stays open only where the origin that reaches furthest leaves it open.
    private static Bounds over(Collection<Bounds> latest) {
        return Bounds.of(
                end(
                        latest,
                        Bounds::low,
                        Bounds::high,
                        BinaryOperator.minBy(Comparator.naturalOrder())),
                end(
                        latest,
                        Bounds::high,
                        Bounds::low,
                        BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    private static @Nullable BigDecimal end(
            Collection<Bounds> latest,
            Function<Bounds, Optional<BigDecimal>> side,
            Function<Bounds, Optional<BigDecimal>> otherSide,
            BinaryOperator<BigDecimal> outer) {
        Optional<BigDecimal> closed =
                latest.stream().map(side).flatMap(Optional::stream).reduce(outer);
        Optional<BigDecimal> open =
                latest.stream()
                        .filter(bounds -> side.apply(bounds).isEmpty())
                        .map(otherSide)
                        .flatMap(Optional::stream)
                        .reduce(outer);
        if (open.isEmpty()) {
            return closed.orElse(null);
        }
        return closed.filter(end -> outer.apply(end, open.get()).compareTo(open.get()) != 0)
                .orElse(null);
    }
}
