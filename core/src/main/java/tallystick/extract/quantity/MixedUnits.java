package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Hedge;
import tallystick.figure.Quantity;
import tallystick.text.Words;

/// A measure in a unit and its part is one: `six feet five inches` → 6.42 ft, `6-foot-5` → 6.42 ft, `seven pounds, four ounces` → 7.25 lb.
final class MixedUnits {
    private static final BigDecimal INCHES = BigDecimal.valueOf(12);
    private static final BigDecimal OUNCES = BigDecimal.valueOf(16);
    private static final BigDecimal POUNDS = BigDecimal.valueOf(14);

    private static final Set<String> JOINTS = Set.of(",", "and", "-");

    private MixedUnits() {}

    /// The expression with the smaller unit that follows it, if one does.
    static Expression whole(Words words, Expression e) {
        Units unit = e.wording().unit();
        BigDecimal low = e.wording().low();
        if (unit == null || low.compareTo(e.wording().high()) != 0 || unit.to() != e.to()) {
            return e;
        }
        int at = JOINTS.contains(words.at(e.to()).lower()) ? e.to() + 1 : e.to();
        Numeral rest = Numerals.at(words, at).filter(Numeral::isPoint).orElse(null);
        if (rest == null) {
            return e;
        }
        int behind = words.at(rest.to()).is("-") ? rest.to() + 1 : rest.to();
        Optional<Units> part = Units.behind(words, behind);
        boolean height = part.isEmpty() && isHeight(words, e, rest);
        BigDecimal parts = height ? INCHES : part.map(smaller -> parts(unit, smaller)).orElse(null);
        if (parts == null || rest.low().compareTo(parts) >= 0) {
            return e;
        }
        BigDecimal sum =
                low.add(rest.low().divide(parts, 2, RoundingMode.HALF_UP)).stripTrailingZeros();
        Hedge hedge = e.quantity().hedge();
        return new Expression(
                e.from(),
                part.map(Units::to).orElse(rest.to()),
                e.numberFrom(),
                e.numberTo(),
                Quantity.of("measure", Hedges.bounds(hedge, sum, sum), hedge, e.quantity().unit()),
                e.form(),
                e.compound(),
                e.rule() + " <number> <measure>",
                new Expression.Wording(sum, sum, e.wording().hedge(), unit),
                e.role());
    }

    /// "a [5-foot-10] man"
    private static boolean isHeight(Words words, Expression e, Numeral rest) {
        return words.at(e.to() - 1).is("foot")
                && words.at(e.to()).is("-")
                && words.at(e.to()).glued()
                && words.at(rest.from()).glued();
    }

    /// How many of the smaller unit make one of the greater; null where the two are no such pair.
    private static @Nullable BigDecimal parts(Units unit, Units smaller) {
        return switch (unit.symbol() + " " + smaller.symbol()) {
            case "ft in" -> INCHES;
            case "lb oz" -> OUNCES;
            case "st lb" -> POUNDS;
            default -> null;
        };
    }
}
