package tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallystick.figure.Bond;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Filed;

class JudgingTest {
    private static final Instant MONDAY = Instant.parse("2025-03-10T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2025-03-11T08:00:00Z");
    private static final Extraction FLOOD =
            Samples.flood("flood", "Police said 1200 people left 30 houses.");
    private static final String PEOPLE = Entry.of(FLOOD).getFirst().id();
    private static final String HOUSES = Entry.of(FLOOD).getLast().id();

    @TempDir Path folder;
    private SetClock clock;
    private Ledger ledger;

    @BeforeEach
    void open() {
        clock = new SetClock(MONDAY);
        ledger = Ledger.open(folder.resolve("press.tally"), clock);
        ledger.add(FLOOD);
        clock.set(TUESDAY);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Judging editor(String reason) {
        return ledger.judging("A. Editor", reason);
    }

    private static List<String> lines(Known known) {
        return known.filed().stream()
                .flatMap(filed -> filed.entries().stream())
                .map(entry -> entry.figure().counted() + " " + entry.figure().bounds().line())
                .toList();
    }

    private List<String> lines() {
        return lines(ledger.known());
    }

    @Test
    void an_amended_figure_is_filed_as_amended_and_what_was_read_stays_beside_it() {
        Judgement amended = editor("the mayor's list").amend(PEOPLE, Map.of("counted", "guests"));

        assertThat(lines()).containsExactly("guests =1200", "houses =30");
        Entry entry = ledger.known().figure(PEOPLE);
        assertThat(entry.figure().counted()).isEqualTo("guests");
        assertThat(ledger.known().judgements().of(entry)).containsExactly(amended);
        assertThat(amended.line())
                .startsWith(
                        "amended: counted “guests”, read as “people” (A. Editor, 2025-03-11: the mayor's list; ");
        assertThat(ledger.versions("flood").getFirst().entries().getFirst().figure().counted())
                .isEqualTo("people");
    }

    @Test
    void before_it_was_amended_it_is_known_as_it_was_read() {
        editor("the mayor's list").amend(PEOPLE, Map.of("counted", "guests"));

        assertThat(lines(ledger.asKnown(MONDAY))).containsExactly("people =1200", "houses =30");
        assertThat(ledger.asKnown(MONDAY).judgements().all()).isEmpty();
    }

    @Test
    void a_judgement_is_undone_by_another_and_that_one_too() {
        Judgement amended = editor("misread").amend(PEOPLE, Map.of("low", "12", "high", "12"));
        assertThat(lines()).contains("people =12");
        Judgement undone = editor("it was right").undo(amended.id().substring(0, 6));
        assertThat(lines()).contains("people =1200");
        editor("no, it was not").undo(undone.id());
        assertThat(lines()).contains("people =12");
        assertThat(ledger.known().judgements().all())
                .extracting(judgement -> judgement.act().word())
                .containsExactly("amend", "undo", "undo");
    }

    @Test
    void of_two_amendments_of_a_field_the_later_holds() {
        editor("first").amend(PEOPLE, Map.of("where", "Ludmere"));
        editor("second").amend(PEOPLE, Map.of("where", ""));
        assertThat(ledger.known().figure(PEOPLE).figure().where()).isNull();
        assertThat(ledger.known().judgements().of(ledger.known().figure(PEOPLE))).hasSize(2);
    }

    @Test
    void a_withdrawn_figure_is_not_filed_but_found_and_marked() {
        editor("no figure").withdraw(HOUSES);

        assertThat(lines()).containsExactly("people =1200");
        List<Entry> found = ledger.known().find(Query.parse("houses"), 9, 0).entries();
        assertThat(found).extracting(Entry::id).containsExactly(PEOPLE, HOUSES);
        assertThat(found)
                .extracting(ledger.known().judgements()::withdrawn)
                .containsExactly(false, true);
    }

    @Test
    void a_withdrawn_report_takes_its_figures_along_whatever_is_published_later() {
        Judgement withdrawn = editor("retracted on 11 March").withdraw("flood");
        ledger.add(Samples.flood("flood", "Police said 1300 people left."));

        assertThat(lines()).isEmpty();
        assertThat(lines(ledger.asKnown(MONDAY))).hasSize(2);
        editor("it stands").undo(withdrawn.id());
        assertThat(lines()).containsExactly("people =1300");
    }

    @Test
    void a_judgement_stays_with_its_figure_when_the_report_is_read_anew() {
        editor("the mayor's list").amend(PEOPLE, Map.of("counted", "guests"));
        ledger.add(
                Samples.read(
                        Samples.report(
                                "flood",
                                null,
                                "Norland Courier",
                                "2025-03-08",
                                "Flood in Norland",
                                FLOOD.report().text().string())));

        assertThat(ledger.filed().getFirst().entries().getFirst().id()).isNotEqualTo(PEOPLE);
        assertThat(lines()).containsExactly("guests =1200", "houses =30");
    }

    @Test
    void merged_and_split_figures_are_bonds_for_the_reconciler() {
        Extraction other = Samples.flood("other", "Police said 1250 people left.");
        ledger.add(other);
        String third = Entry.of(other).getFirst().id();
        editor("one flood").merge(List.of(PEOPLE, third));
        Judgement split = editor("people live in houses").split(List.of(PEOPLE, HOUSES, third));

        List<Filed> filed = ledger.filed();
        assertThat(ledger.known().bonds(filed))
                .containsExactly(
                        new Bond(Bond.Kind.TOGETHER, PEOPLE, third),
                        new Bond(Bond.Kind.APART, PEOPLE, HOUSES),
                        new Bond(Bond.Kind.APART, PEOPLE, third));
        editor("enough").undo(split.id());
        assertThat(ledger.known().bonds(filed)).hasSize(1);
    }

    @Test
    void grades_are_only_those_that_a_person_gave() {
        Entry people = ledger.known().figure(PEOPLE);
        assertThat(ledger.known().judgements().of(people)).isEmpty();
        editor("their lists are good").grade("Norland police", "B");
        editor("two agencies have it").grade(PEOPLE, "2");

        assertThat(ledger.known().judgements().of(people))
                .extracting(judgement -> judgement.act().line())
                .containsExactly("graded 2", "source graded B: Norland police");
    }

    @ParameterizedTest
    @CsvSource({
        "colour, red, no field to amend is called \"colour\"; there are: kind",
        "low, many, low=many is no number",
        "topic, slain, no topic is called \"slain\"; there are: killed",
        "when, soon, not a time",
        "low, 4000, bounds run upwards",
        "kind, money, has a unit"
    })
    void what_cannot_be_amended_so_is_named_and_nothing_is_recorded(
            String field, String value, String why) {
        assertThatThrownBy(() -> editor("x").amend(PEOPLE, Map.of(field, value)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(why);
        assertThat(ledger.known().judgements().all()).isEmpty();
    }

    @Test
    void a_judgement_has_a_name_a_reason_and_something_to_judge() {
        assertThatThrownBy(() -> ledger.judging(" ", "x")).hasMessageContaining("by whom");
        assertThatThrownBy(() -> ledger.judging("x", "")).hasMessageContaining("a reason");
        assertThatThrownBy(() -> editor("x").amend("ffff", Map.of("low", "1")))
                .hasMessageContaining("no figure has the id ffff");
        assertThatThrownBy(() -> editor("x").merge(List.of(PEOPLE, PEOPLE)))
                .hasMessageContaining("two different figures");
        assertThatThrownBy(() -> editor("x").undo("ffff"))
                .hasMessageContaining("no judgement is called ffff");
        assertThatThrownBy(() -> editor("x").grade(PEOPLE, "G7")).hasMessageContaining("no grade");
        assertThatThrownBy(() -> editor("x").grade("Norland police", "2"))
                .hasMessageContaining("A to F");
    }
}
