package tallystick.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// Where a command runs: its streams, the folder it is called from, its environment, its clock.
///
/// @param out what was asked for, UTF-8 whatever the locale
/// @param err messages and progress, UTF-8 likewise
/// @param interactive a person watches `err`, so a moving bar is welcome
/// @param program what to type to run it again: `tally`, or the launcher's path where the shell would not find that
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean interactive,
        String program,
        Path folder,
        Map<String, String> environment,
        Clock clock) {

    /// The process's own. The launcher tells whether a person watches: Java 21 cannot.
    static Terminal system() {
        return new Terminal(
                System.in,
                utf8(new FileOutputStream(FileDescriptor.out)),
                utf8(new FileOutputStream(FileDescriptor.err)),
                Boolean.getBoolean("tally.terminal"),
                System.getProperty("tally.program", "tally"),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                Clock.systemUTC());
    }

    static PrintStream utf8(OutputStream stream) {
        return new PrintStream(
                new java.io.BufferedOutputStream(stream, 1 << 16), false, StandardCharsets.UTF_8);
    }

    /// The file that a path given on the command line means.
    Path resolve(String path) {
        return folder.resolve(path);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
