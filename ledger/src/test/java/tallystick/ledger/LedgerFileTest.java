package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;

class LedgerFileTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("press.tally");
    }

    private Handle raw() {
        return Jdbi.create("jdbc:sqlite:" + file).open();
    }

    private AbstractThrowableAssert<?, ?> refused(Path path) {
        return assertThatThrownBy(
                        () -> Ledger.open(path, Clock.systemUTC(), Duration.ofMillis(50)).close())
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith("ledger " + path + ": ");
    }

    @Test
    void a_new_ledger_is_made_with_its_folder_and_can_be_opened_again() {
        Path deep = folder.resolve("a/b/press.tally");
        Ledger.open(deep).close();
        try (Ledger again = Ledger.open(deep)) {
            assertThat(again.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0));
        }
    }

    @Test
    void an_empty_file_becomes_a_ledger() throws IOException {
        Files.createFile(file);
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.add(Samples.flood("a", "3 dogs"))).isEqualTo(Added.NEW);
        }
    }

    @Test
    void a_text_file_is_no_ledger_and_stays_as_it_is() throws IOException {
        String text = "date 2025-03-07\nPolice said 40 people were hurt.\n".repeat(50);
        Files.writeString(file, text);
        refused(file).hasMessageContaining("this file is no ledger");
        assertThat(file).hasContent(text);
    }

    @Test
    void another_programs_database_is_no_ledger_and_stays_as_it_is() throws IOException {
        try (Handle handle = raw()) {
            handle.execute("CREATE TABLE orders (id INTEGER)");
        }
        byte[] before = Files.readAllBytes(file);
        refused(file).hasMessageContaining("another program's SQLite database");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void a_newer_schema_is_left_to_the_newer_program() {
        Ledger.open(file).close();
        try (Handle handle = raw()) {
            handle.execute("PRAGMA user_version = 99");
        }
        refused(file).hasMessageContaining("schema 99").hasMessageContaining("newer");
    }

    @Test
    void a_folder_and_a_path_through_a_file_and_a_question_mark_are_refused() throws IOException {
        refused(folder).hasMessageContaining("this is a folder");
        Files.writeString(folder.resolve("plain"), "x");
        refused(folder.resolve("plain/press.tally")).hasMessageContaining("check the path");
        refused(folder.resolve("what?cache=shared")).hasMessageContaining("without one");
    }

    @Test
    void a_ledger_that_another_program_holds_is_locked() {
        Ledger.open(file).close();
        try (Handle handle = raw();
                Ledger waiting = Ledger.open(file, Clock.systemUTC(), Duration.ofMillis(50))) {
            handle.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> waiting.add(Samples.flood("a", "3 dogs")))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("locked by another program");
            handle.execute("ROLLBACK");
            assertThat(waiting.add(Samples.flood("a", "3 dogs"))).isEqualTo(Added.NEW);
        }
    }

    @Test
    void many_that_make_one_ledger_at_once_all_get_it() throws Exception {
        Callable<Added> openAndAdd =
                () -> {
                    try (Ledger ledger = Ledger.open(file)) {
                        return ledger.add(Samples.flood("a", "3 dogs"));
                    }
                };
        List<Added> added = new ArrayList<>();
        try (ExecutorService six = Executors.newFixedThreadPool(6)) {
            for (Future<Added> one : six.invokeAll(Collections.nCopies(6, openAndAdd))) {
                added.add(one.get());
            }
        }
        assertThat(added).containsOnly(Added.NEW, Added.ALREADY_THERE);
        assertThat(added).filteredOn(Added.NEW::equals).hasSize(1);
    }

    @Test
    void the_newest_migration_sets_the_schema_that_the_program_knows() {
        Ledger.open(file).close();
        try (Handle handle = raw()) {
            assertThat(handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one())
                    .isEqualTo(LedgerFile.SCHEMA);
            assertThat(
                            handle.createQuery(
                                            "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history")
                                    .mapTo(Integer.class)
                                    .one())
                    .isEqualTo(LedgerFile.SCHEMA);
        }
    }

    @Test
    void its_connections_are_durable_and_its_reading_one_cannot_write() {
        Ledger.open(file).close();
        LedgerFile ledger = new LedgerFile(file, Duration.ofSeconds(1));
        try (Handle adding = ledger.openForAdding();
                Handle reading = ledger.openForReading()) {
            for (Handle handle : List.of(adding, reading)) {
                assertThat(setting(handle, "journal_mode")).isEqualTo("wal");
                assertThat(setting(handle, "synchronous")).isEqualTo("2");
                assertThat(setting(handle, "foreign_keys")).isEqualTo("1");
            }
            assertThatThrownBy(() -> reading.execute("INSERT INTO report (id) VALUES ('x')"))
                    .hasMessageContaining("readonly");
        }
    }

    private static String setting(Handle handle, String name) {
        return handle.createQuery("PRAGMA " + name).mapTo(String.class).one();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "report",
                "version",
                "entry",
                "hop",
                "statement",
                "judgement",
                "judged",
                "change"
            })
    void no_row_can_be_changed_or_taken_away(String table) {
        try (Ledger ledger = Ledger.open(file)) {
            Extraction flood = Samples.flood("a", "They moved 40 people.");
            ledger.add(flood);
            ledger.judging("A. Editor", "as told on the phone")
                    .amend(Entry.of(flood).getFirst().id(), Map.of("counted", "guests"));
        }
        LedgerFile ledger = new LedgerFile(file, Duration.ofSeconds(1));
        try (Handle handle = ledger.openForAdding()) {
            String column =
                    handle.createQuery("SELECT name FROM pragma_table_info(?) LIMIT 1")
                            .bind(0, table)
                            .mapTo(String.class)
                            .one();
            for (String sql :
                    List.of(
                            "UPDATE %s SET %s = %2$s",
                            "DELETE FROM %s", "INSERT OR REPLACE INTO %s SELECT * FROM %1$s")) {
                assertThatThrownBy(() -> handle.execute(sql.formatted(table, column)))
                        .as(sql)
                        .hasMessageContaining("append-only: " + table);
            }
            assertThat(
                            handle.createQuery("SELECT count(*) FROM " + table)
                                    .mapTo(Integer.class)
                                    .one())
                    .isEqualTo(1);
        }
    }

    @Test
    void every_table_of_records_refuses_update_and_delete() {
        Ledger.open(file).close();
        try (Handle handle = raw()) {
            List<String> unguarded =
                    handle.createQuery(
                                    """
                                    SELECT name FROM sqlite_schema t WHERE type = 'table'
                                        AND name NOT LIKE 'flyway%' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'entry_words%'
                                        AND name NOT IN ('followed', 'unsettled', 'tally', 'tallied', 'reckoned')
                                        AND (SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = t.name) <> 2\
                                    """)
                            .mapTo(String.class)
                            .list();
            assertThat(unguarded).isEmpty();
        }
    }
}
