package tallystick.extract.quantity;

import java.util.List;
import java.util.Optional;
import tallystick.extract.quantity.Amount.UnitOf;
import tallystick.figure.TimeExpression;
import tallystick.text.Reading;
import tallystick.text.Words;

/// Finds every number of a report as it is written, figures and what the specification sets aside: each with its [Role].
public final class Amounts {
    private Amounts() {}

    /// The numbers of a reading, in the order of the text; zeros by negation and declared unknowns are written without one.
    ///
    /// @param times in the order of the text
    public static List<Amount> in(Reading reading, List<TimeExpression> times) {
        return Quantities.read(reading, times).amounts();
    }

    static Amount of(Words words, Expression e, String counted, Role role) {
        Expression.Wording wording = e.wording();
        return new Amount(
                words.span(e.from(), e.to()),
                words.span(e.numberFrom(), e.numberTo()),
                wording.low(),
                wording.high(),
                e.quantity().hedge(),
                wording.hedge(),
                Amount.form(e.form()),
                Optional.ofNullable(wording.unit()).map(unit -> unit(words, unit)),
                counted,
                Changes.of(words, e),
                role);
    }

    private static UnitOf unit(Words words, Units unit) {
        return new UnitOf(
                unit.kind(), unit.symbol(), unit.code(), words.text(unit.from(), unit.to()));
    }
}
