package tallystick.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// How far a long command has come: a bar where a person watches, now and then a plain line where none does.
///
/// Nothing is shown in the first second: most commands have ended by then.
final class Progress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final int WIDTH = 80;

    private final Terminal terminal;
    private final long total;
    private long shown = System.nanoTime();
    private long done;
    private @Nullable ProgressBar bar;

    Progress(Terminal terminal, List<Input> inputs) {
        this.terminal = terminal;
        this.total = inputs.stream().mapToLong(Input::bytes).sum();
    }

    /// The same bytes, counted as they are read.
    InputStream watch(InputStream bytes) {
        return new FilterInputStream(bytes) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                done += read < 0 ? 0 : 1;
                return read;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                done += Math.max(read, 0);
                show();
                return read;
            }
        };
    }

    void show() {
        if (bar != null) {
            bar.stepTo(done);
        } else if (terminal.interactive() && passed(PATIENCE)) {
            bar = bar(terminal.err());
        } else if (!terminal.interactive() && passed(BETWEEN_LINES)) {
            shown = System.nanoTime();
            terminal.err().println("tally: " + done / 1024 + " of " + total / 1024 + " kB read …");
            terminal.err().flush();
        }
    }

    private boolean passed(Duration time) {
        return System.nanoTime() - shown > time.toNanos();
    }

    private ProgressBar bar(PrintStream err) {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(total)
                .setUnit(" kB", 1024)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .setUpdateIntervalMillis(200)
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
