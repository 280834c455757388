package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.ledger.Ledger;

/// The commands that look into a ledger, on a real one in a temporary folder.
class CommandsTest {
    private static final Extraction MAYOR =
            Samples.extraction("a", "Mayor Çelik counts [31 people] killed.", 31, "Çelik");
    private static final Extraction MINISTRY =
            Samples.extraction("b", "The ministry counts [27 people] killed.", 27, "ministry");

    @TempDir private Path folder;
    private Session session;

    @BeforeEach
    void fill_a_ledger() {
        session = new Session(folder);
        fill("tallystick.ledger", MAYOR, MINISTRY);
    }

    private void fill(String name, Extraction... extractions) {
        try (Ledger ledger = Ledger.open(folder.resolve(name))) {
            for (Extraction each : extractions) {
                ledger.add(each);
            }
        }
    }

    @Test
    void find_prints_each_figure_with_its_sentence() {
        Session.Run run = session.tally("find", "mayor", "killed");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        %s  [31 people] killed · =31 · Çelik · in Ludmere
                                  Norland Courier (2031-05-12): “Mayor Çelik counts [31 people] killed.”
                        """
                                .formatted(id(MAYOR).substring(0, 8)));
    }

    @Test
    void find_prints_json_and_tables_too() {
        assertThat(session.tally("find", "--format", "jsonl", "ministry").out())
                .contains("\"quote\":\"27 people\"", "\"published\":\"2031-05-12\"");
        assertThat(session.tally("find", "--format", "csv", "ministry").out().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",27 people,", ",27,27,exact,");
    }

    @Test
    void find_without_a_find_says_so() {
        Session.Run run = session.tally("find", "locusts");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("tally: no figure stands with these words; try fewer\n");
    }

    @Test
    void why_tells_the_rules_and_the_words_they_decided_from() {
        Session.Run run = session.tally("why", id(MAYOR).substring(0, 6));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("https://courier.example/a")
                .endsWith(
                        """
                        bounds = =31   by “<number> <noun>”   from “31 people”
                            number = 31   by “digits”   from “31 people”
                        """);
    }

    @Test
    void why_takes_the_words_from_the_version_the_figure_was_read_from() {
        fill(
                "tallystick.ledger",
                Samples.extraction("a", "Çelik now says [39 people] died.", 39, "Çelik"));
        assertThat(session.tally("why", id(MAYOR)).out()).contains("from “31 people”");
    }

    @Test
    void why_of_no_figure_says_where_ids_are_printed() {
        Session.Run run = session.tally("why", "ffff");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        """
                        tally: the ledger has no figure ffff
                          tally show and tally find print ids.
                        """);
    }

    @Test
    void the_ledger_is_named_by_the_option_then_by_the_environment() {
        fill("mayor.ledger", MAYOR);
        fill("ministry.ledger", MINISTRY);
        Map<String, String> environment = Map.of("TALLY_LEDGER", "mayor.ledger");
        assertThat(session.tally("", environment, "find", "people").out())
                .contains("Çelik")
                .doesNotContain("ministry");
        assertThat(
                        session.tally(
                                        "",
                                        environment,
                                        "find",
                                        "--ledger",
                                        "ministry.ledger",
                                        "people")
                                .out())
                .contains("ministry")
                .doesNotContain("Çelik");
    }

    @Test
    void a_ledger_that_is_not_there_is_not_made_by_looking() {
        Session.Run run = session.tally("show", "--ledger", "other.ledger");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("the ledger other.ledger does not exist", "tally add");
        assertThat(folder.resolve("other.ledger")).doesNotExist();
    }

    @Test
    void a_file_that_is_no_ledger_gives_a_message_and_with_debug_the_place() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear editor, ".repeat(100));
        Session.Run run = session.tally("find", "--ledger", "letter.txt", "people");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no ledger").doesNotContain("\tat ");
        assertThat(session.tally("find", "--debug", "--ledger", "letter.txt", "people").err())
                .contains("\tat tallystick.");
    }

    @Test
    void what_is_not_understood_is_exit_code_2_with_a_hint() {
        Session.Run run = session.tally("shwo");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("shwo").contains("tally show");
        assertThat(session.tally("read").code()).isEqualTo(2);
        assertThat(session.tally("read", "--published", "yesterday", "x.txt").err())
                .contains("--published")
                .contains("yesterday");
    }

    @Test
    void alone_it_says_what_it_can_do() {
        Session.Run run = session.tally();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("read", "add", "show", "find", "why", "demo", "Exit codes");
    }

    @Test
    void every_command_that_takes_something_has_examples() {
        for (CommandLine command : Main.commandLine(Terminal.system()).getSubcommands().values()) {
            if (!command.getCommandSpec().positionalParameters().isEmpty()) {
                assertThat(session.tally(command.getCommandName(), "--help").out())
                        .contains("Examples:\n  tally " + command.getCommandName());
            }
        }
    }

    @Test
    void a_missing_file_does_not_keep_the_others_from_being_added() throws IOException {
        Files.writeString(folder.resolve("empty.txt"), "");
        Session.Run run = session.tally("add", "missing.txt", "empty.txt");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(
                        "tallystick.ledger: 0 reports new, 0 figures added; the ledger now holds"
                                + " 2 reports of 1 outlet with 2 figures\n");
        assertThat(run.err()).contains("missing.txt: does not exist", "empty.txt: ");
    }

    private static String id(Extraction extraction) {
        return Entry.of(extraction).getFirst().id();
    }

    private Session.Run judge(String... words) {
        return session.tally(
                Stream.concat(
                                Stream.of(words),
                                Stream.of("--by", "A. Editor", "--reason", "a slip"))
                        .toArray(String[]::new));
    }

    @Test
    void a_judgement_is_shown_by_show_find_and_why_until_it_is_undone() {
        judge("merge", id(MAYOR), id(MINISTRY));
        Session.Run amended = judge("amend", id(MAYOR), "counted=guests", "where=");
        assertThat(amended.out())
                .startsWith(
                        "amended: counted “guests”, read as “people”; where not told, read as “Ludmere” (A. Editor, 2031-05-20: a slip; ");
        String judgement = amended.out().lines().findFirst().orElseThrow();
        for (Session.Run run :
                List.of(
                        session.tally("show"),
                        session.tally("find", "mayor"),
                        session.tally("find", "mayor", "--format", "csv"),
                        session.tally("find", "mayor", "--format", "jsonl"),
                        session.tally("export", "--format", "jsonld"),
                        session.tally("why", id(MAYOR)))) {
            assertThat(run.out()).contains(judgement).contains("31 people");
        }
        assertThat(session.tally("find", "mayor", "--as-known", "2031-05-19").out())
                .contains("31 people")
                .doesNotContain("amended");
        String undo = amended.out().replaceFirst("(?s).*tally undo (\\w+).*", "$1");
        assertThat(judge("undo", undo).out()).startsWith("undone: ");
        assertThat(session.tally("find", "mayor").out()).doesNotContain(judgement);
    }

    @Test
    void what_is_withdrawn_stays_visible_below_the_tallies() {
        judge("withdraw", id(MAYOR));
        Session.Run run = session.tally("show", "killed");
        assertThat(run.out())
                .startsWith(
                        "in no tally: [31 people] killed · =31 · Çelik · in Ludmere\n     withdrawn: [31 people] ");
        assertThat(session.tally("find", "mayor").out()).contains("withdrawn: [31 people] ");
    }

    @Test
    void grades_are_entered_by_people_and_shown() {
        judge("grade", "Çelik", "B");
        assertThat(session.tally("find", "mayor").out())
                .contains("source graded B: Çelik (A. Editor");
    }

    @Test
    void a_verdict_is_a_field_of_a_search() {
        judge("merge", id(MAYOR), id(MINISTRY));
        assertThat(session.tally("find", "verdict=conflicts", "people").out().lines())
                .first()
                .asString()
                .contains("[27 people]");
        assertThat(session.tally("find", "verdict=agrees", "people").code()).isEqualTo(1);
    }

    @Test
    void a_query_that_is_not_understood_is_exit_code_2_and_names_the_word() {
        Session.Run run = session.tally("find", "topik=killed");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("no field is called \"topik\"", "topic=killed", "where=Kursk");
        assertThat(session.tally("diff", "--from", "soon").err())
                .contains("--from soon is no day", "2031-05-12");
        assertThat(judge("amend", id(MAYOR), "colour=red").err()).contains("no field to amend");
    }

    @Test
    void an_export_of_linked_data_is_json_with_selectors() throws IOException {
        var node = new ObjectMapper().readTree(session.tally("export", "--format", "jsonld").out());
        assertThat(node.path("@graph")).hasSize(2);
        assertThat(
                        node.path("@graph")
                                .path(0)
                                .path("oa:hasTarget")
                                .path("oa:hasSelector")
                                .path(1)
                                .path("oa:prefix")
                                .asText())
                .isEqualTo("Mayor Çelik counts ");
        assertThat(node.path("@graph").path(0).path("about").path("value").path("minValue").asInt())
                .isEqualTo(31);
    }
}
