package tallystick.extract.quantity;

import java.math.BigDecimal;

/// A number as written, before hedges and units: `2.9 million` is 2900000.
///
/// @param from index of its first word
/// @param to index behind its last word
/// @param form how it was written
/// @param scale the scale word that ends it, which a range may lend to its first number ("45 to 50 thousand"); else one
record Numeral(int from, int to, BigDecimal low, BigDecimal high, Form form, BigDecimal scale) {
    enum Form {
        DIGITS,
        WORDS,
        VAGUE,
        FRACTION,
        NONE
    }

    Numeral(int from, int to, BigDecimal value, Form form) {
        this(from, to, value, value, form, BigDecimal.ONE);
    }

    boolean isPoint() {
        return low.compareTo(high) == 0;
    }

    Numeral times(BigDecimal factor) {
        return new Numeral(from, to, low.multiply(factor), high.multiply(factor), form, scale);
    }

    Numeral from(int start) {
        return new Numeral(start, to, low, high, form, scale);
    }
}
