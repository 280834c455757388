package tallystick.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tallystick.text.Reports;

/// What the user knows about the reports beside their bytes.
final class GivenOptions {
    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            description = "The day the reports appeared, whatever they say themselves.")
    private @Nullable LocalDate published;

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Who published them, where they do not say.")
    private @Nullable String outlet;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where they were published, where they do not say.")
    private @Nullable String url;

    Reports.Given given() {
        return new Reports.Given(published, outlet, url);
    }
}
