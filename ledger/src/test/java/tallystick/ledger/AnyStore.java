package tallystick.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tallystick.figure.Extraction;

/// Tests that are run over a file and over a server, each with an empty ledger.
@ParameterizedClass
@EnumSource
abstract class AnyStore {
    static final Instant MONDAY = Instant.parse("2025-03-10T08:00:00Z");
    static final Extraction FLOOD =
            Samples.flood(
                    "a",
                    "Rescuers evacuated 1200 people from the Älv valley, and 300 soldiers came.");

    private static Optional<PostgresServer> server = Optional.empty();

    enum Kind {
        FILE,
        SERVER
    }

    @Parameter Kind kind = Kind.FILE;
    @TempDir Path folder;

    final SetClock clock = new SetClock(MONDAY);
    private String name = "";
    Ledger ledger;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
    }

    @BeforeEach
    void open() {
        name = newLedger();
        ledger = open(clock);
    }

    private String newLedger() {
        if (kind == Kind.FILE) {
            return folder.resolve("press" + System.nanoTime() + ".tally").toString();
        }
        Assumptions.assumeTrue(
                server.isPresent(), "no PostgreSQL on this machine: the ledger on it is not tried");
        return server.orElseThrow().newDatabase();
    }

    Ledger open(Clock clock) {
        return Ledger.open(name, Map.of(), clock);
    }

    @AfterEach
    void close() {
        if (ledger != null) {
            ledger.close();
        }
    }
}
