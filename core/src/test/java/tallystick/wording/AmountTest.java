package tallystick.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tallystick.figure.Bounds;

class AmountTest {
    @Test
    void bounds_are_told_in_plain_words() {
        assertThat(words(number("31"), number("39"))).isEqualTo("between 31 and 39");
        assertThat(words(number("3000"), null)).isEqualTo("at least 3,000");
        assertThat(words(null, number("2700"))).isEqualTo("at most 2,700");
        assertThat(words(number("12000"), number("12000"))).isEqualTo("12,000");
        assertThat(words(null, null)).isEqualTo("open at both ends");
    }

    @Test
    void a_unit_stands_behind_the_number() {
        assertThat(Amount.words(Bounds.of(number("6.8"), number("7.1")), " km"))
                .isEqualTo("between 6.8 and 7.1 km");
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }

    private static String words(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return Amount.words(Bounds.of(low, high), "");
    }
}
