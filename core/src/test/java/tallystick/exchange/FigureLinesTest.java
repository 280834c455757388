package tallystick.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tallystick.extract.Extractor;
import tallystick.figure.CueClass;
import tallystick.figure.Extraction;
import tallystick.figure.Flow;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.text.Readings;

/// What one program writes of a report's figures another one reads as it was.
class FigureLinesTest {
    private static final Report REPORT =
            new Report(
                    "r",
                    null,
                    null,
                    LocalDate.of(2025, 3, 7),
                    null,
                    Text.of(
                            "Norland Radio, citing the coast guard, reported that 40 boats sink each year."));

    @Test
    void chains_with_their_cues_and_statements_come_back() {
        Extraction read = Extractor.extract(Readings.english().read(REPORT));

        Extraction again = FigureLines.read(FigureLines.write(read), REPORT);

        assertThat(again.statements()).isEqualTo(read.statements()).hasSizeGreaterThan(1);
        assertThat(again.figures().getFirst().sources())
                .isEqualTo(read.figures().getFirst().sources());
        assertThat(again.figures().getFirst().sources().hops())
                .extracting(hop -> hop.kind())
                .containsExactly(CueClass.SAY, CueClass.CITE);
        assertThat(again.figures().getFirst().flow()).isEqualTo(Flow.PER_YEAR);
    }

    @Test
    void a_victim_whose_words_do_not_stand_there_is_refused() {
        String line =
                "{\"victims\": [{\"quote\": \"A man\", \"start\": 900, \"topic\": \"killed\", \"modality\": \"asserted\"}]}";

        assertThatThrownBy(() -> FigureLines.read(line, REPORT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void victims_come_back() {
        Report report =
                new Report(
                        "v",
                        null,
                        null,
                        LocalDate.of(2025, 3, 7),
                        null,
                        Text.of("A man was shot dead. The driver may have been killed."));
        Extraction read = Extractor.extract(Readings.english().read(report));

        assertThat(FigureLines.read(FigureLines.write(read), report).victims())
                .isEqualTo(read.victims())
                .hasSize(2);
    }

    @Test
    void a_statement_whose_words_do_not_stand_there_is_refused() {
        String line =
                "{\"statements\": [{\"name\": \"x\", \"source\": {\"quote\": \"Radio\", \"start\": 3}}]}";

        assertThatThrownBy(() -> FigureLines.read(line, REPORT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not \"Radio\"");
    }
}
