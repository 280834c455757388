package tallystick.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Text;
import tallystick.figure.TimeExpression;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Readings;
import tallystick.text.Sentence;
import tallystick.text.Token;

class TimesTest {
    private static final Readings READINGS = Readings.english();

    private static Reading read(String text) {
        return READINGS.read(
                new Report("r", null, null, LocalDate.of(2025, 3, 7), null, Text.of(text)));
    }

    @TestFactory
    Stream<DynamicTest> sentences_of_times_txt_read_as_they_say() throws IOException {
        try (var in =
                        Objects.requireNonNull(
                                TimesTest.class.getResourceAsStream("/tallystick/time/times.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()
                    .stream()
                    .map(line -> DynamicTest.dynamicTest(line, () -> holds(line)));
        }
    }

    private static void holds(String line) {
        TimeExample example = TimeExample.of(line);
        assertThat(example.found()).isEqualTo(example.expected());
    }

    @Test
    void spans_are_inside_the_text_and_do_not_overlap() {
        Reading reading =
                read("😀 On Monday, from January 5 to 7, 2024, and at 3 p.m. on Friday it rained.");
        List<TimeExpression> times = Times.in(reading);
        assertThat(times).hasSizeGreaterThan(3);
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i).span().start())
                    .isGreaterThanOrEqualTo(times.get(i - 1).span().end());
        }
        assertThat(reading.report().quote(times.getFirst().span())).isEqualTo("Monday");
    }

    @Test
    void a_time_says_what_it_was_told_from() {
        assertThat(
                        Times.in(
                                read(
                                        "On February 10, 2025, the quake struck. Two days later it"
                                                + " snowed. Three days after the quake it thawed."
                                                + " Yesterday it rained.")))
                .extracting(time -> time.anchor().map(Object::toString).orElse("itself"))
                .containsExactly(
                        "itself",
                        "2025-02-10, told before",
                        "2025-02-10, the day it happened",
                        "2025-03-07, the report's date");
    }

    @Test
    void a_duration_keeps_its_length() {
        assertThat(Times.in(read("It rained for three days and 2 1/2 years.")))
                .extracting(TimeExpression::kind, TimeExpression::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TimeExpression.Kind.DURATION, "P3D"),
                        org.assertj.core.groups.Tuple.tuple(TimeExpression.Kind.DURATION, "P2Y6M"));
    }

    /// Seconds of the thread's own work, so that a busy machine does not fail it; what is not linear takes hours.
    @ParameterizedTest
    @ValueSource(strings = {",", "7", "( ", "(1) ", "111,"})
    void a_megabyte_of_odd_text_is_read_in_seconds(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        Report report =
                new Report("odd", null, null, LocalDate.of(2025, 3, 7), null, Text.of(text));
        Reading reading = oneSentence(report, piece.equals(",") ? "," : "[^ ]+");
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(Times.in(reading)).isEmpty();
        assertThat(threads.getCurrentThreadCpuTime() - start)
                .isLessThan(Duration.ofSeconds(20).toNanos());
    }

    /// A reading as the language library might make it, in no time: one sentence, not parsed.
    private static Reading oneSentence(Report report, String token) {
        List<Token> tokens = new ArrayList<>();
        Matcher part = Pattern.compile(token).matcher(report.text().string());
        while (part.find()) {
            Span span = new Span(part.start(), part.end());
            tokens.add(new Token(part.group(), Token.Tag.X, span));
        }
        Span all = new Span(0, report.text().length());
        Sentence sentence = new Sentence(all, tokens);
        return new Reading(report, List.of(new Paragraph(all, false, List.of(sentence))));
    }

    @Test
    void odd_text_stays_linear() {
        for (String piece : List.of(",", "3 ", "May ", "the last ", "twenty ", "12:", "2016-")) {
            Reading reading = read(piece.repeat(40_000 / piece.length()));
            org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(10), () -> Times.in(reading));
        }
    }
}
