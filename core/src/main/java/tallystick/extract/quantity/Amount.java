package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import tallystick.figure.Hedge;
import tallystick.figure.Span;

/// A number as it is written, with its unit, whether it tells a figure or not: the `50` of "a 50-year-old", the `22` of "22 points".
///
/// "rose by nearly 60 basis points" → 60 `basis point`, `nearly`, upwards by
///
/// @param span the number with its hedge and unit
/// @param number the numeral itself, with what scales it
/// @param low the number, of a range its lower end, in the unit as written: 60, not 0.6
/// @param high the number, of a range or a vague word its upper end
/// @param hedge how firmly it is drawn
/// @param hedgeWords the words that say so, in lower case; "" where there are none
/// @param form how it is written
/// @param unit the unit; none of things counted
/// @param counted what is counted; "" where that is not known
/// @param change which way something changed, where a change is told
public record Amount(
        Span span,
        Span number,
        BigDecimal low,
        BigDecimal high,
        Hedge hedge,
        String hedgeWords,
        Form form,
        Optional<UnitOf> unit,
        String counted,
        Optional<Change> change,
        Role role) {

    /// How a number is written.
    public enum Form {
        /// 3,000
        DIGITS,
        /// twelve thousand
        WORDS,
        /// dozens
        VAGUE,
        /// a third; one in five
        FRACTION
    }

    /// A unit: `basis points` as written, of kind share, symbol `basis point`, UCUM code `10*-4`.
    ///
    /// @param kind `money`, `share`, `measure`, `time`, `multiple` or `clock`
    /// @param symbol ISO 4217 code of money, else the unit's usual symbol
    /// @param code the same for money, else the code of the Unified Code for Units of Measure
    /// @param written as it stands in the report
    public record UnitOf(String kind, String symbol, String code, String written) {}

    /// A number's part in a change: "rose [by] 300 [from] 2,700 [to] 3,000".
    public record Change(Direction direction, Place place) {}

    /// Which way something changed.
    public enum Direction {
        UP,
        DOWN,
        /// "revised from 40 to 50"
        UNTOLD
    }

    /// What a number is in a change.
    public enum Place {
        /// rose by 300; up 5 percent
        BY,
        /// a drop of 300; 5 percent higher
        OF,
        /// from 2,700
        FROM,
        /// to 3,000
        TO
    }

    /// The same number told again in another unit is as firm and as much a change: "about five miles (eight km)".
    Amount as(Amount other) {
        return hedge != Hedge.EXACT || unit.isEmpty() || other.unit().isEmpty()
                ? this
                : new Amount(
                        span,
                        number,
                        low,
                        high,
                        other.hedge(),
                        other.hedgeWords(),
                        form,
                        unit,
                        counted,
                        other.change(),
                        role);
    }

    static Form form(Numeral.Form form) {
        return switch (form) {
            case DIGITS -> Form.DIGITS;
            case WORDS, NONE -> Form.WORDS;
            case VAGUE -> Form.VAGUE;
            case FRACTION -> Form.FRACTION;
        };
    }
}
