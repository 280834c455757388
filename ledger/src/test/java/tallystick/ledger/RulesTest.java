package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
    private static final String CLASS = "tallystick/reconcile/Judge.class";
    private static final String SOURCE = "rules/tallystick/reconcile/Judge.java";
    private static final String WORDS = "tallystick/reconcile/verbs.tsv";

    @TempDir Path folder;
    private Path classes;

    @BeforeEach
    void program() throws IOException {
        classes = folder.resolve("classes");
        write(CLASS, "as compiled");
        write(SOURCE, "source");
        write(WORDS, "kill");
        write("tallystick/people-nouns.tsv", "nurse");
    }

    private void write(String name, String content) throws IOException {
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void the_mark_does_not_depend_on_how_the_sources_were_compiled_or_packed() throws IOException {
        String mark = Rules.mark(classes);
        assertThat(Rules.mark(jar())).isEqualTo(mark);
        write(CLASS, "compiled otherwise");
        assertThat(Rules.mark(classes)).isEqualTo(mark);
        assertThat(Rules.mark(jar())).isEqualTo(mark);
    }

    @Test
    void another_rule_or_word_makes_another_mark() throws IOException {
        String mark = Rules.mark(classes);
        for (String name : List.of(SOURCE, WORDS, "tallystick/people-nouns.tsv")) {
            String before = Files.readString(classes.resolve(name));
            write(name, "another");
            assertThat(Rules.mark(classes)).as(name).isNotEqualTo(mark);
            write(name, before);
        }
    }

    @Test
    void a_program_without_its_sources_is_refused() throws IOException {
        Files.delete(classes.resolve(SOURCE));
        assertThatThrownBy(() -> Rules.mark(classes)).hasMessageContaining("build it anew");
    }

    @Test
    void this_program_has_a_mark() {
        assertThat(Rules.mark()).isNotEmpty();
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("program.jar");
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }
}
