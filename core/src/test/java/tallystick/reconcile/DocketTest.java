package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallystick.figure.Attribution;
import tallystick.figure.Filed;
import tallystick.figure.Forecast;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.figure.When;

class DocketTest {
    private static final String FORETOLD = "Ostmark would send engineers to Kelm in two weeks";
    private static final String WORDS = "The Norland Post wrote on 3 June that " + FORETOLD + ".";
    private static final Filed FIRST = filed("first", "2031-06-04", WORDS);
    private static final Map<String, List<Forecast>> FORECASTS =
            Map.of(
                    "first",
                    List.of(
                            new Forecast(
                                    new Span(WORDS.indexOf("Ostmark"), WORDS.length() - 1),
                                    new Attribution(
                                            List.of(
                                                    new Attribution.Hop(
                                                            "The Norland Post", null, null))),
                                    When.parse("2031-06-03"),
                                    When.parse("2031-06-17"),
                                    new Span(WORDS.indexOf("two weeks"), WORDS.length() - 1))));

    private static Filed filed(String id, String day, String text) {
        return new Filed(
                new Report(
                        id,
                        null,
                        "Norland Daily",
                        LocalDate.parse(day),
                        "Ostmark engineers for the Kelm dam",
                        Text.of(text)),
                List.of());
    }

    private static Docket.Item docket(String asOf, Filed... later) {
        List<Filed> all = new java.util.ArrayList<>(List.of(later));
        all.add(FIRST);
        Reconciler reconciler = new Reconciler(List.of(), Aliases.known());
        List<Docket.Item> items = Docket.of(reconciler, all, FORECASTS, LocalDate.parse(asOf));
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    @Test
    void before_its_day_a_forecast_is_open_and_on_its_day_it_is_due() {
        assertThat(docket("2031-06-10").state()).isEqualTo(Docket.State.OPEN);
        assertThat(docket("2031-06-17").state()).isEqualTo(Docket.State.DUE);
    }

    @Test
    void it_is_met_by_a_sentence_that_tells_the_deed_as_done() {
        Docket.Item item =
                docket(
                        "2031-06-20",
                        filed(
                                "second",
                                "2031-06-15",
                                "The Kelm dam holds. Ostmark has sent a first group of engineers to Kelm."));
        assertThat(item.state()).isEqualTo(Docket.State.MET);
        assertThat(item.evidence().map(each -> each.report().quote(each.words()).strip()))
                .contains("Ostmark has sent a first group of engineers to Kelm.");
    }

    @Test
    void a_second_forecast_and_an_older_deed_do_not_meet_it() {
        assertThat(
                        docket(
                                        "2031-06-20",
                                        filed(
                                                "second",
                                                "2031-06-15",
                                                "Ostmark may send engineers to Kelm. Ostmark sent engineers to Kelm in 2029."))
                                .state())
                .isEqualTo(Docket.State.DUE);
    }

    @Test
    void it_fails_when_after_its_day_the_deed_is_told_as_not_done() {
        Filed never =
                filed(
                        "second",
                        "2031-06-25",
                        "Ostmark never sent its engineers to Kelm, its dam says.");
        assertThat(docket("2031-06-30", never).state()).isEqualTo(Docket.State.FAILED);
    }

    @Test
    void what_is_published_later_than_one_looks_from_is_not_seen() {
        Filed done = filed("second", "2031-06-15", "Ostmark has sent engineers to Kelm.");
        assertThat(docket("2031-06-14", done).state()).isEqualTo(Docket.State.OPEN);
    }
}
