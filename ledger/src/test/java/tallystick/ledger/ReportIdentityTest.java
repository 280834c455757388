package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Filed;
import tallystick.figure.Report;

/// By what a report is known again.
class ReportIdentityTest {
    private static final Instant MONDAY = Instant.parse("2025-03-10T08:00:00Z");

    @TempDir Path folder;
    private Path file;
    private Ledger ledger;

    @BeforeEach
    void open() {
        file = folder.resolve("press.tally");
        ledger = on(MONDAY);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Ledger on(Instant instant) {
        return Ledger.open(file, Clock.fixed(instant, ZoneOffset.UTC));
    }

    private static List<String> quotes(List<Filed> filed) {
        return filed.stream()
                .flatMap(one -> one.entries().stream())
                .map(entry -> entry.figure().quote())
                .toList();
    }

    @Test
    void a_report_known_by_its_address_alone_is_known_again_under_an_id() {
        String url = "https://courier.example/flood";
        Report bare =
                Samples.report(
                        url,
                        url,
                        "Norland Courier",
                        "2025-03-07",
                        "Flood",
                        "They moved 40 people.");
        Report named =
                Samples.report(
                        "c-17",
                        url,
                        "Norland Courier",
                        "2025-03-07",
                        "Flood",
                        "They moved 44 people.");
        Report same =
                Samples.report(
                        "c-17",
                        url,
                        "Norland Courier",
                        "2025-03-07",
                        "Flood",
                        "They moved 40 people.");

        ledger.add(Samples.read(bare));
        assertThat(ledger.add(Samples.read(same))).isEqualTo(Added.ALREADY_THERE);
        assertThat(ledger.add(Samples.read(named))).isEqualTo(Added.NEW_VERSION);
        assertThat(ledger.report(url)).isEqualTo(named);
        assertThat(ledger.report("c-17")).isEqualTo(named);
    }

    @Test
    void two_reports_with_ids_of_their_own_may_share_an_address() {
        String url = "https://digest.example/2025-03-07";
        ledger.add(
                Samples.read(
                        Samples.report(
                                "fire", url, null, "2025-03-07", null, "A fire hurt 3 people.")));
        ledger.add(
                Samples.read(
                        Samples.report(
                                "storm", url, null, "2025-03-07", null, "A storm hurt 5 people.")));

        assertThat(quotes(ledger.filed())).containsExactly("3 people", "5 people");
    }

    @Test
    void files_of_one_name_in_two_folders_are_two_reports_and_a_moved_file_is_the_same() {
        ledger.add(Samples.flood("file:a/index.txt", "They moved 3 dogs."));
        assertThat(ledger.add(Samples.flood("file:b/index.txt", "They moved 5 cats.")))
                .isEqualTo(Added.NEW);
        assertThat(ledger.add(Samples.flood("file:old/a/index.txt", "They moved 3 dogs.")))
                .isEqualTo(Added.ALREADY_THERE);
        assertThat(ledger.add(Samples.flood("file:a/index.txt", "They moved 4 dogs.")))
                .isEqualTo(Added.NEW_VERSION);
    }

    @Test
    void two_reports_with_ids_of_their_own_may_have_the_same_words() {
        ledger.add(Samples.flood("x", "They moved 3 dogs."));
        assertThat(ledger.add(Samples.flood("y", "They moved 3 dogs."))).isEqualTo(Added.NEW);
    }
}
