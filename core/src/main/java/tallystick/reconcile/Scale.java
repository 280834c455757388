package tallystick.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tallystick.figure.Quantity;

/// In what a quantity is told: counts, money of a currency, shares, or a measure's dimension (`units.tsv`).
///
/// `75 ft` → length, 0.3048 of its first unit, the metre
record Scale(String dimension, BigDecimal factor) {
    private static final Map<String, Scale> UNITS = units();

    private static Map<String, Scale> units() {
        Map<String, Scale> units = new HashMap<>();
        for (List<String> row : Table.of("units").rows()) {
            units.put(row.get(1), new Scale(row.getFirst(), new BigDecimal(row.get(2))));
        }
        return Map.copyOf(units);
    }

    static Scale of(Quantity quantity) {
        String unit = quantity.kind() + quantity.unit().map(symbol -> " " + symbol).orElse("");
        return quantity.unit()
                .filter(symbol -> quantity.kind().equals("measure"))
                .map(UNITS::get)
                .orElse(new Scale(unit, BigDecimal.ONE));
    }

    /// Money of another currency, of which one makes so much of this.
    static Scale of(String currency, BigDecimal factor) {
        return new Scale("money " + currency, factor);
    }

    BigDecimal toBase(BigDecimal value) {
        return value.multiply(factor).round(MathContext.DECIMAL64);
    }
}
