package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the commands of `docs/LEDGER.md` one after the other in one folder and compares what they print with what stands there.
///
/// After a change that is meant: `mvn … -Dtest=LedgerDocTest -Dexamples.write=true` writes the new output; read the difference.
class LedgerDocTest {
    private static final Path DOCUMENT = Repository.ROOT.resolve("docs/LEDGER.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^```sh\\n(.*?)^```\\n\\n```text\\n(.*?)^```");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|([^\\s']+)");

    @TempDir private Path folder;

    @Test
    void prints_what_the_document_says() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("examples/demo/reports"));
        for (Path report :
                Repository.files(Repository.ROOT.resolve("examples/demo/reports"), file -> true)) {
            Files.copy(report, reports.resolve(report.getFileName()));
        }
        String document = Repository.read(DOCUMENT);
        Session session = new Session(folder);
        StringBuilder printed = new StringBuilder();
        Matcher example = EXAMPLE.matcher(document);
        int from = 0;
        while (example.find()) {
            printed.append(document, from, example.start(2));
            for (String line : example.group(1).lines().toList()) {
                printed.append(run(line, session));
            }
            from = example.end(2);
        }
        printed.append(document.substring(from));
        if (Boolean.getBoolean("examples.write")) {
            Files.writeString(DOCUMENT, printed);
        }
        assertThat(printed.toString()).isEqualTo(Repository.read(DOCUMENT));
    }

    private static String run(String line, Session session) {
        if (line.startsWith("# on ")) {
            session.on(line.substring("# on ".length()));
            return "";
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.substring("tally ".length()));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        Session.Run run = session.tally(words.toArray(String[]::new));
        return "$ "
                + line
                + "\n"
                + run.out()
                + run.err()
                + (run.code() == 0 ? "" : "[exit " + run.code() + "]\n");
    }
}
