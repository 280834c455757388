package tallystick.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tallystick.exchange.AnswerLines;
import tallystick.exchange.FigureLines;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.reconcile.Answers;

class GlanceTest {
    private static final Filed COURIER =
            report(
                    "c",
                    "Norland Courier",
                    "At least 12 people died.",
                    """
                    "figures": [{"quote": "At least 12 people", "start": 0, "low": 12, "high": null, "hedge": "at-least", "counted": "people", "topic": "killed"}]\
                    """);

    private static final Filed RADIO =
            report(
                    "r",
                    null,
                    "A man died and 1,200 were hurt.",
                    """
                    "figures": [{"quote": "1,200", "start": 15, "low": 1200, "high": 1200, "hedge": "exact", "counted": "people", "topic": "injured"}],
                    "victims": [{"quote": "A man", "start": 0, "sentence": [0, 31], "topic": "killed", "modality": "asserted"}]\
                    """);

    private static Filed report(String id, @Nullable String outlet, String text, String fields) {
        Report report = new Report(id, null, outlet, LocalDate.of(2031, 3, 5), null, Text.of(text));
        return Filed.of(FigureLines.read("{\"id\":\"" + id + "\"," + fields + "}", report));
    }

    @Test
    void aNumberStandsWithItsWordsItsReportAndWhatOthersTell() {
        assertThat(Glance.of(List.of(COURIER, RADIO)))
                .isEqualTo(
                        "At a glance: 12 killed (“At least 12 people”, Norland Courier, 5 March 2031; 1 of 2 reports; also 1)"
                                + " · 1,189 injured (“1,200”, r, 5 March 2031; reckoned: 1,200 injured, less 11 more told killed; also 1,200)");
    }

    @Test
    void nothingIsSaidWhereNobodyTellsOfDeadOrHurt() {
        assertThat(Glance.of(List.of(report("x", null, "It rained.", "\"figures\": []"))))
                .isEmpty();
    }

    @Test
    void programsGetTheSame() {
        assertThat(
                        new Answers(List.of(COURIER, RADIO))
                                .atAGlance().stream().map(AnswerLines::write))
                .containsExactly(
                        """
                        {"topic":"killed","value":12,"report":"c","outlet":"Norland Courier","published":"2031-03-05",\
                        "words":[{"start":0,"end":18,"quote":"At least 12 people"}],"note":"","reports":1,"others":[1]}\
                        """,
                        """
                        {"topic":"injured","value":1189,"report":"r","outlet":null,"published":"2031-03-05",\
                        "words":[{"start":15,"end":20,"quote":"1,200"}],"note":"reckoned: 1,200 injured, less 11 more told killed","reports":0,"others":[1200]}\
                        """);
    }
}
