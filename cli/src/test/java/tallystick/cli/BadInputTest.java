package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Filed;
import tallystick.ledger.Ledger;

/// What is broken is named with its remedy, and everything else is added, quote for quote.
class BadInputTest {
    @TempDir Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void write(String name, int... bytes) throws IOException {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        Files.write(folder.resolve(name), content);
    }

    private static String forty() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            lines.append("{\"id\": \"r%d\", \"published\": \"2025-01-02\", ".formatted(i));
            lines.append(
                    i == 17
                            ? "\"text\": \"broken\n"
                            : "\"text\": \"Police said %d people were hurt in Fairwater.\"}\n"
                                    .formatted(i + 1));
        }
        return lines.toString();
    }

    @Test
    void whatever_is_broken_is_named_and_the_rest_is_added() throws IOException {
        write("good.txt", "date 2025-01-02 😀 More than 300 people fled, the mayor said.");
        write("empty.txt", "");
        write("no-date.txt", "Nine people fled.");
        write("forty.jsonl", forty());
        write("picture.txt", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13);
        write(
                "damaged.txt",
                "date 2025-01-02 Zwölf people fled. ".getBytes(StandardCharsets.UTF_8),
                0xFF,
                0xC3,
                0x20);
        write(
                "endless.txt",
                "date 2025-01-02 " + "Police said 12 people were hurt. ".repeat(20_000_000 / 33));

        Session.Run run = new Session(folder).tally("add", "--ledger", "l", ".", "missing.txt");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("40 reports new");
        assertThat(run.err())
                .contains(
                        "7 refused",
                        "missing.txt: does not exist",
                        "empty.txt: is empty",
                        "no-date.txt: has no date",
                        "--published 2025-02-27",
                        "forty.jsonl:17: is not JSON",
                        "picture.txt: is a binary file: it starts as a PNG",
                        "damaged.txt: is not valid UTF-8 at byte",
                        "endless.txt: holds 19,999,9");
        assertThat(run.err()).doesNotContain("Exception");
        everyQuoteStandsInItsReport(folder.resolve("l"), 40);
    }

    private void write(String name, byte[] front, int... bytes) throws IOException {
        byte[] content = java.util.Arrays.copyOf(front, front.length + bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            content[front.length + i] = (byte) bytes[i];
        }
        Files.write(folder.resolve(name), content);
    }

    private static void everyQuoteStandsInItsReport(Path ledger, int reports) {
        try (Ledger open = Ledger.open(ledger)) {
            List<Filed> filed = open.filed();
            assertThat(filed).hasSize(reports);
            assertThat(filed)
                    .allSatisfy(report ->
                            assertThat(report.entries())
                                    .isNotEmpty()
                                    .allSatisfy(entry ->
                                            assertThat(report.report().quote(entry.figure().span()))
                                                    .isEqualTo(entry.figure().quote())));
        }
    }

    @Test
    void a_folder_that_may_not_be_read_is_named() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        write("good.txt", "date 2025-01-02 Nine people fled.");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        try {
            Session.Run run = new Session(folder).tally("add", "--ledger", "l", ".");
            boolean root = Files.isReadable(locked);
            assertThat(run.out()).contains("1 report new");
            assertThat(run.code()).isEqualTo(root ? 0 : 1);
            assertThat(run.err().contains("locked: may not be read by you")).isNotEqualTo(root);
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void adding_twice_adds_nothing_and_a_corrected_text_is_a_new_version() throws IOException {
        Session session = new Session(folder);
        write("a.txt", "date 2025-01-02 Nine people drowned.");
        session.tally("add", "--ledger", "l", "a.txt");
        assertThat(session.tally("add", "--ledger", "l", "a.txt").out())
                .contains("0 figures added");
        write("a.txt", "date 2025-01-02 Ten people drowned.");
        assertThat(session.tally("add", "--ledger", "l", "a.txt").out()).contains("1 new version");
        try (Ledger ledger = Ledger.open(folder.resolve("l"))) {
            assertThat(ledger.versions("file:a.txt"))
                    .hasSize(2)
                    .extracting(version -> version.entries().getFirst().figure().quote())
                    .containsExactly("Nine people", "Ten people");
        }
    }
}
