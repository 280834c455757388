package tallystick.extract.quantity;

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
record Expression(
        int from,
        int to,
        int numberFrom,
        int numberTo,
        Quantity quantity,
        Numeral.Form form,
        @Nullable String compound,
        String rule) {
    boolean isCount() {
        return quantity instanceof Quantity.Count;
    }

    Expression to(int end) {
        return new Expression(from, end, numberFrom, numberTo, quantity, form, compound, rule);
    }
}
