package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Text;

/// `verify` names whatever is not as it was recorded.
class VerifyTest {
    private static final Extraction FLOOD =
            Samples.flood("flood", "On Monday they moved 40 people and 12 dogs out of Ludmere.");
    private static final Extraction FIRE =
            Samples.flood("fire", "A fire hurt 3 people in Anstadt.");

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("press.tally");
        try (Ledger ledger = Ledger.open(file)) {
            ledger.addAll(List.of(FLOOD, FIRE));
            ledger.judging("A. Editor", "a list")
                    .amend(Entry.of(FIRE).getFirst().id(), Map.of("counted", "guests"));
        }
    }

    private Verification verify() {
        try (Ledger ledger = Ledger.open(file)) {
            return ledger.verify();
        }
    }

    private List<String> lines() {
        return verify().findings().stream().map(Finding::line).toList();
    }

    private void tamper(String sql) {
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + file).open()) {
            handle.createQuery("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
                    .mapTo(String.class)
                    .list()
                    .forEach(trigger -> handle.execute("DROP TRIGGER " + trigger));
            assertThat(handle.execute(sql)).as(sql).isPositive();
        }
    }

    @Test
    void a_ledger_as_it_was_written_is_clean() {
        assertThat(verify()).isEqualTo(new Verification(2, 3, 1, List.of()));
    }

    @Test
    void a_shifted_text_makes_pins_stale_and_tells_where_they_are_now() {
        tamper("UPDATE text SET content = replace(content, 'On Monday', 'Early on Monday')");
        assertThat(lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("stale: report flood, figure ")
                .endsWith("its quote \"40 people\" has moved from 21–30 to 27–36");
    }

    @Test
    void a_quote_that_is_gone_is_broken() {
        tamper("UPDATE text SET content = replace(content, '40 people', '90 people')");
        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("broken: report flood, figure ")
                .endsWith(
                        "its quote \"40 people\" no longer stands at 21–30, nor at one other place");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE text SET content = replace(content, 'out of', 'from in'); is not the recorded one",
                "UPDATE entry SET counted = 'cats' WHERE counted = 'dogs'; are not the recorded ones",
                "UPDATE entry SET low = '41', low_real = 41 WHERE counted = 'dogs'; its id is not",
                "UPDATE entry SET id = '0123456789abcdef' WHERE counted = 'dogs'; its id is not",
                "UPDATE hop SET name = 'Ludmere police'; its id is not",
                "UPDATE version SET title = 'Fire' WHERE id = 'fire'; are not the recorded ones",
                "UPDATE statement SET cue_end = 3; are not the recorded ones",
                "UPDATE version SET outlet = 'Nobody'; is not the one that was sealed",
                "UPDATE version SET recorded_at = '2020-01-01T00:00:00.000000Z'; is not the one that was sealed",
                "UPDATE entry SET said_first = '2020-01-01'; its column said_first",
                "UPDATE entry SET prefix = ''; its column prefix holds",
                "DELETE FROM entry WHERE counted = 'dogs'; points at nothing",
                "UPDATE judgement SET judge = 'Nobody'; judgement",
                "UPDATE change SET now = 'gnats'; judgement"
            })
    void whatever_is_changed_is_noticed(String sql, String told) {
        tamper(sql);
        assertThat(lines()).isNotEmpty().anySatisfy(line -> assertThat(line).contains(told));
    }

    @Test
    void no_corrupted_page_passes_for_clean() throws IOException {
        Path good = folder.resolve("good.tally");
        try (Ledger ledger = Ledger.open(file)) {
            for (int i = 0; i < 60; i++) {
                ledger.add(
                        Samples.flood("r" + i, "They moved %s people. ".formatted(i).repeat(30)));
            }
            ledger.backUp(good);
        }
        Random random = new Random(11);
        for (int round = 0; round < 25; round++) {
            Files.delete(file);
            Files.copy(good, file);
            Files.deleteIfExists(folder.resolve("press.tally-wal"));
            byte[] noise = new byte[512];
            random.nextBytes(noise);
            long page;
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                page = 1L + random.nextInt((int) (bytes.length() / 4096) - 1);
                bytes.seek(page * 4096L + random.nextInt(4096 - 512));
                bytes.write(noise);
            }
            assertThat(broken() || dump(file).equals(dump(good)))
                    .as("noise in page %s was noticed, or stands where nothing is kept", page)
                    .isTrue();
        }
    }

    private static String dump(Path ledger) {
        StringBuilder all = new StringBuilder();
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + ledger).open()) {
            for (String table :
                    List.of(
                            "text",
                            "report",
                            "version",
                            "entry",
                            "hop",
                            "statement",
                            "judgement",
                            "judged",
                            "change")) {
                all.append(handle.createQuery("SELECT * FROM " + table).mapToMap().list());
            }
        }
        return all.toString();
    }

    /// A file that cannot even be opened says so.
    private boolean broken() {
        try {
            return !verify().clean();
        } catch (LedgerException e) {
            assertThat(e).hasMessageContaining(file.toString());
            return true;
        }
    }

    @Test
    void a_report_is_compared_with_its_words_of_today() {
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.known().compared(FLOOD.report())).isEmpty();
            Extraction today =
                    Samples.flood(
                            "flood", "Update: On Monday they moved 40 people out of Ludmere.");
            assertThat(ledger.known().compared(today.report()))
                    .extracting(Finding::kind)
                    .containsExactly(Finding.Kind.STALE, Finding.Kind.BROKEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "40 people left. Then 40 people came., 21",
        "40 people left (40 people came), -1",
        "Then 40 people. Then 40 people!, 5",
        "nobody, -1"
    })
    void a_quote_is_found_by_what_stood_around_it(String text, int at) {
        var where =
                new Whereabouts(Text.of(text), "40 people", new Surroundings("Then ", ".")).find();
        assertThat(where.map(span -> span.start()).orElse(-1)).isEqualTo(at);
    }

    @Test
    void a_backup_is_a_whole_ledger_and_replaces_nothing() {
        Path copy = folder.resolve("deep/copy.tally");
        try (Ledger ledger = Ledger.open(file)) {
            ledger.backUp(copy);
            assertThatThrownBy(() -> ledger.backUp(copy))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("does not replace");
            try (Ledger restored = Ledger.open(copy)) {
                assertThat(restored.verify()).isEqualTo(ledger.verify());
                assertThat(restored.filed()).isEqualTo(ledger.filed());
                assertThat(restored.known().judgements().all())
                        .isEqualTo(ledger.known().judgements().all());
                assertThat(restored.add(FLOOD)).isEqualTo(Added.ALREADY_THERE);
            }
            assertThat(copy.resolveSibling("copy.tally.part")).doesNotExist();
        }
    }
}
