package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.When;

class LedgerTest {
    private static final Instant MONDAY = Instant.parse("2025-03-10T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2025-03-11T08:00:00.5Z");

    private static final Extraction FLOOD =
            Samples.flood("flood", "Police said 1200 people left 30 houses.");
    private static final Extraction CORRECTED =
            Samples.flood("flood", "Police said 1500 people left 30 houses.");

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

    private Added addOnTuesday(Extraction extraction) {
        try (Ledger later = on(TUESDAY)) {
            return later.add(extraction);
        }
    }

    private static List<String> quotes(List<Filed> filed) {
        return filed.stream()
                .flatMap(one -> one.entries().stream())
                .map(entry -> entry.figure().quote())
                .toList();
    }

    @Test
    void the_same_report_twice_adds_nothing() {
        assertThat(ledger.add(FLOOD)).isEqualTo(Added.NEW);
        assertThat(addOnTuesday(FLOOD)).isEqualTo(Added.ALREADY_THERE);
        assertThat(ledger.counts()).isEqualTo(new Counts(1, 1, 2, 1, 1));
    }

    @Test
    void another_text_is_a_new_version_and_the_old_figures_stay() {
        ledger.add(FLOOD);
        assertThat(addOnTuesday(CORRECTED)).isEqualTo(Added.NEW_VERSION);

        assertThat(quotes(ledger.filed())).containsExactly("1500 people", "30 houses");
        assertThat(ledger.versions("flood"))
                .extracting(Version::number, Version::recorded, Version::entries)
                .containsExactly(
                        tuple(1, MONDAY, Entry.of(FLOOD)), tuple(2, TUESDAY, Entry.of(CORRECTED)));
        Entry old = Entry.of(FLOOD).getFirst();
        assertThat(ledger.findFigure(old.id())).hasValue(old);
        assertThat(ledger.counts()).isEqualTo(new Counts(1, 2, 2, 1, 1));
    }

    @Test
    void as_of_a_moment_the_ledger_is_what_it_was_then() {
        ledger.add(FLOOD);
        addOnTuesday(CORRECTED);

        assertThat(ledger.asKnown(MONDAY.minusMillis(1)).filed()).isEmpty();
        assertThat(ledger.asKnown(MONDAY).filed()).containsExactly(Filed.of(FLOOD));
        assertThat(ledger.asKnown(TUESDAY.minusNanos(1000)).filed())
                .containsExactly(Filed.of(FLOOD));
        assertThat(ledger.asKnown(TUESDAY).filed()).containsExactly(Filed.of(CORRECTED));
    }

    @Test
    void an_old_version_seen_again_is_already_there() {
        ledger.add(FLOOD);
        ledger.add(CORRECTED);

        assertThat(ledger.add(FLOOD)).isEqualTo(Added.ALREADY_THERE);
        assertThat(ledger.filed()).containsExactly(Filed.of(CORRECTED));
    }

    @Test
    void another_title_or_date_is_a_new_version() {
        Report report = FLOOD.report();
        ledger.add(FLOOD);

        Report retitled =
                Samples.report(
                        "flood",
                        null,
                        "Norland Courier",
                        "2025-03-07",
                        "Norland floods",
                        report.text().string());
        Report redated =
                Samples.report(
                        "flood",
                        null,
                        "Norland Courier",
                        "2025-03-08",
                        "Norland floods",
                        report.text().string());
        assertThat(ledger.add(Samples.read(retitled))).isEqualTo(Added.NEW_VERSION);
        assertThat(ledger.add(Samples.read(redated))).isEqualTo(Added.NEW_VERSION);
        assertThat(ledger.report("flood")).isEqualTo(redated);
    }

    @Test
    void the_same_words_read_otherwise_are_a_new_reading() {
        ledger.add(FLOOD);
        Extraction fewer = new Extraction(FLOOD.report(), FLOOD.figures().subList(0, 1), List.of());

        assertThat(ledger.add(fewer)).isEqualTo(Added.NEW_READING);
        assertThat(ledger.filed()).containsExactly(Filed.of(fewer));
        assertThat(ledger.counts()).isEqualTo(new Counts(1, 1, 1, 0, 1));
    }

    @Test
    void a_new_reading_of_an_old_version_does_not_hide_the_newer_version() {
        ledger.add(FLOOD);
        ledger.add(CORRECTED);

        assertThat(ledger.add(new Extraction(FLOOD.report(), List.of(), List.of())))
                .isEqualTo(Added.NEW_READING);
        assertThat(ledger.filed()).containsExactly(Filed.of(CORRECTED));
        assertThat(ledger.versions("flood"))
                .extracting(version -> version.number() + "." + version.reading())
                .containsExactly("1.1", "1.2", "2.1");
    }

