package tallystick.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void counts_near_each_other_begin_at_nothing() {
        assertThat(labels("12", "31")).containsExactly("0", "10", "20", "30", "40");
    }

    @Test
    void a_small_difference_between_large_numbers_stays_visible() {
        Axis axis = axis("6.3", "6.4");
        assertThat(axis.share(6.4) - axis.share(6.3)).isGreaterThan(0.3);
    }

    @Test
    void a_wide_span_is_drawn_by_powers_of_ten() {
        assertThat(labels("40", "12000"))
                .containsExactly("10", "100", "1,000", "10,000", "100,000");
    }

    @Test
    void nothing_at_all_has_an_axis_too() {
        assertThat(Axis.over(List.of()).ticks()).isNotEmpty();
        assertThat(axis("0").ticks()).isNotEmpty();
        assertThat(axis("7").share(7)).isBetween(0.5, 1.0);
    }

    @Test
    void the_lowest_stands_below_the_highest_wherever_they_are() {
        for (String low : List.of("-40", "0", "0.001", "5", "99999999")) {
            Axis axis = axis(low, "100000000");
            assertThat(axis.share(Double.parseDouble(low))).isLessThan(axis.share(1e8));
        }
    }

    @Test
    void large_numbers_are_labelled_in_short() {
        assertThat(Axis.label(new BigDecimal("3000000"))).isEqualTo("3M");
        assertThat(Axis.label(new BigDecimal("1500000000"))).isEqualTo("1.5bn");
        assertThat(Axis.label(new BigDecimal("1200"))).isEqualTo("1,200");
    }

    private static Axis axis(String... values) {
        return Axis.over(Stream.of(values).map(BigDecimal::new).toList());
    }

    private static List<String> labels(String... values) {
        return axis(values).ticks().stream().map(Axis.Tick::label).toList();
    }
}
