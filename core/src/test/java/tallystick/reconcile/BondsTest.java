package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallystick.exchange.FigureLines;
import tallystick.figure.Bond;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Tally;
import tallystick.figure.Text;

/// What people decided goes before what the rules would say.
class BondsTest {
    private static final String FIRE =
            "The fire broke out in the Orla paper mill of Anstadt and spread to Bergheim, mayor Ilse Varnholt said.";
    private static final Filed FOURTEEN =
            filed(
                    "a",
                    1,
                    "In Anstadt 14 people were killed, Norland police said. " + FIRE,
                    "14 people",
                    "Anstadt");
    private static final Filed SEVENTEEN =
            filed(
                    "b",
                    2,
                    "In Anstadt 17 people were killed, Norland police said. " + FIRE,
                    "17 people",
                    "Anstadt");
    private static final Filed ELSEWHERE =
            filed(
                    "c",
                    2,
                    "In Bergheim 9 horses were killed, Norland police said. " + FIRE,
                    "9 horses",
                    "Bergheim");
    private static final Filed FAR_OFF =
            filed("z", 28, "The Kelm glacier took 11 people.", "11 people", "Kelm");
    private static final List<Filed> ALL = List.of(FOURTEEN, SEVENTEEN, ELSEWHERE, FAR_OFF);

    private static Filed filed(String id, int day, String text, String quote, String where) {
        Report report = new Report(id, null, null, LocalDate.of(2031, 6, day), null, Text.of(text));
        String line =
                """
                {"figures": [{"quote": "%s", "start": %s, "kind": "count", "low": %s, "high": %3$s, "hedge": "exact", "counted": "%s", "topic": "killed", "where": "%s", "sources": ["Norland police"]}]}\
                """
                        .formatted(
                                quote,
                                text.indexOf(quote),
                                quote.replaceAll("\\D", ""),
                                quote.replaceAll("[\\d ]", ""),
                                where);
        return Filed.of(FigureLines.read(line, report));
    }

    private static String id(Filed filed) {
        return filed.entries().getFirst().id();
    }

    private static List<List<String>> tallied(Bond... bonds) {
        return Reconciler.reconcile(ALL, List.of(bonds)).stream()
                .map(Tally::entries)
                .map(entries -> entries.stream().map(entry -> entry.reportId()).toList())
                .toList();
    }

    private static Bond together(Filed one, Filed other) {
        return new Bond(Bond.Kind.TOGETHER, id(one), id(other));
    }

    private static Bond apart(Filed one, Filed other) {
        return new Bond(Bond.Kind.APART, id(one), id(other));
    }

    @Test
    void without_any_the_rules_alone_decide() {
        assertThat(tallied()).containsExactly(List.of("a", "b"));
    }

    @Test
    void figures_put_together_bring_their_things_together() {
        assertThat(tallied(together(ELSEWHERE, SEVENTEEN))).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void figures_of_different_stories_can_be_put_together() {
        assertThat(tallied(together(FAR_OFF, FOURTEEN))).containsExactly(List.of("a", "b", "z"));
    }

    @Test
    void figures_put_apart_are_not_of_one_thing() {
        assertThat(tallied(apart(SEVENTEEN, FOURTEEN))).isEmpty();
    }

    @Test
    void apart_goes_before_together() {
        assertThat(tallied(together(ELSEWHERE, SEVENTEEN), apart(FOURTEEN, ELSEWHERE)))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void a_figure_that_is_not_among_the_reports_changes_nothing() {
        assertThat(tallied(new Bond(Bond.Kind.TOGETHER, id(FOURTEEN), "ffff")))
                .containsExactly(List.of("a", "b"));
    }

    @Test
    void a_figure_is_not_bound_to_itself() {
        assertThatThrownBy(() -> together(FOURTEEN, FOURTEEN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
