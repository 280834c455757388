package tallystick.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tallystick.figure.Report;
import tallystick.figure.Text;

class NumericOrderTest {
    private static NumericOrder order(@Nullable String url, String text) {
        return NumericOrder.of(
                new Report("r", url, null, LocalDate.of(2025, 3, 7), null, Text.of(text)));
    }

    @Test
    void a_report_without_address_writes_the_month_first() {
        assertThat(order(null, "It opened on 02/01/2025.")).isEqualTo(NumericOrder.MONTH_FIRST);
    }

    @Test
    void the_country_of_its_address_decides() {
        assertThat(order("https://news.example.co.uk/a", "It opened on 02/01/2025."))
                .isEqualTo(NumericOrder.DAY_FIRST);
        assertThat(order("https://news.example.us/a", "It opened on 02/01/2025."))
                .isEqualTo(NumericOrder.MONTH_FIRST);
        assertThat(order("https://news.example.com/a", "It opened on 02/01/2025."))
                .isEqualTo(NumericOrder.MONTH_FIRST);
        assertThat(order("https://news.example.tv/a", "It opened on 02/01/2025."))
                .isEqualTo(NumericOrder.MONTH_FIRST);
        assertThat(order("no address at all", "It opened on 02/01/2025."))
                .isEqualTo(NumericOrder.MONTH_FIRST);
    }

    @Test
    void a_date_that_has_but_one_order_decides_before_the_country() {
        assertThat(order("https://news.example.uk/a", "Opened 02/01/2025, shut 02/28/2025."))
                .isEqualTo(NumericOrder.MONTH_FIRST);
        assertThat(order(null, "Opened 02/01/2025, shut 28/02/2025."))
                .isEqualTo(NumericOrder.DAY_FIRST);
    }

    @Test
    void the_order_that_comes_near_the_reports_day_decides_before_the_country() {
        assertThat(order(null, "Posted 06/03/2025.")).isEqualTo(NumericOrder.DAY_FIRST);
        assertThat(order("https://news.example.uk/a", "Posted 03/06/25."))
                .isEqualTo(NumericOrder.MONTH_FIRST);
    }
}
