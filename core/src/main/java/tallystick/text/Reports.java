package tallystick.text;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Report;

/// Makes reports of what publishers hand out: plain text, HTML pages, JSON Lines.
public final class Reports {
    private Reports() {}

    /// What the caller knows beside the bytes; what the bytes themselves say comes first, except in `published`.
    public record Given(
            @Nullable LocalDate published, @Nullable String outlet, @Nullable String url) {
        public static final Given NOTHING = new Given(null, null, null);
    }

    /// A report, or why there is none.
    public sealed interface Outcome {
        record Read(Report report) implements Outcome {}

        /// @param place file and line: `reports.jsonl:17`
        /// @param problem what is wrong with it
        /// @param remedy what to do about it
        record Refused(String place, String problem, String remedy) implements Outcome {}
    }

    /// The reports in some bytes, in their order; one that is broken is refused and the next is read.
    ///
    /// @param name the file's name, which tells messages where and helps to tell its form
    public static Stream<Outcome> in(String name, InputStream bytes, Given given) {
        return Stream.empty();
    }
}
