package tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.text.Reports.Given;
import tallystick.text.Reports.Outcome;

class JsonLinesTest {
    private static String line(int number) {
        return "{\"id\": \"r-%d\", \"published\": \"2025-03-06\", \"text\": \"Bridge %d is shut.\"}"
                .formatted(number, number);
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(JsonLinesTest::line)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_malformed_line_is_refused_by_its_number_and_the_other_39_are_read() {
        String forty = lines(40).replace(line(17), "{\"id\": \"r-17\", \"text\": \"cut off");
        List<Outcome> outcomes = Told.outcomes("reports.jsonl", forty);
        assertThat(outcomes).hasSize(40).filteredOn(Outcome.Read.class::isInstance).hasSize(39);
        var refused = Told.refusal(outcomes.get(16));
        assertThat(refused.place()).isEqualTo("reports.jsonl:17");
        assertThat(refused.problem()).startsWith("is not JSON at column");
        assertThat(refused.remedy()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"published\": \"2025-03-06\"} | has no \"text\"",
                "{\"published\": \"2025-03-06\", \"text\": null} | has no \"text\"",
                "{\"published\": \"2025-03-06\", \"text\": \" \"} | has no text",
                "{\"text\": \"Rain.\"} | has no date",
                "{\"published\": null, \"text\": \"Rain.\"} | has no date",
                "{\"published\": \"soon\", \"text\": \"Rain.\"} | \"soon\" is not a date",
                "{\"published\": \"2025-02-31\", \"text\": \"Rain.\"} | there is no 2025-02-31 in the calendar",
                "[1, 2] | is one JSON document over several lines, not a JSON object a line",
                "{\"text\" \"Rain.\"} | is not JSON at column 9: Unexpected character '\"'",
                "{\"text\": Rain} | is not JSON at column 10: Unrecognized token 'Rain'",
                "{\"text\": \"Rain | is not JSON at column 15: Unexpected end-of-input",
                "17 | is JSON, but not an object in braces",
            })
    void each_lack_has_its_own_message(String line, String problem) {
        assertThat(Told.refusal("a.jsonl", line).problem()).isEqualTo(problem);
        assertThat(Told.refusal("a.jsonl", line).place()).isEqualTo("a.jsonl:1");
    }

    @Test
    void half_a_character_and_a_zero_in_a_text_are_refused() {
        String half = "{\"published\": \"2025-03-06\", \"text\": \"Rain \\ud83d.\"}";
        String zero = "{\"published\": \"2025-03-06\", \"text\": \"Rain \\u0000.\"}";
        assertThat(Told.outcomes("a.jsonl", half + "\n" + zero))
                .allMatch(Outcome.Refused.class::isInstance);
    }

    @Test
    void the_text_is_kept_as_it_is_and_blank_lines_are_passed_over() {
        var report =
                Told.report(
                        "-",
                        "\n \r\n{\"published\":\"2025-03-06\",\"text\":\" Rain.\\r\\n\\n \",\"kind\":[1]}\r\n");
        assertThat(report.text().string()).isEqualTo(" Rain.\r\n\n ");
        assertThat(report.id()).startsWith("sha-");
        assertThat(report.title()).isNull();
    }

    @Test
    void reports_with_the_same_id_are_both_read() {
        assertThat(Told.outcomes("a.jsonl", line(1) + "\n" + line(1)))
                .hasSize(2)
                .allMatch(Outcome.Read.class::isInstance);
    }

    @Test
    void the_callers_url_is_for_one_report_only() {
        var given = new Given(null, "Courier", "https://courier.example/1");
        InputStream bytes =
                new ByteArrayInputStream(
                        "{\"published\": \"2025-03-06\", \"text\": \"Rain.\"}"
                                .getBytes(StandardCharsets.UTF_8));
        var report = Told.report(Reports.in("a.jsonl", bytes, given).findFirst().orElseThrow());
        assertThat(report.url()).isNull();
        assertThat(report.outlet()).isEqualTo("Courier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void a_byte_order_mark_decides(String charset) {
        byte[] bytes =
                ("\uFEFF" + lines(3).replace("Bridge", "Brücke"))
                        .getBytes(Charset.forName(charset));
        assertThat(Told.outcomes("a.jsonl", bytes)).hasSize(3);
        assertThat(Told.report("a.jsonl", bytes).text().string()).isEqualTo("Brücke 1 is shut.");
    }

    @Test
    void a_line_with_damaged_letters_is_refused_alone() {
        byte[] bytes =
                lines(3).replace("Bridge 2", "Brücke é ? 2").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xC3 : bytes[i];
        }
        List<Outcome> outcomes = Told.outcomes("a.jsonl", bytes);
        assertThat(outcomes).hasSize(3);
        assertThat(Told.refusal(outcomes.get(1)).place()).isEqualTo("a.jsonl:2");
        assertThat(Told.refusal(outcomes.get(1)).problem())
                .startsWith("is not valid UTF-8 at byte");
    }

    @Test
    void packed_lines_are_read_and_a_clipped_pack_gives_what_it_has_and_a_refusal()
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(lines(20_000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = packed.toByteArray();
        assertThat(Told.outcomes("a.jsonl.gz", bytes)).hasSize(20_000);
        List<Outcome> clipped = Told.outcomes("a.jsonl.gz", Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(clipped.size()).isGreaterThan(1_000);
        assertThat(Told.refusal(clipped.getLast()).problem()).startsWith("cannot be read further");
    }

    /// Bytes without an end: taking three lines of them must not ask for the rest.
    @Test
    void lines_are_read_as_they_are_taken_and_closing_closes_the_bytes() {
        AtomicBoolean closed = new AtomicBoolean();
        byte[] one = (line(1) + "\n").getBytes(StandardCharsets.UTF_8);
        InputStream endless =
                new InputStream() {
                    private int at;

                    @Override
                    public int read() {
                        at = (at + 1) % one.length;
                        return one[(at + one.length - 1) % one.length];
                    }

                    @Override
                    public int read(byte[] into, int from, int length) {
                        for (int i = from; i < from + length; i++) {
                            into[i] = (byte) read();
                        }
                        return length;
                    }

                    @Override
                    public void close() {
                        closed.set(true);
                    }
                };
        try (var outcomes = Reports.in("-", endless, Given.NOTHING)) {
            assertThat(outcomes.limit(3).map(Told::report)).hasSize(3);
        }
        assertThat(closed).isTrue();
    }

    @Test
    void a_file_of_blank_lines_is_empty() {
        assertThat(Told.refusal("a.jsonl", "\n\n \n").problem()).isEqualTo("is empty");
    }
}
