package tallystick.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class ServerTest {
    private Served served;

    @BeforeAll
    void start(@TempDir Path folder) {
        served = new Served(Samples.ledger(folder));
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void reading_needs_no_token_on_this_machine() throws Exception {
        assertThat(served.get("/").statusCode()).isEqualTo(200);
        assertThat(served.get("/tallies?q=ludmere").body()).contains("people killed, Ludmere");
    }

    @Test
    void every_page_and_list_is_there_now_and_as_known_on_a_day() throws Exception {
        for (String path :
                new String[] {
                    "/",
                    "/tallies",
                    "/tallies?q=killed",
                    "/reports",
                    "/report/radio-1",
                    "/sources",
                    "/source?name=Ilse%20Varnholt",
                    "/stories",
                    "/story/courier-1",
                    "/docket",
                    "/trackers",
                    "/judgements",
                    "/feed.atom",
                    "/api/figures",
                    "/api/tallies",
                    "/api/stories",
                    "/api/docket",
                    "/api/export?format=csv"
                }) {
            assertThat(served.get(path).statusCode()).as(path).isEqualTo(200);
            String past = path + (path.contains("?") ? "&" : "?") + "known=2999-01-01";
            assertThat(served.get(past).statusCode()).as(past).isEqualTo(200);
        }
        assertThat(served.get("/stories").body())
                .contains("3 reports")
                .contains("Flood in Ludmere");
        assertThat(served.get("/source?name=Ilse%20Varnholt").body()).contains("31 people");
        assertThat(served.get("/api/tallies").body())
                .isEqualTo(served.get("/api/tallies?known=2999-01-01").body());
    }

    @Test
    void every_answer_bears_the_headers_that_guard_it() throws Exception {
        for (String path : new String[] {"/", "/nowhere", "/api/tallies", "/static/site.css"}) {
            assertThat(served.get(path).headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
            assertThat(served.get(path).headers().firstValue("X-Content-Type-Options"))
                    .contains("nosniff");
        }
    }

    @Test
    void a_script_in_a_report_stays_text() throws Exception {
        String page = served.get("/report/radio-1").body();
        assertThat(page).contains("&lt;script&gt;document.title").doesNotContain(Samples.SCRIPT);
    }

    @Test
    void adding_needs_the_token() throws Exception {
        HttpResponse<String> refused = served.send(post("/api/reports"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(refused.body()).contains("\"remedy\"").doesNotContain("secret");
        assertThat(
                        served.send(post("/api/reports").header("Authorization", "Bearer wrong"))
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void another_site_cannot_add_with_the_readers_cookie() throws Exception {
        HttpRequest.Builder forged =
                post("/api/reports")
                        .header("Cookie", "tallystick=secret")
                        .header("Origin", "https://evil.example");
        assertThat(served.send(forged).statusCode()).isEqualTo(403);
    }

    @Test
    void the_token_in_the_address_leaves_a_cookie_that_scripts_do_not_see() throws Exception {
        assertThat(served.get("/?token=secret").headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Strict");
        assertThat(served.get("/?token=wrong").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_foreign_name_that_leads_here_is_refused() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.server().port())) {
            socket.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void what_is_not_there_is_told_with_a_remedy_in_the_form_asked_for() throws Exception {
        assertThat(served.get("/api/tallies/ffff").body())
                .contains("\"status\":404")
                .contains("remedy");
        HttpResponse<String> page = served.get("/tally/ffff", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such tally");
        assertThat(served.get("/api/tallies?known=yesterday").body()).contains("known=2031-05-14");
    }

    @Test
    void lists_are_paged() throws Exception {
        assertThat(served.get("/api/reports").body())
                .contains("\"total\":3")
                .contains("\"page\":1");
        assertThat(served.get("/api/figures?q=varnholt").body()).contains("\"total\":1");
    }

    private HttpRequest.Builder post(String path) {
        return served.request(path).POST(HttpRequest.BodyPublishers.ofString("40 people died."));
    }
}
