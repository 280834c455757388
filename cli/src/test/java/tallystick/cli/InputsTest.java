package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.text.Reports.Outcome.Refused;

class InputsTest {
    @TempDir private Path folder;

    @BeforeEach
    void some_files() throws IOException {
        Files.createDirectories(folder.resolve("news/2031"));
        for (String name :
                List.of("news/b.txt", "news/a.html", "news/2031/c.jsonl", "news/notes.pdf")) {
            Files.writeString(folder.resolve(name), "x");
        }
    }

    @Test
    void a_folder_stands_for_the_reports_below_it_by_name() {
        assertThat(names("news")).containsExactly("news/2031/c.jsonl", "news/a.html", "news/b.txt");
    }

    @Test
    void what_is_of_no_known_kind_is_refused_by_its_name() throws IOException {
        for (String name :
                List.of(
                        "_SUCCESS",
                        ".hidden.pdf",
                        ".git/c.txt",
                        "_temporary/d.txt",
                        "crawl.warc.gz.sha256")) {
            Files.createDirectories(folder.resolve("news").resolve(name).getParent());
            Files.writeString(folder.resolve("news").resolve(name), "x");
        }
        Files.writeString(folder.resolve("news/_e.txt"), "x");
        assertThat(names("news"))
                .containsExactly("news/2031/c.jsonl", "news/_e.txt", "news/a.html", "news/b.txt");
        assertThat(inputs("news").refused())
                .extracting(Refused::place, Refused::problem)
                .containsExactly(
                        tuple("news/notes.pdf", "is of no kind that is read from a folder"));
    }

    @Test
    void a_file_named_on_its_own_is_taken_whatever_its_name() {
        assertThat(names("news/notes.pdf")).containsExactly("news/notes.pdf");
    }

    @Test
    void a_pattern_the_shell_left_alone_is_expanded() {
        assertThat(names("news/*.txt")).containsExactly("news/b.txt");
        assertThat(names("news/**.{txt,jsonl}")).containsExactly("news/2031/c.jsonl", "news/b.txt");
        assertThat(names("n*/a.html")).containsExactly("news/a.html");
    }

    @Test
    void a_file_whose_name_looks_like_a_pattern_is_that_file() throws IOException {
        Files.writeString(folder.resolve("what?.txt"), "x");
        assertThat(names("what?.txt")).containsExactly("what?.txt");
    }

    @Test
    void inputs_keep_the_order_of_the_command_line() {
        assertThat(names("news/b.txt", "-", "news/a.html"))
                .containsExactly("news/b.txt", "-", "news/a.html");
    }

    @Test
    void what_is_not_there_is_refused_and_the_rest_is_taken() {
        Inputs inputs = inputs("missing.txt", "news/b.txt", "no*.txt");
        assertThat(inputs.found()).extracting(Input::name).containsExactly("news/b.txt");
        assertThat(inputs.refused())
                .extracting(Refused::place, Refused::problem)
                .containsExactly(
                        tuple("missing.txt", "does not exist"), tuple("no*.txt", "fits no file"));
    }

    @Test
    void a_folder_without_reports_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThat(inputs("empty").refused())
                .extracting(Refused::problem)
                .containsExactly("holds no report");
    }

    @Test
    void what_may_not_be_read_is_told_apart_from_what_is_missing() {
        assertThat(Input.refused("secret", new AccessDeniedException("secret")))
                .extracting(Refused::problem, Refused::remedy)
                .containsExactly(
                        "may not be read by you",
                        "Ask its owner, or change its permissions (chmod +r; a folder also needs +x).");
    }

    @Test
    void a_broken_disk_is_told_in_its_own_words() {
        assertThat(Input.refused("a.txt", new IOException("Input/output error")).problem())
                .isEqualTo("cannot be read: Input/output error");
    }

    private List<String> names(String... paths) {
        return inputs(paths).found().stream().map(Input::name).toList();
    }

    private Inputs inputs(String... paths) {
        return Inputs.of(
                List.of(paths),
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        Terminal.utf8(OutputStream.nullOutputStream()),
                        Terminal.utf8(OutputStream.nullOutputStream()),
                        false,
                        "./tally",
                        folder,
                        Map.of(),
                        Clock.systemUTC()));
    }
}
