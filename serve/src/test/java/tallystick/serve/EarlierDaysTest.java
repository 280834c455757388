package tallystick.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Extraction;
import tallystick.ledger.Ledger;

/// A tally on earlier days: as published by then, and as the ledger knew it.
class EarlierDaysTest {
    private static final Pattern ROW = Pattern.compile("<tr id=\"f");

    private Served served;
    private String tally = "";

    /// The first report was recorded two days after it appeared, the others on the 16th.
    @BeforeEach
    void start(@TempDir Path folder) {
        List<Extraction> flood = Samples.flood();
        add(folder, "2031-05-14T10:00:00Z", flood.subList(0, 1));
        add(folder, "2031-05-16T10:00:00Z", flood.subList(1, 3));
        Ledger ledger = Ledger.open(folder.resolve("days.ledger"));
        served = new Served(ledger);
        tally = View.of(ledger.known()).cards(1, 1).shown().getFirst().id();
    }

    private static void add(Path folder, String moment, List<Extraction> reports) {
        Clock clock = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        try (Ledger ledger = Ledger.open(folder.resolve("days.ledger"), clock)) {
            ledger.addAll(reports);
        }
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void the_sliders_go_over_the_days_of_publication_and_of_recording() throws Exception {
        String page = get("").body();
        assertThat(options(page, "published")).containsExactly("2031-05-12", "2031-05-14", "");
        assertThat(options(page, "known")).containsExactly("2031-05-14", "2031-05-16", "");
        assertThat(options(get("?known=2031-05-15").body(), "known")).hasSize(3);
    }

    @Test
    void what_appeared_later_is_left_out() throws Exception {
        assertThat(rows(get("").body())).isEqualTo(3);
        assertThat(rows(get("?published=2031-05-13").body())).isEqualTo(2);
        assertThat(get("?published=2031-05-13").body())
                .contains("As published by 2031-05-13")
                .contains("<option value=\"2031-05-12\" selected>");
        assertThat(get("?published=2031-05-11").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_recorded_later_is_left_out() throws Exception {
        assertThat(rows(get("?known=2031-05-15").body())).isEqualTo(1);
        assertThat(rows(get("?known=2031-05-16").body())).isEqualTo(3);
        assertThat(get("?known=2031-05-13").statusCode()).isEqualTo(404);
        assertThat(get("?known=2031-05-13").body()).contains("Nothing of this was there yet");
    }

    private static long rows(String page) {
        return ROW.matcher(page).results().count();
    }

    private static List<String> options(String page, String name) {
        int from = page.indexOf("<select id=\"" + name + "\"");
        String select = page.substring(from, page.indexOf("</select>", from));
        return Pattern.compile("<option value=\"([^\"]*)\"")
                .matcher(select)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        return served.get("/tally/" + tally + query, "Accept", "text/html");
    }
}
