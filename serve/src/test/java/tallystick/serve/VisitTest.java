package tallystick.serve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tallystick.ledger.Ledger;

/// A user's [Visit] to the ledger of the demo. `./dev browse` makes it to a ledger of other reports.
@TestInstance(Lifecycle.PER_CLASS)
class VisitTest {
    /// The machine may be busy.
    private static final double PATIENCE_MILLIS = 60_000;

    private Ledger ledger;
    private Browser browser;
    private Visit visit;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        assumeTrue(
                Browser.installed().isPresent(),
                "the page is tested in Chromium, which is not installed: apt install chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        ledger = ReadLedger.of(ReadLedger.DEMO, folder.resolve("demo.ledger"));
        browser = Browser.open();
        visit = new Visit(ledger, browser);
    }

    @AfterAll
    void stop() {
        if (visit != null) {
            visit.close();
            browser.close();
            ledger.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_user() {
        return visit.steps().stream()
                .map(step -> DynamicTest.dynamicTest(step.name(), step.doing()::run));
    }
}
