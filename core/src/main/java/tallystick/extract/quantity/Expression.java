package tallystick.extract.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Quantity;

/// A number with its hedge and unit, before it is known what it counts.
///
/// @param from index of its first word, hedge included
/// @param to index behind its last word, unit included
/// @param numberFrom index of the number's first word
/// @param numberTo index behind the number's last word
/// @param compound the noun of a compound ("five-storey"), else null
/// @param rule how it was read, as grammar
/// @param wording the number and its hedge as written
/// @param role a figure's, as far as the expression itself tells
record Expression(
        int from,
        int to,
        int numberFrom,
        int numberTo,
        Quantity quantity,
        Numeral.Form form,
        @Nullable String compound,
        String rule,
        Wording wording,
        Role role) {
    /// @param low the number as written, before hedge and unit do their work
    /// @param hedge the words of the hedge
    record Wording(BigDecimal low, BigDecimal high, String hedge, @Nullable Units unit) {
        static final Wording NONE = new Wording(BigDecimal.ZERO, BigDecimal.ZERO, "", null);
    }

    boolean isCount() {
        return quantity instanceof Quantity.Count;
    }

    Expression with(Role other) {
        return new Expression(
                from, to, numberFrom, numberTo, quantity, form, compound, rule, wording, other);
    }

    Expression with(Quantity other) {
        return new Expression(
                from, to, numberFrom, numberTo, other, form, compound, rule, wording, role);
    }
}
