package tallystick.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.ledger.Ledger;

/// A ledger whose tallies another version of the program reckoned is shown at once, with a notice, and then anew.
class ReckonedTest {
    /// While another program holds the ledger, new tallies cannot take the place of those that are there.
    @Test
    void tallies_by_other_rules_are_shown_as_such_until_they_are_reckoned_anew(@TempDir Path folder)
            throws Exception {
        try (Ledger ledger = Samples.ledger(folder)) {
            ledger.settle();
        }
        Path file = folder.resolve("flood.ledger");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement held = other.createStatement()) {
            held.execute("UPDATE reckoned SET rules = 'others'");
            held.execute("UPDATE tally SET label = 'as others label it'");
            held.execute("BEGIN IMMEDIATE");
            try (Served served = new Served(Ledger.open(file))) {
                assertThat(served.get("/").body())
                        .contains("as others label it")
                        .contains("being reckoned anew");
                assertThat(served.get("/api/tallies").headers().firstValue(Reckoned.HEADER))
                        .contains("other-rules; reports=0; stories=0");
                assertThat(served.get("/api/reckoning").body()).contains("\"otherRules\":true");
                assertThat(served.get("/?known=2999-01-01").body())
                        .contains("people killed, Ludmere")
                        .doesNotContain("reckoned anew");
                held.execute("ROLLBACK");
                assertReckoned(served);
            }
        }
    }

    private void assertReckoned(Served served) throws IOException, InterruptedException {
        while (!served.get("/api/reckoning").body().contains("\"reckoned\":true")) {
            Thread.sleep(20);
        }
        assertThat(served.get("/").body())
                .contains("people killed, Ludmere")
                .doesNotContain("as others label it")
                .doesNotContain("reckoned anew");
        assertThat(served.get("/api/tallies").headers().firstValue(Reckoned.HEADER)).isEmpty();
    }
}
