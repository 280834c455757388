package tallystick.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
        assertThat(answer(Topic.KILLED, "He killed four classmates and himself.")).isEqualTo("5");
        assertThat(answer(Topic.KILLED, "Father and two children died.")).isEqualTo("3");
        assertThat(answer(Topic.KILLED, "Ada Ruhl kills her son, self.")).isEqualTo("2");
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
    void bothNumbersAreOfOneStateOfTheEvent() {
        String first = "Two people died and three others were injured in the blast.";
        String later = "Three people died in the blast.";
        assertThat(answer(Topic.INJURED, first, later, later)).isEqualTo("2");
        String last = "Third man dies after the blast.";
        assertThat(answer(Topic.KILLED, first, last)).isEqualTo("3");
        assertThat(answer(Topic.INJURED, first, last)).isEqualTo("2");
    }

    @Test
    void thoseInHospitalAreAPartOfThoseWhoWereHit() {
        assertThat(answer(Topic.INJURED, "Five people were shot. Three people remain in hospital."))
                .isEqualTo("5");
    }

    @Test
    void sumsOfSeveralEventsCountOnlyWhereNothingElseIsTold() {
        String sum = "Seven people were killed in three shootings over the weekend.";
        assertThat(answer(Topic.KILLED, sum, "Two people were killed.")).isEqualTo("2");
        assertThat(answer(Topic.KILLED, sum)).isEqualTo("7");
    }

    @Test
    void readsOnWhereNoOpeningTells() {
        String long1 = "The town was quiet again. ".repeat(40);
        assertThat(answer(Topic.INJURED, long1 + "Four people were injured.")).isEqualTo("4");
    }

    @Test
    void aSentenceThatTellsOfBothIsFoundWhereverItStands() {
        String filler = "The council met and spoke of parks and roads. ".repeat(30);
        assertThat(
                        answer(
                                Topic.INJURED,
                                "Three men were killed at a shop. "
                                        + filler
                                        + "The attack left three men dead and four others injured.",
                                "Three men were killed at a shop. Two men were injured there and"
                                        + " left by bus.",
                                "Three men died. "
                                        + filler
                                        + "Police say three men were killed and four injured."))
                .isEqualTo("4");
    }

    @Test
    void oneEventOfAWeekendIsOne() {
        String one = "A shooting at a shop over the weekend left three men dead and one injured.";
        assertThat(answer(Topic.INJURED, one, "Nine people were injured over the weekend."))
                .isEqualTo("1");
    }

    @Test
    void theMortallyWoundedAreDead() {
        assertThat(answer(Topic.KILLED, "Three men were mortally wounded.")).isEqualTo("3");
        assertThat(answer(Topic.INJURED, "A gunman opened fire, striking four people."))
                .isEqualTo("4");
    }

    @Test
    void doesNotAnswerWhatNoReportTells() {
        assertThat(answer(Topic.KILLED, "Five people were arrested.")).isEqualTo("none");
    }

    @Test
    void saysHowManyReportsTellTheNumberAndWhatOthersTell() {
        Answers.Answer answer =
                answers(
                                "Three people died in the blast.",
                                "Two people died in the blast.",
                                "At least three people died in the blast.",
                                "Four people were arrested.")
                        .latest(Topic.KILLED)
                        .orElseThrow();
        assertThat(answer.reports()).isEqualTo(2);
        assertThat(answer.others()).containsExactly(BigDecimal.TWO);
        assertThat(answer.report().id()).isEqualTo("r2");
        assertThat(answer.words())
                .extracting(answer.report()::quote)
                .containsExactly("At least three people");
        assertThat(answer.note()).isEmpty();
    }

    @Test
    void saysHowANumberIsReckonedThatNoReportTells() {
        assertThat(note("Five people were shot. One person died."))
                .isEqualTo("reckoned: 5 killed or injured, less 1 told killed");
        assertThat(note("Five people were shot.")).isEqualTo("told as 5 killed or injured");
        String first = "Two people died and three others were injured in the blast.";
        String later = "Three people died in the blast.";
        assertThat(note(first, later, later))
                .isEqualTo("reckoned: 3 injured, less 1 more told killed");
        assertThat(note("Seven people were injured in three shootings over the weekend."))
                .isEqualTo("a sum of several events");
    }

    @Test
    void aCoupleIsTwoAndSheIsNobodyElse() {
        assertThat(
                        answer(
                                Topic.KILLED,
                                "A couple and their two children were killed in a fire on Sunday."))
                .isEqualTo("4");
        assertThat(
                        answer(
                                Topic.INJURED,
                                "Ada Brandt was injured, and she was badly wounded in the leg."))
                .isEqualTo("1");
    }

    @Test
    void thoseHitBehindTheDeadAreOthers() {
        assertThat(answer(Topic.INJURED, "1 dead, 3 shot in Karsk")).isEqualTo("3");
        assertThat(answer(Topic.INJURED, "3 shot, 1 dead in Karsk")).isEqualTo("2");
    }

    @Test
    void aReportThatOpensWithASumOfSeveralEventsIsAskedOnlyWhereNoOtherTells() {
        String sum = "Nine people were injured in three separate shootings in Karsk.";
        String one = "Four people were injured in a shooting at the quay on Sunday.";
        assertThat(answer(Topic.INJURED, sum, one)).isEqualTo("4");
        assertThat(answer(Topic.INJURED, sum, sum, one)).isEqualTo("4");
        assertThat(answer(Topic.INJURED, sum + " " + one)).isEqualTo("4");
        assertThat(answer(Topic.INJURED, sum)).isEqualTo("9");
    }

    @Test
    void theDeadAreReadFromWhereTheyStandBesideTheHurtIfNoOpeningTellsThem() {
        String opening = "The shop owner told of her new camera. ".repeat(12);
        assertThat(answer(Topic.KILLED, opening + "Three people were injured and two died there."))
                .isEqualTo("2");
        assertThat(answer(Topic.KILLED, opening + "Two people died there.")).isEqualTo("none");
    }

    @Test
    void aReportThatTellsTheNumberOutrightIsNamedBeforeOneFromWhichItIsReckoned() {
        Answers.Answer answer =
                answers(
                                "One person died and four people were injured.",
                                "Five people were shot. One person died.")
                        .latest(Topic.INJURED)
                        .orElseThrow();
        assertThat(answer.report().id()).isEqualTo("r0");
        assertThat(answer.reports()).isEqualTo(1);
        assertThat(answer.others()).isEmpty();
    }

    @Test
    void atAGlanceAreOnlyThoseOfWhomSomebodyTells() {
        assertThat(answers("Two people died.").atAGlance())
                .extracting(Answers.Answer::topic)
                .containsExactly(Topic.KILLED);
        assertThat(answers("Two people were shot. Two people died.").atAGlance())
                .extracting(Answers.Answer::topic)
                .containsExactly(Topic.KILLED);
        assertThat(answers("Five people were arrested.").atAGlance()).isEmpty();
    }

    private static String note(String... texts) {
        return answers(texts).latest(Topic.INJURED).orElseThrow().note();
    }

    private static String answer(Topic topic, String... texts) {
        return answers(texts)
                .latest(topic)
                .map(answer -> answer.value().toPlainString())
                .orElse("none");
    }

    private static Answers answers(String... texts) {
        List<Filed> reports = new ArrayList<>();
        for (String text : texts) {
            LocalDate day = LocalDate.of(2031, 5, 12).plusDays(reports.size());
            Report report = new Report("r" + reports.size(), null, null, day, null, Text.of(text));
            reports.add(Filed.of(Extractor.extract(READINGS.read(report))));
        }
        return new Answers(reports);
    }
}
