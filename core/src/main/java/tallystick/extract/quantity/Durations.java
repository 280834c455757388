package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import tallystick.text.Words;

/// Numbers that share the unit of time behind a later one: "for [five], [six], seven years", "[two] or three days".
final class Durations {
    private static final int LONGEST = 6;

    private Durations() {}

    /// Do numbers that go up by one lead from this one to a unit of time?
    static boolean isShared(Words words, Expression e) {
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
