package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Filed;
import tallystick.figure.Question;
import tallystick.figure.Tally;
import tallystick.reconcile.Aliases;

/// What holds of a ledger wherever it is kept: the same over a file and over a server.
class StoresTest extends AnyStore {
    private static final Instant TUESDAY = Instant.parse("2025-03-11T08:00:00Z");

    /// Without the NUL character, which a server does not keep.
    private static List<Extraction> random(long seed, int number) {
        return Stream.generate(new RandomExtractions(seed)::next)
                .filter(extraction -> !extraction.toString().contains("\0"))
                .limit(number)
                .toList();
    }

    private List<String> found(String words) {
        return ledger.known().find(Query.parse(words), 100, 0).entries().stream()
                .map(entry -> entry.figure().quote())
                .toList();
    }

    @Test
    void what_is_read_back_equals_what_was_added() {
        List<Extraction> added = random(1, 60);
        assertThat(ledger.addAll(added)).containsOnly(Added.NEW);
        ledger.close();
        ledger = open(clock);
        for (Extraction extraction : added) {
            Version only = ledger.versions(extraction.report().id()).getFirst();
            assertThat(only.report()).isEqualTo(extraction.report());
            assertThat(only.entries()).isEqualTo(Entry.of(extraction));
            assertThat(only.statements()).isEqualTo(extraction.statements());
        }
        assertThat(ledger.addAll(added)).containsOnly(Added.ALREADY_THERE);
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void a_correction_is_a_new_version_and_the_past_stays() {
        ledger.add(FLOOD);
        clock.set(TUESDAY);
        Extraction corrected = Samples.flood("a", "Rescuers evacuated 1500 people.");
        assertThat(ledger.add(corrected)).isEqualTo(Added.NEW_VERSION);
        assertThat(ledger.asKnown(MONDAY).filed()).containsExactly(Filed.of(FLOOD));
        assertThat(ledger.filed()).containsExactly(Filed.of(corrected));
        assertThat(ledger.counts().figures()).isEqualTo(1);
    }

    @Test
    void words_values_and_times_are_found_together() {
        ledger.add(FLOOD);
        for (String words :
                List.of(
                        "VALLEYS counted=people",
                        "evacuating alv 1000..1300",
                        "\"from the älv\" counted=people",
                        "1000..1500 displaced said=2025-03",
                        "counted=people where=Norland source=police outlet=courier",
                        "published=2025-03-07 topic=displaced value=1200")) {
            assertThat(found(words)).as(words).containsExactly("1200 people");
        }
        assertThat(found("flood sort=value")).containsExactly("1200 people", "300 soldiers");
        assertThat(found("flood sort=best")).hasSize(2);
        for (String words :
                List.of(
                        "\"valley from\"",
                        "\"people Norland\"",
                        "valley OR people",
                        "\u0000",
                        "😀",
                        "'; DROP TABLE entry; --",
                        "where=valley",
                        "1201..",
                        "said=2024")) {
            assertThat(found(words)).as(words).isEmpty();
        }
    }

    @Test
    void what_people_decide_is_laid_over_what_was_read() {
        ledger.add(FLOOD);
        String figure = Entry.of(FLOOD).getFirst().id();
        Judging judging = ledger.judging("A. Editor", "on air");
        judging.amend(figure, Map.of("low", "1000", "high", "1100"));
        judging.grade(figure, "B2");
        Judgement withdrawn = judging.withdraw(Entry.of(FLOOD).getLast().id());
        assertThat(ledger.filed().getFirst().entries()).hasSize(1);
        judging.undo(withdrawn.id());
        assertThat(ledger.filed().getFirst().entries()).hasSize(2);
        assertThat(ledger.findFigure(figure.substring(0, 8)).orElseThrow().figure().line())
                .contains("1000");
        assertThat(ledger.known().judgements().all()).hasSize(4);
    }

    @Test
    void tallies_are_kept_as_the_reconciler_makes_them() {
        ledger.add(FLOOD);
        ledger.add(Samples.flood("b", "The flood of the Älv valley drove out 1200 people."));
        ledger.add(Samples.flood("c", "The flood of the Älv valley drove out 1400 people."));
        List<Tally> kept = new ArrayList<>();
        ledger.known().tallies(Aliases.known()).each(kept::add);
        List<Tally> made = new ArrayList<>();
        ledger.asKnown(MONDAY).tallies(Aliases.known()).each(made::add);
        assertThat(kept).isEqualTo(made).isNotEmpty();
        List<Tally> holding = new ArrayList<>();
        ledger.known().tallies(Aliases.known()).holding(List.of("ÄLV", "eople"), holding::add);
        assertThat(holding).isNotEmpty();
        assertThat(ledger.known().tallies(Aliases.known()).of(Entry.of(FLOOD).getFirst()))
                .isPresent();
    }

    @Test
    void a_bundle_goes_from_one_store_into_the_other() throws IOException {
        ledger.add(FLOOD);
        ledger.judging("A. Editor", "on air").withdraw("a");
        Path bundle = folder.resolve("press.zip");
        try (var out = Files.newOutputStream(bundle)) {
            Bundle.write(ledger.known(), out);
        }
        try (Ledger other = Ledger.open(folder.resolve("other.tally"))) {
            Bundle.read(bundle, other);
            assertThat(other.filed()).isEqualTo(ledger.filed());
            assertThat(other.verify().findings()).isEmpty();
        }
    }

    @Test
    void two_programs_add_at_once_and_nothing_is_lost_or_doubled() throws Exception {
        List<Extraction> all = random(2, 12);
        try (Ledger other = open(clock);
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<?> one = both.submit(() -> all.forEach(ledger::add));
            Future<?> two = both.submit(() -> all.reversed().forEach(other::add));
            one.get();
            two.get();
        }
        assertThat(ledger.filed()).hasSize(12);
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void followed_questions_are_kept() {
        ledger.trackers()
                .follow("flood", new Question("flood", Optional.empty(), Optional.empty()));
        assertThat(ledger.trackers().all()).hasSize(1);
        assertThat(ledger.trackers().stop("flood")).isTrue();
        assertThat(ledger.trackers().all()).isEmpty();
    }

    @Test
    void a_text_with_a_nul_is_kept_or_refused_with_a_word() {
        Extraction odd = Samples.flood("odd", "On the Älv 7 people\0 left.");
        if (kind == Kind.FILE) {
            assertThat(ledger.add(odd)).isEqualTo(Added.NEW);
        } else {
            assertThatThrownBy(() -> ledger.add(odd)).hasMessageContaining("NUL");
            assertThat(ledger.counts().reports()).isZero();
        }
    }

    @Test
    void nothing_recorded_is_changed_or_taken_away() {
        ledger.add(FLOOD);
        for (String sql : List.of("UPDATE entry SET quote = 'x'", "DELETE FROM version")) {
            assertThatThrownBy(() -> ledger.adding("trying", "none", handle -> handle.execute(sql)))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void origins_are_those_of_the_figures_as_known() {
        List<Extraction> added = random(8, 60);
        ledger.addAll(added);
        List<Entry> entries = added.stream().flatMap(each -> Entry.of(each).stream()).toList();
        Judging judging = ledger.judging("A. Editor", "tried out");
        judging.withdraw(entries.getFirst().reportId());
        judging.withdraw(entries.getLast().id());
        judging.amend(entries.get(entries.size() / 2).id(), Map.of("source", "somebody else"));
        Map<String, Integer> counted = new TreeMap<>();
        ledger.filed().stream()
                .flatMap(filed -> filed.entries().stream())
                .flatMap(entry -> entry.figure().sources().origin().stream())
                .forEach(origin -> counted.merge(origin.name(), 1, Integer::sum));
        Map<String, Integer> told = new TreeMap<>();
        ledger.known().origins().forEach(origin -> told.put(origin.name(), origin.figures()));
        assertThat(told).isEqualTo(counted).containsKey("somebody else");
    }
}
