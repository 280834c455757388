package tallystick.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Extraction;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.ledger.Ledger;

class VersionsTest {
    @TempDir private Path folder;

    /// Few ids, addresses and texts, so that they meet in every way.
    @Test
    void the_copies_that_count_are_those_that_the_ledger_holds_as_newest() {
        Random random = new Random(11);
        for (int round = 0; round < 10; round++) {
            List<Report> reports = new ArrayList<>();
            List<Versions.Copy> copies = new ArrayList<>();
            try (Ledger ledger = Ledger.open(folder.resolve(round + ".ledger"))) {
                for (int i = 0; i < 20; i++) {
                    Report report = report(random);
                    ledger.add(new Extraction(report, List.of(), List.of()));
                    reports.add(report);
                    copies.add(
                            new Versions.Copy(
                                    i,
                                    report.id(),
                                    report.url(),
                                    report.published() + report.text().string()));
                }
                Set<Long> superseded = Versions.superseded(copies);
                List<String> counted = new ArrayList<>();
                for (int i = 0; i < reports.size(); i++) {
                    if (!superseded.contains((long) i)) {
                        counted.add(reports.get(i).toString());
                    }
                }
                assertThat(counted)
                        .as("round %d: %s", round, reports)
                        .containsExactlyInAnyOrderElementsOf(
                                ledger.filed().stream()
                                        .map(Filed::report)
                                        .map(Report::toString)
                                        .toList());
            }
        }
    }

    private static Report report(Random random) {
        String url = random.nextInt(3) == 0 ? null : "https://a.example/" + random.nextInt(3);
        String id =
                switch (random.nextInt(3)) {
                    case 0 -> url == null ? "own" : url;
                    case 1 -> "file:news/" + random.nextInt(3);
                    default -> "id" + random.nextInt(4);
                };
        return new Report(
                id,
                url,
                null,
                LocalDate.of(2031, 5, 1 + random.nextInt(2)),
                null,
                Text.of("text " + random.nextInt(3)));
    }
}
