package tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.figure.Report;
import tallystick.text.Reports.Given;

class PlainTextTest {
    @Test
    void a_date_with_a_blank_before_it_is_cut_off_and_nothing_else() {
        Report report =
                Told.report(
                        "news/orla.txt", " date 2025-03-06 Two bridges are shut.\n\n Third \r\n");
        assertThat(report.text().string()).isEqualTo("Two bridges are shut.\n\n Third \r\n");
        assertThat(report.published()).isEqualTo("2025-03-06");
        assertThat(report.id()).isEqualTo("file:news/orla.txt");
        assertThat(report.outlet()).isNull();
    }

    @Test
    void a_date_on_a_line_of_its_own_is_a_header() {
        assertThat(
                        Told.report("a.txt", "date 2025-03-06\r\noutlet: Courier\r\n\r\nIt rained.")
                                .text()
                                .string())
                .isEqualTo("It rained.");
        assertThat(Told.report("a.txt", "date 2025-03-06\nIt rained.").text().string())
                .isEqualTo("It rained.");
    }

    @Test
    void a_header_ends_behind_the_last_known_key_when_no_blank_line_ends_it() {
        Report report =
                Told.report(
                        "a.txt",
                        "Published: 6 March 2025\nid: c-7\nLund: two bridges shut\nMore tomorrow.");
        assertThat(report.text().string()).isEqualTo("Lund: two bridges shut\nMore tomorrow.");
        assertThat(report.id()).isEqualTo("c-7");
    }

    @Test
    void unknown_keys_beside_a_known_one_are_passed_over() {
        Report report =
                Told.report(
                        "a.txt",
                        "author: A. Holm\npublished: 2025-03-06\nmood: calm\n\nIt rained.");
        assertThat(report.text().string()).isEqualTo("It rained.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Note: the bridge is shut.\nIt rained.",
                "dates of the fair are not known",
                "Date palms burned.",
                "Lund: two dead\n\npublished: 2025-03-06"
            })
    void a_text_that_only_resembles_a_header_stays_whole(String text) {
        var given = new Given(LocalDate.of(2025, 3, 6), "Courier", null);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var outcome =
                Reports.in("-", new ByteArrayInputStream(bytes), given).findFirst().orElseThrow();
        assertThat(Told.report(outcome).text().string()).isEqualTo(text);
        assertThat(Told.report(outcome).outlet()).isEqualTo("Courier");
        assertThat(Told.report(outcome).id()).matches("sha-[0-9a-f]{16}");
    }

    @Test
    void a_conversation_is_no_header_even_if_someone_is_called_title() {
        String talk = "A: And then?\nB: It rained.\n".repeat(20) + "Title: Two bridges\n";
        var given = new Given(LocalDate.of(2025, 3, 6), null, null);
        byte[] bytes = talk.getBytes(StandardCharsets.UTF_8);
        var outcome =
                Reports.in("-", new ByteArrayInputStream(bytes), given).findFirst().orElseThrow();
        assertThat(Told.report(outcome).text().string()).isEqualTo(talk);
    }

    @Test
    void the_callers_date_overrules_and_its_outlet_fills_in() {
        var given = new Given(LocalDate.of(2024, 1, 1), "Other", "https://other.example/1");
        byte[] bytes =
                "date: 2025-03-06\noutlet: Courier\n\nIt rained.".getBytes(StandardCharsets.UTF_8);
        Report report =
                Told.report(
                        Reports.in("a.txt", new ByteArrayInputStream(bytes), given)
                                .findFirst()
                                .orElseThrow());
        assertThat(report.published()).isEqualTo("2024-01-01");
        assertThat(report.outlet()).isEqualTo("Courier");
        assertThat(report.url()).isEqualTo("https://other.example/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date 2025-13-01 Rain.",
                "date: 2025-02-29\n\nRain.",
                "published: 31 June 2025\n\nRain."
            })
    void a_day_that_the_calendar_has_not_is_refused_as_such(String text) {
        var refused = Told.refusal("a.txt", text);
        assertThat(refused.problem()).startsWith("there is no ").endsWith(" in the calendar");
        assertThat(refused.remedy())
                .contains("date 2025-02-27", "published: 2025-02-27", "--published 2025-02-27");
    }

    @Test
    void words_where_the_date_should_be_are_shown() {
        assertThat(Told.refusal("a.txt", "published: yesterday\n\nRain.").problem())
                .isEqualTo("\"yesterday\" is not a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n ", "date 2025-03-06", "date 2025-03-06 \n \n", "\uFEFF"})
    void a_file_without_text_is_refused(String text) {
        assertThat(Told.refusal("a.txt", text).problem()).isIn("is empty", "has no text");
    }

    @Test
    void twenty_megabytes_without_a_line_break_are_refused_in_moments() {
        String words = "soldiers: 300, ".repeat(20_000_000 / 15);
        Reports.Outcome.Refused refused =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> Told.refusal("a.txt", "date 2025-03-06 " + words));
        assertThat(refused.problem())
                .isEqualTo(
                        "holds 19,999,995 characters, more than any one report (at most 2,000,000)");
    }

    @Test
    void a_megabyte_without_a_line_break_is_read_in_moments() {
        String words = "soldiers: 300, ".repeat(1_000_000 / 15);
        for (String front : new String[] {"date 2025-03-06 ", "published: 2025-03-06\n\n"}) {
            Report report =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(20), () -> Told.report("a.txt", front + words));
            assertThat(report.text().length()).isEqualTo(words.length());
        }
    }

    @Test
    void whatever_stands_behind_the_date_comes_out_as_it_went_in() {
        Random random = new Random(20250306);
        for (int round = 0; round < 500; round++) {
            String text = "x" + odd(random);
            assertThat(Told.report("a.txt", "date 2025-03-06 " + text).text().string())
                    .isEqualTo(text);
            assertThat(Told.report("a.txt", "id: 1\ndate: 2025-03-06\n\n" + text).text().string())
                    .isEqualTo(text);
        }
    }

    private static String odd(Random random) {
        String[] pieces = {
            "\n",
            "\r\n",
            "\r",
            " ",
            "\t",
            "date 2025-01-01 ",
            "url: x",
            ":",
            "é",
            "“",
            "😀",
            "\u00A0",
            "\uFEFF",
            "\u2028",
            "300",
            "a"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
