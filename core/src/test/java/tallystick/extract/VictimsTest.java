package tallystick.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallystick.figure.Extraction;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.text.Readings;

class VictimsTest {
    private static final Readings READINGS = Readings.english();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A man was shot dead on Sunday. | A man · killed",
                "A shootout left one suspect dead and a trooper injured. | one suspect · killed, a trooper · injured",
                "A gunman killed his wife and wounded a neighbour. | his wife · killed, a neighbour · injured",
                "Anna Hrelin, 28, died at the hospital. | Anna Hrelin · killed",
                "The clerk was shot at the counter. | The clerk · killed-or-injured",
                "Police arrested a man in the death of a 15-year-old basketball star. | a 15-year-old basketball star · killed",
                "Police released the name of the man who took his own life. | the man · killed",
                "A 15-year-old was killed in Karsk. | A 15-year-old · killed",
                "He killed himself. | himself · killed",
                "The driver may have been killed. | The driver · killed · possible",
                "The blast hurt 12 people, one of whom later died. | one of whom · killed",
                "Three people were killed and a fourth was wounded. | a fourth · injured",
                "A couple and their two children were killed in a fire. | A couple · killed",
                "Man, toddler killed, pregnant woman injured in Karsk shooting | toddler · killed, pregnant woman · injured",
            })
    void findsThoseWhoWereHarmed(String text, String victims) {
        assertThat(victims(text)).isEqualTo(victims);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Albert Hernes was found guilty of second-degree murder.",
                "Three guards and two clerks were killed.",
                "One guard died and two were hurt.",
                "No officer was hurt.",
                "The family was shot at.",
                "A man was taken to court.",
            })
    void findsNobodyElse(String text) {
        assertThat(victims(text)).isEmpty();
    }

    private static String victims(String text) {
        Report report = new Report("v", null, null, LocalDate.of(2031, 5, 12), null, Text.of(text));
        Extraction read = Extractor.extract(READINGS.read(report));
        return read.victims().stream()
                .map(victim -> victim.line(report))
                .collect(Collectors.joining(", "));
    }
}
