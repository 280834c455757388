package tallystick.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SlicesTest {
    @Test
    void days_are_cut_into_slices_of_about_one_size() {
        Slices slices = Slices.of(new TreeMap<>(java.util.Map.of(0L, 5L, 10L, 5L, 70L, 20L)), 3);
        assertThat(slices.firstDays()).containsExactly(0L, 70L);
        assertThat(slices.of(0)).isZero();
        assertThat(slices.of(69)).isZero();
        assertThat(slices.of(70)).isOne();
    }

    @Test
    void a_day_is_known_to_its_own_slice_and_to_those_whose_window_reaches_back_to_it() {
        Slices slices = new Slices(List.of(0L, 30L, 60L, 90L));
        assertThat(slices.knowing(10)).containsExactly(0, 1);
        assertThat(slices.knowing(20)).containsExactly(0, 1, 2);
        assertThat(slices.knowing(95)).containsExactly(3);
    }
}
