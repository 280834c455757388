package tallystick.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.exchange.FigureLines;
import tallystick.figure.Extraction;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.ledger.Ledger;

/// How many were killed and injured, on the page of a story and in its JSON.
class StoryGlanceTest {
    private static final String RIVER =
            " The Ludra burst its banks in Norland on Sunday night, and the flood carried off bridges in Ludmere and Anstadt.";

    private Served served;

    @BeforeEach
    void start(@TempDir Path folder) {
        Ledger ledger = Samples.ledger(folder);
        ledger.addAll(List.of(ferryman()));
        served = new Served(ledger);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    /// Tells of one who was hurt without a number.
    private static Extraction ferryman() {
        Report report =
                new Report(
                        "post/1",
                        null,
                        "Anstadt Post",
                        LocalDate.of(2031, 5, 14),
                        "Flood in Ludmere",
                        Text.of("The flood hurt a ferryman in Ludmere." + RIVER));
        return FigureLines.read(
                """
                {"id": "post/1", "figures": [], "victims": [{"quote": "a ferryman", "start": 15, "sentence": [0, 37], "topic": "injured", "modality": "asserted"}]}\
                """,
                report);
    }

    @Test
    void a_storys_page_says_who_tells_how_many_and_links_the_words_to_their_report()
            throws Exception {
        String page = served.get("/story/courier-1").body();
        assertThat(page)
                .contains("<b>34 killed</b>", "Norland Courier, 14 May 2031")
                .contains("<a class=\"quote\" href=\"/report/courier-2#c45\">“34 people”</a>")
                .contains("(1 of 4 reports; also 12, 31)")
                .contains("<b>1 injured</b>")
                .contains("<a class=\"quote\" href=\"/report/post%2F1#c15\">“a ferryman”</a>");
    }

    @Test
    void the_links_lead_to_the_words() throws Exception {
        assertThat(served.get("/report/courier-2").body()).contains("id=\"c45\"");
        assertThat(served.get("/report/post%2F1").body())
                .contains("<span class=\"victim\" id=\"c15\">a ferryman</span>");
        assertThat(served.get("/story/courier-1?known=2999-01-01").body())
                .contains("href=\"/report/courier-2?known=2999-01-01#c45\"");
    }

    @Test
    void a_storys_json_says_the_same() throws Exception {
        JsonNode story = new ObjectMapper().readTree(served.get("/api/stories/radio-1").body());
        assertThat(story.path("id").asText()).isEqualTo("courier-1");
        assertThat(story.path("reports")).hasSize(4);
        assertThat(story.at("/atAGlance/0").toString())
                .isEqualTo(
                        """
                        {"topic":"killed","value":34,"report":"courier-2","outlet":"Norland Courier","published":"2031-05-14",\
                        "words":[{"start":45,"end":54,"quote":"34 people"}],"note":"","reports":1,"others":[12,31]}\
                        """);
        assertThat(story.at("/atAGlance/1/words/0/quote").asText()).isEqualTo("a ferryman");
        assertThat(served.get("/api/stories").body()).contains("\"atAGlance\":[{\"topic\"");
        assertThat(served.get("/api/stories/nowhere").statusCode()).isEqualTo(404);
    }
}
