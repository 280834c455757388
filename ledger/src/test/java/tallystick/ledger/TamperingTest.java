package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;

class TamperingTest {
    private static final Extraction FLOOD = Samples.flood("flood", "They moved 40 people.");

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void add() {
        file = folder.resolve("press.tally");
        try (Ledger ledger = Ledger.open(file)) {
            ledger.add(FLOOD);
        }
    }

    private void tamper(String sql) {
        try (Handle handle = Jdbi.create("jdbc:sqlite:" + file).open()) {
            handle.execute("DROP TRIGGER text_unchanged");
            handle.execute("DROP TRIGGER entry_unchanged");
            assertThat(handle.execute(sql)).isPositive();
        }
    }

    private void refused(String why) {
        try (Ledger ledger = Ledger.open(file)) {
            assertThatThrownBy(ledger::filed)
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("report flood")
                    .hasMessageContaining(why)
                    .hasMessageContaining("backup");
        }
    }

    @Test
    void another_number_in_the_text_is_noticed_at_its_span() {
        tamper("UPDATE text SET content = replace(content, '40', '90')");
        refused("no longer has the recorded quote \"40 people\" at 11–20 but \"90 people\"");
        try (Ledger ledger = Ledger.open(file)) {
            assertThatThrownBy(() -> ledger.known().find(Query.parse("people"), 9, 0))
                    .hasMessageContaining("at 11–20");
            String id = Entry.of(FLOOD).getFirst().id();
            assertThatThrownBy(() -> ledger.findFigure(id)).hasMessageContaining("at 11–20");
        }
    }

    @Test
    void a_text_cut_short_is_noticed() {
        tamper("UPDATE text SET content = 'They moved'");
        refused("at 11–20, its text ends before");
    }

    @Test
    void words_changed_outside_every_quote_are_noticed() {
        tamper("UPDATE text SET content = replace(content, 'They', 'Thus')");
        refused("is not the recorded one");
    }

    @Test
    void a_changed_quote_is_noticed() {
        tamper("UPDATE entry SET quote = '41 people'");
        refused("no longer has the recorded quote \"41 people\"");
    }
}
