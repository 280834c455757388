package tallystick.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.text.Reports.Outcome;

class EncodingTest {
    private static final String NEWS =
            "date 2025-03-06 “Two cafés”, said Élodie Núñez – for €300 – are shut.\r\n";
    private static final String TEXT = NEWS.substring("date 2025-03-06 ".length());

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_decides_and_is_no_part_of_the_text(String charset) {
        byte[] bytes = ("\uFEFF" + NEWS).getBytes(Charset.forName(charset));
        assertThat(Told.report("a.txt", bytes).text().string()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void without_a_mark_the_bytes_tell(String charset) {
        assertThat(Told.report("a.txt", NEWS.getBytes(Charset.forName(charset))).text().string())
                .isEqualTo(TEXT);
    }

    @Test
    void damage_amid_utf8_is_refused_at_its_byte() {
        byte[] bytes =
                "date 2025-03-06 Cafés in Orléans, naïve? shut.".getBytes(StandardCharsets.UTF_8);
        bytes[28] = (byte) 0xFF;
        var refused = Told.refusal("a.txt", bytes);
        assertThat(refused.problem()).isEqualTo("is not valid UTF-8 at byte 28 (0xFF)");
        assertThat(refused.remedy()).contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFE", "C328", "80", "E228A1", "F0288CBC", "81"})
    void bytes_that_make_sense_in_no_encoding_are_refused(String hex) {
        byte[] bytes =
                join(
                        "date 2025-03-06 Three ",
                        HexFormat.of().parseHex(hex),
                        " soldiers were hurt.");
        assertThat(Told.refusal("a.txt", bytes).problem())
                .startsWith("is not valid UTF-8 at byte 22");
    }

    @Test
    void cyrillic_in_its_old_encoding_is_not_taken_for_western() {
        byte[] bytes =
                "date 2025-03-06 Река Орла вышла из берегов."
                        .getBytes(Charset.forName("windows-1251"));
        assertThat(Told.refusal("a.txt", bytes).problem()).startsWith("is not valid UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000, a PNG picture",
        "255044462D312E370A, a PDF document",
        "504B0304140000, 'a ZIP archive (as .docx, .odt, .epub and .xlsx files are)'",
        "FFD8FFE000104A46, a JPEG picture",
    })
    void a_binary_file_is_refused_by_what_it_seems_to_be(String hex, String name) {
        for (String file : new String[] {"a.txt", "a.html", "a.jsonl", "-"}) {
            assertThat(Told.refusal(file, HexFormat.of().parseHex(hex)).problem())
                    .isEqualTo("is a binary file: it starts as " + name + " does");
        }
    }

    @Test
    void a_zero_byte_or_many_control_characters_are_binary() {
        assertThat(Told.refusal("a.txt", "date 2025-03-06 Ra\0in.").problem())
                .isEqualTo("is a binary file: byte 18 is 0");
        assertThat(Told.refusal("a.txt", "\1\2\3\4 rain rain").problem())
                .isEqualTo("is a binary file: 4 of its 14 bytes are control characters");
    }

    @Test
    void whatever_the_bytes_there_is_an_outcome_and_no_exception() {
        Random random = new Random(7);
        byte[][] starts = {
            {},
            "date 2025-03-06 ".getBytes(StandardCharsets.UTF_8),
            "{\"text\":".getBytes(StandardCharsets.UTF_8),
            "<html><body><p>".getBytes(StandardCharsets.UTF_8),
            {(byte) 0xFF, (byte) 0xFE},
            {0x1f, (byte) 0x8b},
            {0, 0, (byte) 0xFE, (byte) 0xFF}
        };
        for (int round = 0; round < 2_000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            byte[] bytes = join(starts[round % starts.length], noise);
            for (String name : new String[] {"a.txt", "a.html", "a.jsonl", "-"}) {
                assertThat(Told.outcomes(name, bytes)).isNotEmpty().doesNotContainNull();
            }
        }
    }

    @Test
    void well_formed_text_of_any_letters_is_never_altered() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            String text =
                    random.ints(1 + random.nextInt(40), 0x20, 0x2_0000)
                            .filter(c -> Character.isLetterOrDigit(c) || c == ' ')
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .append('.')
                            .toString();
            Outcome outcome = Told.outcomes("a.txt", "date 2025-03-06 " + text).getFirst();
            assertThat(Told.report(outcome).text().string()).isEqualTo(text);
        }
    }

    private static byte[] join(String before, byte[] bytes, String after) {
        return join(
                join(before.getBytes(StandardCharsets.UTF_8), bytes),
                after.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(byte[] before, byte[] after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        out.writeBytes(after);
        return out.toByteArray();
    }
}
