package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tallystick.figure.Tally;
import tallystick.reconcile.Aliases;

/// Tallies reckoned beside what a ledger is used for.
class ReckoningTest extends AnyStore {
    /// Whoever adds holds the ledger, so that the tallies reckoned anew cannot take their place before that is done.
    @Test
    void tallies_by_other_rules_are_told_until_all_are_reckoned_anew() throws InterruptedException {
        Random random = new Random(12);
        for (int i = 0; i < 50; i++) {
            ledger.add(Floods.random(i, random));
        }
        ledger.settle();
        ledger.adding(
                "playing another program",
                "",
                handle ->
                        handle.execute("UPDATE reckoned SET rules = 'others'")
                                + handle.execute("UPDATE tally SET label = 'by others'"));
        ledger.add(FLOOD);
        try (Reckoning beside = adding(ledger::reckonBeside, this::tellsOfOthers)) {
            while (!ledger.backlog().isNone()) {
                Thread.sleep(5);
            }
            assertThat(beside).isNotNull();
        }
        List<Tally> kept = new ArrayList<>();
        ledger.known().tallies(Aliases.known()).each(kept::add);
        List<Tally> made = new ArrayList<>();
        ledger.asKnown(Instant.parse("2999-01-01T00:00:00Z"))
                .tallies(Aliases.known())
                .each(made::add);
        assertThat(kept).isEqualTo(made).isNotEmpty();
        assertThat(cards()).doesNotContain("by others");
    }

    private Reckoning adding(Supplier<Reckoning> begun, Runnable meanwhile) {
        return ledger.adding(
                "adding",
                "",
                handle -> {
                    Reckoning reckoning = begun.get();
                    meanwhile.run();
                    return reckoning;
                });
    }

    private void tellsOfOthers() {
        assertThat(ledger.backlog())
                .extracting(Backlog::otherRules, Backlog::reports)
                .containsExactly(true, 1);
        assertThat(cards()).containsOnly("by others");
    }

    private List<String> cards() {
        return ledger.known().tallies(Aliases.known()).cards(false, 1000, 0).stream()
                .map(Tallies.Card::label)
                .toList();
    }

    @Test
    void a_long_backlog_is_reckoned_beside_and_a_short_one_at_once() throws InterruptedException {
        Random random = new Random(13);
        ledger.addAll(
                Stream.generate(() -> Floods.random(random.nextInt(5000), random))
                        .limit(800)
                        .toList());
        assertThat(ledger.backlog().isLong()).isTrue();
        try (Reckoning beside = adding(ledger::reckonBeside, () -> assertThat(cards()).isEmpty())) {
            while (!ledger.backlog().isNone()) {
                Thread.sleep(5);
            }
            assertThat(cards()).isNotEmpty();
            ledger.add(FLOOD);
            assertThat(ledger.backlog().isLong()).isFalse();
            assertThat(cards()).isNotEmpty();
            assertThat(ledger.backlog().isNone()).isTrue();
            assertThat(beside).isNotNull();
        }
    }
}
