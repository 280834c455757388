package tallystick.figure;

import java.util.Optional;

/// How many or how much: bounds, the hedge they were told with, and a unit where there is one.
public sealed interface Quantity {
    Bounds bounds();

    Hedge hedge();

    /// 8,000 fighters
    record Count(Bounds bounds, Hedge hedge) implements Quantity {}

    /// $5 million
    ///
    /// @param currency ISO 4217 code: `USD`
    record Money(Bounds bounds, Hedge hedge, String currency) implements Quantity {}

    /// 20 percent of households; bounds in percent
    record Share(Bounds bounds, Hedge hedge) implements Quantity {}

    /// 40 km
    ///
    /// @param symbol the unit's usual symbol or word: `km`, `magnitude`
    record Measure(Bounds bounds, Hedge hedge, String symbol) implements Quantity {}

    /// The specification's `kind`.
    default String kind() {
        return switch (this) {
            case Count c -> "count";
            case Money m -> "money";
            case Share s -> "share";
            case Measure m -> "measure";
        };
    }

    /// The specification's `unit`; none for counts.
    default Optional<String> unit() {
        return switch (this) {
            case Count c -> Optional.empty();
            case Money m -> Optional.of(m.currency());
            case Share s -> Optional.of("percent");
            case Measure m -> Optional.of(m.symbol());
        };
    }

    /// The quantity that the specification's fields mean.
    ///
    /// @throws IllegalArgumentException for an unknown kind, or money or a measure without a unit
    static Quantity of(String kind, Bounds bounds, Hedge hedge, Optional<String> unit) {
        return switch (kind) {
            case "count" -> new Count(bounds, hedge);
            case "share" -> new Share(bounds, hedge);
            case "money" -> new Money(bounds, hedge, unit.orElseThrow(() -> unitless(kind)));
            case "measure" -> new Measure(bounds, hedge, unit.orElseThrow(() -> unitless(kind)));
            default ->
                    throw new IllegalArgumentException(
                            "no kind is called \""
                                    + kind
                                    + "\"; there are: count, money, share, measure");
        };
    }

    private static IllegalArgumentException unitless(String kind) {
        return new IllegalArgumentException("a figure of kind " + kind + " has a unit");
    }
}
