package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Text;

class StoriesTest {
    private static Filed report(String day, String title, String text) {
        Report report =
                new Report(
                        day + title,
                        null,
                        "Norland Daily",
                        LocalDate.parse(day),
                        title,
                        Text.of(text));
        return new Filed(report, List.of());
    }

    private static List<Integer> sizes(Filed... reports) {
        return Stories.of(List.of(reports)).stream().map(story -> story.reports().size()).toList();
    }

    @Test
    void reports_on_one_event_that_follow_each_other_are_a_story() {
        assertThat(
                        sizes(
                                report(
                                        "2031-06-01",
                                        "Ferry Aster sinks",
                                        "The ferry Aster sank off Sund."),
                                report(
                                        "2031-06-02",
                                        "Minister resigns",
                                        "Oskar Thule left the treasury in Kelm."),
                                report(
                                        "2031-06-03",
                                        "Aster divers",
                                        "Divers reached the ferry Aster off Sund.")))
                .containsExactly(2, 1);
    }

    @Test
    void two_quakes_in_two_countries_are_two_stories() {
        assertThat(
                        sizes(
                                report(
                                        "2031-06-01",
                                        "Quake in Norland",
                                        "An earthquake of magnitude 6 shook Anstadt in Norland, killing 12."),
                                report(
                                        "2031-06-02",
                                        "Quake in Vesteria",
                                        "An earthquake of magnitude 5 shook Porto Lume in Vesteria, killing 12.")))
                .containsExactly(1, 1);
    }

    @Test
    void the_same_words_a_year_later_begin_a_new_story() {
        assertThat(
                        sizes(
                                report(
                                        "2031-06-01",
                                        "Lomme flood in Anstadt",
                                        "The Lomme flooded Anstadt and Brück."),
                                report(
                                        "2032-06-01",
                                        "Lomme flood in Anstadt",
                                        "The Lomme flooded Anstadt and Brück.")))
                .containsExactly(1, 1);
    }

    @Test
    void a_megabyte_without_a_line_break_is_read_in_linear_time() {
        Filed commas = report("2031-06-01", "Commas", ",".repeat(500_000) + "A".repeat(500_000));
        Filed names = report("2031-06-01", "Names", "Anstadt Brück \"Kelm, ".repeat(50_000));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(sizes(commas, names)).hasSize(2));
    }
}
