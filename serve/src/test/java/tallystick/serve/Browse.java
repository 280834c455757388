package tallystick.serve;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tallystick.ledger.Ledger;

/// Makes a user's [Visit] to a ledger of some reports, and prints what worked: `./dev browse [REPORTS]`.
final class Browse {
    private static final double PATIENCE_MILLIS = 30_000;

    private Browse() {}

    public static void main(String[] arguments) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Path folder = Files.createTempDirectory("tally-browse-");
        boolean failed = false;
        try (Ledger ledger = ReadLedger.of(Path.of(arguments[0]), folder.resolve("browse.ledger"));
                Browser browser = Browser.open();
                Visit visit = new Visit(ledger, browser)) {
            System.out.printf(
                    "%s: %d reports, %d figures%n",
                    arguments[0], ledger.counts().reports(), ledger.counts().figures());
            for (Visit.Step step : visit.steps()) {
                failed |= !works(step);
            }
        } finally {
            delete(folder);
        }
        System.exit(failed ? 1 : 0);
    }

    private static boolean works(Visit.Step step) {
        try {
            step.doing().run();
            System.out.println("passed  a user " + step.name());
            return true;
        } catch (IOException | RuntimeException | AssertionError e) {
            System.out.println("FAILED  a user " + step.name() + ": " + e);
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
