package tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.text.Reports.Given;

class ReportsTest {
    private static final byte[] RAIN =
            "date 2025-03-06 It rained.".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource({
        "news/2025/flood.txt, file:news/2025/flood.txt",
        "./flood.txt, file:flood.txt",
        "C:\\news\\flood.TXT, file:C:/news/flood.TXT",
        "flood, file:flood",
        "../.hidden, file:../.hidden",
        "flood.txt.gz, file:flood.txt.gz",
    })
    void a_file_of_one_report_gives_it_its_path(String name, String id) {
        assertThat(Told.report(name, RAIN).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt",
                "a.HTML",
                "a.htm",
                "a.xhtml",
                "a.jsonl",
                "a.ndjson",
                "a.json",
                "a.jsonl.gz",
                "a.html.GZ"
            })
    void a_folder_gives_files_of_the_known_suffixes(String name) {
        assertThat(Reports.takes(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "README", "a.gz", "a.txt~", ".DS_Store", "a.xml"})
    void a_folder_does_not_give_other_files(String name) {
        assertThat(Reports.takes(name)).isFalse();
    }

    @Test
    void standard_input_has_a_name_in_messages() {
        assertThat(Told.refusal(Reports.STANDARD_INPUT, "It rained.").place())
                .isEqualTo("standard input");
    }

    @Test
    void a_packed_text_is_read() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(RAIN);
        }
        assertThat(Told.report("a.txt.gz", packed.toByteArray()).text().string())
                .isEqualTo("It rained.");
    }

    @Test
    void bytes_that_fail_in_the_middle_are_a_refusal() {
        InputStream failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        throw new IOException("the disk is gone");
                    }
                };
        try (var outcomes = Reports.in("a.txt", failing, Given.NOTHING)) {
            assertThat(outcomes.map(Told::refusal).map(refused -> refused.problem()))
                    .containsExactly("cannot be read further: the disk is gone");
        }
    }

    @Test
    void more_than_sixty_four_megabytes_are_not_one_report() {
        byte[] bytes = new byte[Reports.LARGEST_BYTES + 1];
        Arrays.fill(bytes, (byte) 'a');
        try (var outcomes = Reports.in("a.txt", new ByteArrayInputStream(bytes), Given.NOTHING)) {
            assertThat(Told.refusal(outcomes.findFirst().orElseThrow()).problem())
                    .isEqualTo("is larger than 64 MB");
        }
    }
}
