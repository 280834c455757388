package tallystick.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.reconcile.Reconciler;

class TallyLinesTest {
    private static Filed filed(String id, String day, String text, String figures) {
        Report report =
                new Report(id, null, "Norland Daily", LocalDate.parse(day), null, Text.of(text));
        return Filed.of(FigureLines.read("{\"figures\": [" + figures + "]}", report));
    }

    @Test
    void a_tally_is_a_line_in_the_gold_files_form() {
        String figure =
                "{\"quote\": \"%s\", \"start\": 19, \"low\": %d, \"high\": %d, \"hedge\": \"exact\","
                        + " \"counted\": \"people\", \"topic\": \"killed\", \"where\": \"Sund\"}";
        Filed first =
                filed(
                        "a",
                        "2031-06-01",
                        "Ferry Aster, Sund: 14 people drowned.",
                        figure.formatted("14 people", 14, 14));
        Filed second =
                filed(
                        "b",
                        "2031-06-02",
                        "Ferry Aster, Sund: 15 people drowned.",
                        figure.formatted("15 people", 15, 15));
        assertThat(Reconciler.reconcile(List.of(first, second)).stream().map(TallyLines::write))
                .containsExactly(
                        "{\"label\":\"people killed, Sund\",\"figures\":["
                                + "{\"report\":\"a\",\"start\":19,\"quote\":\"14 people\"},"
                                + "{\"report\":\"b\",\"start\":19,\"quote\":\"15 people\"}],"
                                + "\"verdicts\":[{\"a\":0,\"b\":1,\"verdict\":\"revises\",\"why\":"
                                + "\"running total, later as-of, same source: Norland Daily's own voice\"}],"
                                + "\"reports\":2,\"outlets\":1,\"origins\":1,\"low\":15,\"high\":15,"
                                + "\"latest\":1,\"summary\":\"15; latest 15, published 2 June 2031, by Norland Daily; 2 reports, 1 outlet, 1 origin\","
                                + "\"checks\":[]}");
    }
}
