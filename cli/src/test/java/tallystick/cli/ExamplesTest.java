package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs `examples/*/command` line by line in a copy of its folder and compares all that is said with `expected.txt`.
///
/// After a change that is meant: `mvn … -Dtest=ExamplesTest -Dexamples.write=true` writes the new output; read the difference.
class ExamplesTest {
    private static final boolean WRITE = Boolean.getBoolean("examples.write");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir private Path copy;

    static List<Path> examples() {
        return Repository.files(
                        Repository.ROOT.resolve("examples"),
                        file -> file.getFileName().toString().equals("command"))
                .stream()
                .map(Path::getParent)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void does_what_it_says(Path example) throws IOException {
        copy(example);
        String said = transcript(Files.readAllLines(example.resolve("command")));
        if (WRITE) {
            Files.writeString(example.resolve("expected.txt"), said);
        }
        assertThat(said).isEqualTo(Files.readString(example.resolve("expected.txt")));
    }

    private void copy(Path example) throws IOException {
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path there = copy.resolve(example.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there);
                }
            }
        }
    }

    private String transcript(List<String> lines) {
        Session session = new Session(copy);
        StringBuilder said = new StringBuilder();
        for (String line : lines) {
            Session.Run run = session.tally(words(line));
            said.append("$ ").append(line).append('\n').append(run.out()).append(run.err());
            said.append(run.code() == 0 ? "" : "[exit " + run.code() + "]\n").append('\n');
        }
        return said.toString();
    }

    /// The words after `tally`; single quotes hold a word together.
    private static String[] words(String line) {
        assertThat(line).matches("tally( .*)?");
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.substring("tally".length()));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words.toArray(String[]::new);
    }
}
