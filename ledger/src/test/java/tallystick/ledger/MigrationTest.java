package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Filed;

/// A ledger that an older program wrote keeps all it holds.
class MigrationTest {
    private static final Extraction FLOOD =
            Samples.flood("flood", "On the Älv 😀 police said 1200 people left 30 houses.");

    @TempDir Path folder;

    /// As the first schema wrote it: the rows of today, without what came later.
    private void writeAsTheFirstSchemaDid(Path file) {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, null, null)
                .locations("classpath:tallystick/ledger/sqlite")
                .loggers("slf4j")
                .target("1")
                .load()
                .migrate();
        Path today = folder.resolve("today.tally");
        try (Ledger ledger =
                Ledger.open(today, new SetClock(Instant.parse("2025-03-10T08:00:00Z")))) {
            ledger.add(FLOOD);
        }
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + file).open()) {
            handle.execute("ATTACH '" + today + "' AS today");
            for (String table : new String[] {"text", "report"}) {
                handle.execute("INSERT INTO %s SELECT * FROM today.%1$s".formatted(table));
            }
            handle.execute(
                    """
                    INSERT INTO version SELECT version_no, report_no, number, reading, supersedes, recorded_at, published_sha256,
                        read_sha256, id, url, outlet, published, title, text_sha256 FROM today.version\
                    """);
            handle.execute(
                    """
                    INSERT INTO entry SELECT position + 1, version_no, position, id, span_start, span_end, quote, sentence_start,
                        sentence_end, kind, bounds, low, high, low_real, high_real, hedge, unit, counted, topic, place, held,
                        held_first, held_last, said, said_first, said_last, modality, part_of, derivations FROM today.entry\
                    """);
            handle.execute(
                    """
                    INSERT INTO hop SELECT position + 1, number, name, source_start, source_end, cue_start, cue_end
                    FROM today.hop JOIN today.entry USING (entry_no)\
                    """);
            handle.execute(
                    """
                    INSERT INTO statement SELECT version_no, position, source_start, source_end, name, cue_start, cue_end,
                        content_start, content_end FROM today.statement\
                    """);
            handle.execute("PRAGMA application_id = " + LedgerFile.MARK);
        }
    }

    @Test
    void from_the_first_schema() {
        Path file = folder.resolve("old.tally");
        writeAsTheFirstSchemaDid(file);

        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.filed()).containsExactly(Filed.of(FLOOD));
            assertThat(ledger.known().find(Query.parse("1000..2000 ALV said=2025"), 9, 0).entries())
                    .containsExactly(Entry.of(FLOOD).getFirst());
            assertThat(ledger.add(FLOOD)).isEqualTo(Added.ALREADY_THERE);
            assertThat(ledger.add(Samples.flood("flood", "They moved 3 dogs.")))
                    .isEqualTo(Added.NEW_VERSION);
            assertThat(ledger.verify().findings()).isEmpty();
        }
        try (Handle old = Jdbi.create("jdbc:sqlite:" + file).open();
                Handle today = Jdbi.create("jdbc:sqlite:" + folder.resolve("today.tally")).open()) {
            String first = "SELECT entry_no || prefix || suffix FROM entry WHERE version_no = 1";
            assertThat(old.createQuery(first).mapTo(String.class).list())
                    .isEqualTo(today.createQuery(first).mapTo(String.class).list());
        }
    }
}
