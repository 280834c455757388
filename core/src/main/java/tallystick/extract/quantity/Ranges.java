package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.text.Word;
import tallystick.text.Words;

/// Reads the two ends of a range: `300 to 400`, `60–80 mph`, `between US$300 and 400 billion`, `two or three`.
final class Ranges {
    private static final int BETWEEN = 3;
    private static final Set<String> SPREADING =
            Set.of(
                    "range",
                    "ranges",
                    "ranged",
                    "ranging",
                    "vary",
                    "varies",
                    "varied",
                    "varying",
                    "anywhere");

    /// Of things that are counted: nobody counts twice as many or half as many.
    private static final BigDecimal COUNT = BigDecimal.valueOf(2);

    private static final BigDecimal LEVEL = BigDecimal.valueOf(5);

    private Ranges() {}

    /// The range that begins with a number, its lower end scaled like its upper one: `45 to 50 thousand`.
    ///
    /// @param currency what stood before the number
    static Optional<Numeral> of(Words words, Numeral first, @Nullable Units currency) {
        if (!first.isPoint() || first.form() == Numeral.Form.FRACTION) {
            return Optional.empty();
        }
        if (words.at(first.to()).is("±")) {
            return Numerals.at(words, first.to() + 1)
                    .filter(Numeral::isPoint)
                    .map(error -> around(first, error));
        }
        Units unit = currency == null ? Units.behind(words, first.to()).orElse(null) : null;
        int joint = unit == null ? first.to() : unit.to();
        if (!isJoint(words, joint, first.from())) {
            return Optional.empty();
        }
        int second = isHyphenatedTo(words, joint) ? joint + 3 : joint + 1;
        if (currency != null) {
            second = Units.before(words, second).map(Units::to).orElse(second);
        }
        return Numerals.at(words, second)
                .filter(Numeral::isPoint)
                .filter(last -> unit == null || isIn(unit, words, last))
                .flatMap(last -> upwards(first, last))
                .filter(both -> !isLevel(words, first.from(), both));
    }

    /// `1010 ± 195`: from 815 to 1205
    private static Numeral around(Numeral first, Numeral error) {
        return new Numeral(
                first.from(),
                error.to(),
                first.low().subtract(error.low()),
                first.low().add(error.low()),
                first.form(),
                BigDecimal.ONE);
    }

    /// `five per cent to 20 per cent`, not "20 percent to 3,000".
    private static boolean isIn(Units unit, Words words, Numeral last) {
        return Units.behind(words, last.to())
                .filter(other -> other.symbol().equals(unit.symbol()))
                .isPresent();
    }

    /// "rose by 300 to 3,000" is a change and the level it led to; "dropped by 1 to 1.5 degrees" is one range.
    private static boolean isLevel(Words words, int first, Numeral both) {
        boolean plain = Units.behind(words, both.to()).isEmpty() && words.at(first - 1).is("by");
        return Changes.isToldBefore(words, first)
                && both.high().compareTo(both.low().multiply(plain ? COUNT : LEVEL)) >= 0;
    }

    private static Optional<Numeral> upwards(Numeral first, Numeral last) {
        boolean plain = first.scale().compareTo(BigDecimal.ONE) == 0;
        BigDecimal lent = plain ? first.low().multiply(last.scale()) : first.low();
        BigDecimal low = lent.compareTo(last.low()) < 0 ? lent : first.low();
        return low.compareTo(last.low()) < 0
                ? Optional.of(
                        new Numeral(
                                first.from(),
                                last.to(),
                                low,
                                last.high(),
                                last.form(),
                                last.scale()))
                : Optional.empty();
    }

    private static boolean isJoint(Words words, int joint, int first) {
        if (Votes.isSide(words, first)) {
            return false;
        }
        Word word = words.at(joint);
        Word next = words.at(joint + 1);
        if (isHyphenatedTo(words, joint)) {
            return true;
        }
        return switch (word.lower()) {
            case "-", "–", "—" ->
                    word.glued() == next.glued()
                            && (next.isDigits() || Units.before(words, joint + 1).isPresent());
            case "to" -> !isChange(words, first);
            case "or" ->
                    next.isDigits()
                            || Spelled.part(next).filter(p -> p.role().equals("unit")).isPresent();
            case "and" -> isBetween(words, first);
            default -> false;
        };
    }

    /// `one-to-two hundred`
    private static boolean isHyphenatedTo(Words words, int joint) {
        return words.at(joint).is("-")
                && words.at(joint).glued()
                && words.at(joint + 1).is("to")
                && words.at(joint + 2).is("-")
                && words.at(joint + 3).glued();
    }

    private static boolean isBetween(Words words, int first) {
        for (int i = first - 1; i >= first - BETWEEN; i--) {
            if (words.at(i).is("between")) {
                return true;
            }
        }
        return false;
    }

    /// "from 180 to 200" tells where a number began and where it ended, "180 to 200 people" and "ranging from 180 to 200" one range.
    private static boolean isChange(Words words, int first) {
        int from = first - 1;
        while (from >= first - 2 && Units.isCurrency(words.at(from))) {
            from--; // from US$ 180
        }
        from -= words.at(from).is("us") ? 1 : 0;
        return words.at(from).is("from") && !isSpread(words, from);
    }

    /// "prices range [from]", "varying in length [from]"
    private static boolean isSpread(Words words, int from) {
        for (int i = from - 1; i >= from - BETWEEN; i--) {
            if (SPREADING.contains(words.at(i).lower())) {
                return true;
            }
        }
        return false;
    }
}
