package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Filed;

class RoundTripTest {
    private static final int EXTRACTIONS = 200;

    @TempDir Path folder;

    private static List<Extraction> random(long seed) {
        return Stream.generate(new RandomExtractions(seed)::next).limit(EXTRACTIONS).toList();
    }

    @Test
    void what_is_read_back_equals_what_was_added() {
        List<Extraction> added = random(1);
        try (Ledger ledger = Ledger.open(folder.resolve("press.tally"))) {
            added.forEach(extraction -> assertThat(ledger.add(extraction)).isEqualTo(Added.NEW));
        }
        try (Ledger ledger = Ledger.open(folder.resolve("press.tally"))) {
            for (Extraction extraction : added) {
                List<Version> versions = ledger.versions(extraction.report().id());
                assertThat(versions).hasSize(1);
                Version only = versions.getFirst();
                assertThat(only.report()).isEqualTo(extraction.report());
                assertThat(only.entries()).isEqualTo(Entry.of(extraction));
                assertThat(only.statements()).isEqualTo(extraction.statements());
                assertThat(only.extraction()).isEqualTo(extraction);
            }
        }
    }

    @Test
    void filed_gives_every_report_by_date_and_id() {
        List<Extraction> added = random(2);
        try (Ledger ledger = Ledger.open(folder.resolve("press.tally"))) {
            ledger.addAll(added);
            assertThat(ledger.filed())
                    .isEqualTo(
                            added.stream()
                                    .map(Filed::of)
                                    .sorted(
                                            Comparator.comparing((Filed filed) ->
                                                            filed.report().published())
                                                    .thenComparing(filed -> filed.report().id()))
                                    .toList());
        }
    }

    @Test
    void adding_everything_again_in_another_order_adds_nothing() {
        List<Extraction> added = random(3);
        try (Ledger ledger = Ledger.open(folder.resolve("press.tally"))) {
            ledger.addAll(added);
            Counts counts = ledger.counts();
            List<Filed> filed = ledger.filed();

            assertThat(ledger.addAll(added.reversed())).containsOnly(Added.ALREADY_THERE);
            assertThat(ledger.counts()).isEqualTo(counts);
            assertThat(ledger.filed()).isEqualTo(filed);
        }
    }

    @Test
    void every_figure_is_found_by_its_id() {
        List<Extraction> added = random(4);
        try (Ledger ledger = Ledger.open(folder.resolve("press.tally"))) {
            ledger.addAll(added);
            added.stream()
                    .limit(40)
                    .flatMap(extraction -> Entry.of(extraction).stream())
                    .forEach(entry -> assertThat(ledger.findFigure(entry.id())).hasValue(entry));
        }
    }
}
