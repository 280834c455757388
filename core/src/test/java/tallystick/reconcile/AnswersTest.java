package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallystick.extract.Extractor;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.figure.Topic;
import tallystick.text.Readings;

class AnswersTest {
    private static final Readings READINGS = Readings.english();

    @Test
    void answersWithTheFigureThatMostReportsOpenWith() {
        assertThat(
                        answer(
                                Topic.KILLED,
                                "Two people died in the blast.",
                                "Three people died in the blast.",
                                "Two people died in the blast, police said."))
                .isEqualTo("2");
    }

    @Test
    void takesTheLargestOfEquals() {
        assertThat(answer(Topic.KILLED, "Three people died.", "Two people died.")).isEqualTo("3");
    }

    @Test
    void countsThoseToldOfWithoutANumber() {
        String shooting = "A man was shot dead and a trooper was injured in Karsk.";
        assertThat(answer(Topic.KILLED, shooting)).isEqualTo("1");
        assertThat(answer(Topic.INJURED, shooting)).isEqualTo("1");
    }

    @Test
    void addsUpWhatStandsInARow() {
        assertThat(answer(Topic.KILLED, "A man killed his wife and four children.")).isEqualTo("5");
    }

    @Test
    void aLongRowOfNumbersIsReadInTime() {
        assertThat(
                        answer(
                                Topic.KILLED,
                                "A man (" + "1".repeat(200) + ") and four children were killed."))
                .isNotEmpty();
    }

    @Test
    void countsHimWhoKilledHimself() {
        assertThat(answer(Topic.KILLED, "A man killed seven people before killing himself."))
                .isEqualTo("8");
    }

    @Test
    void tellsHowManyAreHurtByHowManyWereHit() {
        assertThat(answer(Topic.INJURED, "Five people were shot. One person died.")).isEqualTo("4");
    }

    @Test
    void doesNotAnswerWhatNoReportTells() {
        assertThat(answer(Topic.KILLED, "Five people were arrested.")).isEqualTo("none");
    }

    private static String answer(Topic topic, String... texts) {
        List<Filed> reports = new ArrayList<>();
        for (String text : texts) {
            LocalDate day = LocalDate.of(2031, 5, 12).plusDays(reports.size());
            Report report = new Report("r" + reports.size(), null, null, day, null, Text.of(text));
            reports.add(Filed.of(Extractor.extract(READINGS.read(report))));
        }
        return Answers.latest(reports, topic)
                .map(answer -> answer.value().toPlainString())
                .orElse("none");
    }
}
