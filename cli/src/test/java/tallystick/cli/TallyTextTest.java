package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;
import tallystick.ledger.Judgements;

class TallyTextTest {
    private static final List<Filed> FILED =
            List.of(
                    Filed.of(
                            Samples.extraction(
                                    "a",
                                    "The ministry counts [27 people] killed.",
                                    27,
                                    "ministry")),
                    Filed.of(
                            Samples.extraction(
                                    "b", "The mayor counts [31 people] killed.", 31, "mayor")));

    private static Tally tally() {
        List<Entry> entries = FILED.stream().flatMap(report -> report.entries().stream()).toList();
        return new Tally(
                "people killed, Ludmere",
                entries,
                List.of(
                        new Tally.Judged(
                                0, 1, new Verdict.Conflicts("same day, ministry against mayor"))),
                List.of(),
                2,
                1,
                2,
                Optional.of(Bounds.of(BigDecimal.valueOf(27), BigDecimal.valueOf(31))),
                OptionalInt.of(1),
                List.of());
    }

    private static String printed(Format format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = Terminal.utf8(bytes);
                TallyPrinter printer =
                        TallyPrinter.of(format, out, (report, span) -> "", Judgements.NONE)) {
            printer.print(tally());
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_tally_is_a_neutral_line_and_its_figures_in_the_order_they_were_said() {
        assertThat(printed(Format.TEXT).replaceAll(" +[0-9a-f]{8}\n", "\n"))
                .isEqualTo(
                        """
                        people killed, Ludmere
                        between 27 and 31; latest 31, published 12 May 2031, by mayor; 2 reports, 1 outlet, 2 origins; 1 open conflict

                          1  2031-05-12  27 people · ministry
                             Norland Courier (2031-05-12): “The ministry counts [27 people] killed.”
                          2  2031-05-12  31 people · mayor
                             conflicts with 1: same day, ministry against mayor
                             Norland Courier (2031-05-12): “The mayor counts [31 people] killed.”

                        """);
    }

    @Test
    void as_json_a_tally_is_one_line_in_the_form_of_the_gold() {
        assertThat(printed(Format.JSONL).lines())
                .singleElement()
                .asString()
                .startsWith("{\"label\":\"people killed, Ludmere\"")
                .contains(
                        "\"reports\":2,\"outlets\":1,\"origins\":2,\"low\":27,\"high\":31,\"latest\":1,",
                        "\"verdicts\":[{\"a\":0,\"b\":1,\"verdict\":\"conflicts\",\"why\":\"same day, ministry against mayor\"}]");
    }

    @Test
    void as_a_table_a_tally_is_a_row_a_figure_with_its_verdict() {
        List<String> rows = printed(Format.CSV).lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("tally,place,verdict,on,why,id,report,outlet");
        assertThat(rows.get(2))
                .startsWith(
                        "\"people killed, Ludmere\",2,conflicts,1,\"same day, ministry against mayor\",");
    }

    @Test
    void a_tally_is_found_by_words_of_its_label_and_of_its_figures() {
        assertThat(TallyWords.in(tally()).hold(List.of("LUDMERE", "mayor"))).isTrue();
        assertThat(TallyWords.in(tally()).hold(List.of("mayor", "Relin"))).isFalse();
        assertThat(TallyWords.in(tally()).hold(List.of())).isTrue();
    }
}