    @Test
    void an_unknown_report_is_said_to_be_unknown() {
        assertThat(ledger.findReport("nowhere")).isEmpty();
        assertThat(ledger.versions("nowhere")).isEmpty();
        assertThatThrownBy(() -> ledger.report("nowhere"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("press.tally")
                .hasMessageContaining("no report has the id nowhere");
    }

    @Test
    void a_figure_is_found_by_the_beginning_of_its_id() {
        ledger.add(FLOOD);
        Entry entry = Entry.of(FLOOD).getFirst();

        assertThat(ledger.findFigure(entry.id().substring(0, 8).toUpperCase(Locale.ROOT)))
                .hasValue(entry);
        for (String none :
                List.of("", "%", "_", "*", "0123456789abcdef0", "' OR 1=1", entry.id() + "0")) {
            assertThat(ledger.findFigure(none)).isEmpty();
        }
    }

    @Test
    void a_beginning_that_several_ids_share_lists_them() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Extraction extraction = Samples.flood("r" + i, "They moved " + i + " people.");
            ledger.add(extraction);
            entries.addAll(Entry.of(extraction));
        }
        String shared = entries.getFirst().id().substring(0, 1);
        List<Entry> meant = entries.stream().filter(e -> e.id().startsWith(shared)).toList();
        assertThat(meant).as("entries that begin with " + shared).hasSizeBetween(2, 10);

        assertThatThrownBy(() -> ledger.findFigure(shared))
                .isInstanceOf(LedgerException.class)
                .satisfies(e ->
                        meant.forEach(entry ->
                                assertThat(e)
                                        .hasMessageContaining(entry.id())
                                        .hasMessageContaining(entry.figure().quote())));
    }

    @Test
    void a_figure_that_stands_unchanged_under_a_new_title_is_found_with_that_title() {
        ledger.add(FLOOD);
        Extraction retitled =
                Samples.read(
                        Samples.report(
                                "flood",
                                null,
                                "Norland Courier",
                                "2025-03-07",
                                "Norland floods",
                                FLOOD.report().text().string()));
        ledger.add(retitled);

        assertThat(ledger.findFigure(Entry.of(FLOOD).getFirst().id()))
                .map(Entry::title)
                .hasValue("Norland floods");
    }

    @Test
    void of_two_ledgers_on_one_file_each_sees_what_the_other_added() {
        try (Ledger other = on(TUESDAY)) {
            ledger.add(FLOOD);
            assertThat(other.filed()).containsExactly(Filed.of(FLOOD));
            other.add(CORRECTED);
            assertThat(ledger.filed()).containsExactly(Filed.of(CORRECTED));
        }
    }

    @Test
    void two_that_add_the_same_reports_at_once_add_them_once() throws Exception {
        List<Extraction> reports = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            reports.add(Samples.flood("r" + i, "They moved " + i + " people and 2 dogs."));
        }
        Callable<List<Added>> addAll =
                () -> {
                    try (Ledger own = on(TUESDAY)) {
                        return reports.stream().map(own::add).toList();
                    }
                };
        List<Added> done = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<List<Added>> added : two.invokeAll(List.of(addAll, addAll))) {
                done.addAll(added.get());
            }
        }
        assertThat(done).filteredOn(Added.NEW::equals).hasSize(60);
        assertThat(done).filteredOn(Added.ALREADY_THERE::equals).hasSize(60);
        assertThat(ledger.counts()).isEqualTo(new Counts(60, 60, 120, 60, 1));
    }

    @Test
    void a_report_that_cannot_be_kept_leaves_nothing_behind_nor_do_those_added_with_it() {
        Figure figure = FLOOD.figures().getLast();
        When unreadable = new When.Years(12_000, 1);
        Figure odd =
                new Figure(
                        figure.span(),
                        figure.quote(),
                        figure.sentence(),
                        figure.quantity(),
                        figure.counted(),
                        figure.topic(),
                        null,
                        unreadable,
                        figure.sources(),
                        null,
                        figure.modality(),
                        figure.partOf(),
                        figure.flow(),
                        List.of());
        Extraction broken =
                new Extraction(FLOOD.report(), List.of(figure, odd), FLOOD.statements());

        assertThatThrownBy(() ->
                        ledger.addAll(List.of(Samples.flood("r1", "They moved 9 people."), broken)))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("12000")
                .hasMessageContaining("report flood")
                .hasMessageContaining("nothing was added");
        assertThat(ledger.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0));
        assertThat(ledger.add(FLOOD)).isEqualTo(Added.NEW);
    }

    @Test
    void half_a_character_is_refused_by_name_instead_of_stored_as_a_question_mark() {
        assertThatThrownBy(() -> ledger.add(Samples.flood("torn", "They moved 9 people \ud83d.")))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("report torn")
                .hasMessageContaining("half a character");
        assertThat(ledger.findReport("torn")).isEqualTo(Optional.empty());
    }
}
