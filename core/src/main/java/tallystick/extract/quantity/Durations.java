package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import tallystick.text.Words;

/// Numbers that share the unit of time behind a later one: "for [five], [six], seven years", "[two] or three days".
final class Durations {
    private static final int LONGEST = 6;

    private Durations() {}

    /// Do numbers that go up by one, or a list, lead from this one to a unit of time? "40 to life" and "a moment or [two]" are some too.
    static boolean isShared(Words words, Expression e) {
        boolean toLife = words.at(e.to()).is("to") && words.at(e.to() + 1).is("life");
        boolean moment = words.at(e.from() - 1).is("or") && words.at(e.from() - 2).is("moment");
        return toLife || moment || isCounting(words, e) || isListed(words, e);
    }

    /// "jailed for [5], [10] and 15 years"
    private static boolean isListed(Words words, Expression e) {
        int joint = e.to();
        for (int step = 0; step < LONGEST; step++) {
            boolean last = words.at(joint).is("and") || words.at(joint).is("or");
            Optional<Numeral> next =
                    last || words.at(joint).is(",")
                            ? Numerals.at(words, joint + 1)
                            : Optional.<Numeral>empty();
            if (next.isEmpty()) {
                return false;
            }
            joint = next.get().to();
            if (last) {
                return Units.behind(words, joint).filter(Units::isTime).isPresent();
            }
        }
        return false;
    }

    private static boolean isCounting(Words words, Expression e) {
        BigDecimal value = e.quantity().bounds().low().orElse(BigDecimal.ZERO);
        int joint = e.to();
        for (int step = 0; step < LONGEST; step++) {
            boolean joined = words.at(joint).is(",") || words.at(joint).is("or");
            Optional<Numeral> next =
                    joined ? Numerals.at(words, joint + 1) : Optional.<Numeral>empty();
            BigDecimal expected = value.add(BigDecimal.ONE);
            if (next.filter(n -> n.low().compareTo(expected) == 0).isEmpty()) {
                return false;
            }
            joint = next.get().to();
            if (Units.behind(words, joint).filter(Units::isTime).isPresent()) {
                return true;
            }
            value = expected;
        }
        return false;
    }
}
