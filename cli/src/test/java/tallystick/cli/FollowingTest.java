package tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A matter followed through several reports: read, tallied, foretold, tracked.
class FollowingTest {
    /// Facts of a report of February 2025, in our own words.
    private static final String NEW_GROUP =
            """
            {"id": "new-group", "published": "2025-02-27", "outlet": "Continental", "title": "A new group from North Korea", "text": "North Korea has sent a further group of servicemen to Russia.\\n\\nThe New York Times wrote at the end of January that North Korea would send reinforcements to Russia in two months.\\n\\nPresident Volodymyr Zelensky said that more than 3,000 soldiers from North Korea had been killed or wounded. South Korean intelligence believes that 300 soldiers were killed and almost 2,700 were wounded."}
            """;

    private static final String BEFORE =
            """
            {"id": "autumn", "published": "2024-10-25", "outlet": "Harbour News", "title": "North Korean soldiers in Kursk", "text": "Ukrainian intelligence said on October 24, 2024 that approximately 12,000 North Korean soldiers were in the Kursk region of Russia."}
            {"id": "winter", "published": "2024-11-20", "outlet": "Evening Dispatch", "title": "Fewer North Korean soldiers in Kursk", "text": "About 8,000 North Korean soldiers are fighting in the Kursk region of Russia, Ukrainian intelligence said on November 19, 2024."}
            """;

    @TempDir private Path folder;
    private Session session;

    @BeforeEach
    void open_a_session() {
        session = new Session(folder);
        session.on("2025-03-01");
    }

    private void add(String name, String lines) throws IOException {
        Files.writeString(folder.resolve(name), lines);
        assertThat(session.tally("add", name).code()).isZero();
    }

    @Test
    void a_forecast_is_met_by_the_reports_own_first_sentence_and_sums_are_set_against_the_total()
            throws IOException {
        add("all.jsonl", BEFORE + NEW_GROUP);
        assertThat(session.tally("due").out())
                .startsWith(
                        "met          2025-03-31  “North Korea would send reinforcements to Russia in two months")
                .contains(
                        "“North Korea has sent a further group of servicemen to Russia.”, Continental");
        String shown = session.tally("show").out();
        assertThat(shown)
                .contains("revises 1: level, later as-of, same source: Ukrainian intelligence")
                .contains(
                        "sum, near miss: 300 + 2,160 to under 2,700 = 2,460 to under 3,000, against over 3,000 to 3,600");
        assertThat(session.tally("tallies", "--where", "Kursk").out())
                .contains(
                        "8,000; latest 8,000, said 19 November 2024 by Ukrainian intelligence; 2 reports, 2 outlets, 1 origin");
    }

    @Test
    void news_come_once_and_a_tracker_can_be_stopped() throws IOException {
        add("before.jsonl", BEFORE.lines().findFirst().orElseThrow());
        session.tally("track", "--name", "kursk", "--topic", "deployed", "--where", "Kursk");
        assertThat(session.tally("track").out()).isEqualTo("kursk  (deployed in Kursk)\n");
        assertThat(session.tally("news").out()).startsWith("kursk: 1 item\n  new       2024-10-25");
        assertThat(session.tally("news").out()).isEqualTo("kursk: nothing new\n");
        session.on("2025-03-02");
        add("after.jsonl", BEFORE);
        assertThat(session.tally("news", "--keep", "--format", "jsonl").out())
                .contains("\"kind\":\"new\"", "\"kind\":\"changed\"", "8,000");
        assertThat(session.tally("news", "kursk", "--format", "atom").out())
                .startsWith("<?xml")
                .contains("<title>changed: ");
        assertThat(session.tally("track", "--stop", "kursk").out())
                .isEqualTo("no longer followed: kursk\n");
        assertThat(session.tally("news").code()).isEqualTo(1);
    }

    @Test
    void figures_of_somebody_else_are_taken_with_their_pins_checked() throws IOException {
        Files.writeString(
                folder.resolve("reports.jsonl"),
                """
                {"id": "a", "published": "2031-06-01", "outlet": "Norland Daily", "text": "The ferry sank; 14 people drowned off Sund."}
                {"id": "b", "published": "2031-06-01", "outlet": "Sund Post", "text": "The ferry sank; 15 people drowned off Sund."}
                """);
        Files.writeString(
                folder.resolve("coded.jsonl"),
                """
                {"id": "a", "figures": [{"quote": "14 people", "start": 16, "low": 14, "high": 14, "hedge": "exact", "counted": "people", "topic": "killed", "where": "Sund"}]}
                {"id": "b", "figures": [{"quote": "15 people", "start": 17, "low": 15, "high": 15, "hedge": "exact", "counted": "people", "topic": "killed", "where": "Sund"}]}
                """);
        Session.Run run =
                session.tally(
                        "add", "--figures", "coded.jsonl", "--coder", "A. Editor", "reports.jsonl");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("1 report new, 1 figure added");
        assertThat(run.err())
                .contains(
                        "b: has figures in coded.jsonl that do not fit",
                        "not the quote \"15 people\"");
        assertThat(session.tally("tallies", "--all", "--format", "jsonl").out())
                .startsWith(
                        "{\"label\":\"people killed, Sund\",\"figures\":[{\"report\":\"a\",\"start\":16,\"quote\":\"14 people\"}]");
    }

    @Test
    void a_story_is_its_reports_day_by_day_with_what_tallies() throws IOException {
        add("before.jsonl", BEFORE);
        assertThat(session.tally("story", "winter").out())
                .startsWith("2 reports, 2024-10-25 to 2024-11-20\n  Harbour News (2024-10-25)")
                .contains("  = North Korean soldiers deployed, Kursk region: 8,000;");
    }

    @Test
    void a_story_begins_with_how_many_its_reports_tell_were_killed_and_hurt() throws IOException {
        add(
                "sund.jsonl",
                """
                {"id": "a", "published": "2031-03-05", "outlet": "Sund Post", "title": "Ferry sinks off Sund", "text": "Two people were killed and five others were injured when the ferry Marta sank off Sund, the coast guard said."}
                {"id": "b", "published": "2031-03-06", "outlet": "Courier", "title": "Ferry Marta: a captain dies", "text": "Three people were killed when the ferry Marta sank off Sund, the coast guard said."}
                {"id": "c", "published": "2031-03-06", "outlet": "Norland Daily", "title": "Ferry Marta sank off Sund", "text": "Three people were killed when the ferry Marta sank off Sund, police said."}
                """);
        assertThat(session.tally("story", "a").out())
                .startsWith(
                        "At a glance: 3 killed (“Three people”, Norland Daily, 6 March 2031; 2 of 3 reports; also 2)"
                                + " · 4 injured (“five others”, Sund Post, 5 March 2031; reckoned: 5 injured, less 1 more told killed; also 5)\n"
                                + "3 reports, 2031-03-05 to 2031-03-06\n");
    }

    @Test
    void what_is_not_followed_or_foretold_is_said_plainly() throws IOException {
        add("before.jsonl", BEFORE);
        assertThat(session.tally("due").err()).isEqualTo("tally: nothing such is foretold\n");
        assertThat(session.tally("track").err())
                .isEqualTo("tally: nothing is followed; tally track WORDS follows something\n");
        assertThat(session.tally("track", "--topic", "weather").err()).contains("--topic weather");
        assertThat(session.tally("show", "--aliases", "none.tsv").err())
                .contains("--aliases none.tsv cannot be read");
    }
}
