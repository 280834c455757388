package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallystick.exchange.DocketLines;
import tallystick.exchange.TallyLines;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Tally;
import tallystick.reconcile.Aliases;

/// What is kept beside the ledger is, byte for byte, what the reconciler makes of all of it.
class TallyIndexTest {

    @TempDir Path folder;

    /// Of what is kept, which must be what is made of all.
    private static String lines(Ledger ledger) {
        List<Tally> kept = new ArrayList<>();
        ledger.known().tallies(Aliases.known()).each(kept::add);
        List<Tally> made = new ArrayList<>();
        made(ledger).each(made::add);
        assertThat(kept).isEqualTo(made);
        return kept.stream().map(TallyLines::write).collect(Collectors.joining("\n"));
    }

    private static Tallies made(Ledger ledger) {
        return ledger.asKnown(Instant.parse("2999-01-01T00:00:00Z")).tallies(Aliases.known());
    }

    private static String docket(Tallies tallies) {
        return tallies.docket(Floods.FIRST.plusDays(150)).stream()
                .map(DocketLines::write)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatever_is_added_in_whatever_order(long seed) {
        Random random = new Random(seed);
        List<Extraction> all = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            all.add(Floods.random(i, random));
        }
        String expected;
        try (Ledger ledger = Ledger.open(folder.resolve("at-once.tally"))) {
            ledger.addAll(all);
            expected = lines(ledger);
        }
        Collections.shuffle(all, random);
        try (Ledger ledger = Ledger.open(folder.resolve("bit-by-bit.tally"))) {
            for (int from = 0; from < all.size(); from += 30) {
                ledger.addAll(all.subList(from, from + 30));
                lines(ledger);
            }
            assertThat(lines(ledger)).isEqualTo(expected).isNotEmpty();
            for (Entry entry : Entry.of(all.getFirst())) {
                assertThat(ledger.known().tallies(Aliases.known()).of(entry))
                        .isEqualTo(made(ledger).of(entry));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void whatever_is_corrected_and_judged(long seed) {
        Random random = new Random(seed);
        try (Ledger ledger = Ledger.open(folder.resolve("judged.tally"))) {
            List<Judgement> judgements = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                int reports = round == 0 ? 60 : 5;
                for (int i = 0; i < reports; i++) {
                    ledger.add(Floods.random(random.nextInt(70), random));
                }
                if (round % 2 == 0) {
                    lines(ledger);
                }
                judge(ledger, random, judgements);
                lines(ledger);
                for (String verdict : List.of("revises", "agrees", "conflicts")) {
                    assertThat(ledger.known().tallies(Aliases.known()).standing(verdict))
                            .isEqualTo(made(ledger).standing(verdict));
                }
            }
        }
    }

    private static void judge(Ledger ledger, Random random, List<Judgement> judgements) {
        List<Entry> entries =
                new ArrayList<>(
                        ledger.filed().stream()
                                .flatMap(filed -> filed.entries().stream())
                                .toList());
        Collections.shuffle(entries, random);
        Judging judging = ledger.judging("A. Editor", "tried out " + judgements.size());
        String one = entries.get(0).id();
        List<String> some = List.of(one, entries.get(1).id(), entries.get(2).id());
        judgements.add(
                switch (random.nextInt(6)) {
                    case 0 -> judging.withdraw(one);
                    case 1 -> judging.withdraw(entries.getFirst().reportId());
                    case 2 -> judging.amend(one, Map.of("low", "55", "high", "55"));
                    case 3 -> judging.split(some);
                    default -> judging.merge(some);
                });
        if (random.nextInt(3) == 0) {
            Judgement earlier = judgements.get(random.nextInt(judgements.size()));
            judgements.add(judging.undo(earlier.id()));
        }
    }

    @Test
    void two_programs_see_what_the_other_added() {
        Random random = new Random(9);
        Path file = folder.resolve("both.tally");
        try (Ledger one = Ledger.open(file);
                Ledger other = Ledger.open(file)) {
            for (int i = 0; i < 60; i++) {
                (i % 3 == 0 ? one : other).add(Floods.random(i, random));
                if (i % 10 == 0) {
                    lines(i % 20 == 0 ? one : other);
                }
            }
            assertThat(lines(one)).isEqualTo(lines(other));
        }
    }

    @Test
    void words_are_found_wherever_they_stand() {
        Random random = new Random(10);
        try (Ledger ledger = Ledger.open(folder.resolve("words.tally"))) {
            for (int i = 0; i < 60; i++) {
                ledger.add(Floods.random(i, random));
            }
            for (List<String> words :
                    List.of(List.of("uDrA"), List.of("Älv"), List.of("orlo", "lomm"))) {
                List<Tally> holding = new ArrayList<>();
                ledger.known().tallies(Aliases.known()).holding(words, holding::add);
                List<Tally> all = new ArrayList<>();
                made(ledger).each(all::add);
                assertThat(holding)
                        .containsSubsequence(
                                all.stream()
                                        .filter(tally ->
                                                words.stream().allMatch(word -> holds(tally, word)))
                                        .toList());
            }
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean holds(Tally tally, String word) {
        return tally.entries().stream()
                .anyMatch(entry -> lower(entry.sentence()).contains(lower(word)));
    }

    @Test
    void the_docket_is_that_of_all() {
        Random random = new Random(11);
        try (Ledger ledger = Ledger.open(folder.resolve("docket.tally"))) {
            for (int i = 0; i < 80; i++) {
                ledger.add(Floods.random(i, random));
            }
            List<Entry> entries = new ArrayList<>();
            ledger.filed().forEach(filed -> entries.addAll(filed.entries()));
            for (int i = 0; i < 20; i++) {
                ledger.judging("A. Editor", "a forecast")
                        .amend(entries.get(i * 3).id(), Map.of("modality", "predicted"));
            }
            assertThat(docket(ledger.known().tallies(Aliases.known())))
                    .isEqualTo(docket(made(ledger)))
                    .isNotEmpty();
        }
    }
}
