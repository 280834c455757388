package tallystick.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// Runs the command in a folder as a user would, and keeps what it said.
final class Session {
    private final Path folder;

    private Clock clock = Clock.fixed(Instant.parse("2031-05-20T09:00:00Z"), ZoneOffset.UTC);

    Session(Path folder) {
        this.folder = folder;
    }

    /// From now on it is another day.
    void on(String day) {
        clock = Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC);
    }

    /// @param out what stood on standard output
    /// @param err what stood on standard error
    record Run(int code, String out, String err) {}

    Run tally(String... args) {
        return tally("", Map.of(), args);
    }

    Run tally(String in, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        Terminal.utf8(out),
                        Terminal.utf8(err),
                        false,
                        "./tally",
                        folder,
                        environment,
                        clock);
        int code = Main.run(terminal, args);
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
