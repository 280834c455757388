package tallystick.wording;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import tallystick.figure.Bounds;
import tallystick.figure.Tally;

/// Bounds in plain words: `between 31 and 39`, `at least 3,000`, `80,000,000 EUR`.
public final class Amount {
    private Amount() {}

    /// Low to high over a tally's independent origins.
    public static String of(Tally tally) {
        String unit =
                tally.entries().isEmpty()
                        ? ""
                        : tally.entries()
                                .getFirst()
                                .figure()
                                .quantity()
                                .unit()
                                .map(symbol -> " " + symbol)
                                .orElse("");
        return tally.range().map(range -> words(range, unit)).orElse("no number is given");
    }

    public static String words(Bounds bounds, String unit) {
        return switch (bounds) {
            case Bounds.Exactly(var value) -> grouped(value) + unit;
            case Bounds.Between(var least, var most) ->
                    "between " + grouped(least) + " and " + grouped(most) + unit;
            case Bounds.AtLeast(var least) -> "at least " + grouped(least) + unit;
            case Bounds.AtMost(var most) -> "at most " + grouped(most) + unit;
            case Bounds.Unknown() -> "open at both ends";
        };
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
