package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallystick.figure.Hedge;
import tallystick.figure.Quantity;

class MeantTest {
    private static Meant meant(String number, String hedge) {
        return meant("count", number, hedge, Optional.empty());
    }

    private static Meant meant(String kind, String number, String hedge, Optional<String> unit) {
        Quantity quantity = Quantity.of(kind, Numbers.bounds(number), Hedge.of(hedge), unit);
        return Meant.of(quantity, Scale.of(quantity));
    }

    @ParameterizedTest
    @CsvSource({
        "300, exact, =300",
        "300, about, 240–360",
        "<=300, almost, 240–300",
        ">=300, more-than, 300–360",
        ">=300, at-least, ≥300",
        "<=300, up-to, ≤300",
        "<=300, less-than, ≤300",
        "300..400, range, 300–400",
        "24..99, vague, 24–99",
        "?, unknown, ?"
    })
    void a_hedged_number_is_read_as_people_mean_it(String number, String hedge, String bounds) {
        assertThat(meant(number, hedge).bounds().line()).isEqualTo(bounds);
    }

    @Test
    void nearly_two_million_does_not_meet_338_000() {
        assertThat(meant("<=2000000", "almost").meets(meant("338000", "exact"))).isFalse();
    }

    @Test
    void a_changed_hedge_leaves_the_number_the_same() {
        Meant over = meant(">=2900000", "more-than");
        assertThat(over.sameNumber(meant("2900000", "about"))).isTrue();
        assertThat(over.sameNumber(meant("3000000", "about"))).isFalse();
    }

    @Test
    void measures_of_one_dimension_are_compared_in_one_unit() {
        Meant feet = meant("measure", "10", "about", Optional.of("ft"));
        assertThat(feet.meets(meant("measure", "3", "exact", Optional.of("m")))).isTrue();
        assertThat(feet.meets(meant("measure", "10", "exact", Optional.of("m")))).isFalse();
    }
}
