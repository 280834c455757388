package tallystick.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Conditional requests as RFC 9110 describes them, sections 8.8.3 and 13.1.2.
@TestInstance(Lifecycle.PER_CLASS)
class EtagsTest {
    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/tallies",
                    "/add",
                    "/api/tallies",
                    "/api/openapi.json",
                    "/static/site.css");

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
    void every_tag_is_a_quoted_string_and_the_same_for_the_same_answer() throws Exception {
        for (String path : PATHS) {
            assertThat(tag(served.get(path)))
                    .as(path)
                    .matches("W/\"[!#-~]+\"")
                    .isEqualTo(tag(served.get(path)));
        }
        assertThat(tag(served.get("/api/tallies"))).isNotEqualTo(tag(served.get("/api/reports")));
    }

    @Test
    void who_has_it_is_told_so_however_the_tag_is_listed() throws Exception {
        for (String path : PATHS) {
            String weak = tag(served.get(path));
            String strong = weak.substring("W/".length());
            for (String list :
                    List.of(
                            weak,
                            strong,
                            "\"other\", " + weak,
                            "W/\"a,b\"," + strong + ",\"c\"",
                            "*")) {
                HttpResponse<String> again = served.get(path, "If-None-Match", list);
                assertThat(again.statusCode()).as(path + " " + list).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(tag(again)).isEqualTo(weak);
            }
        }
    }

    @Test
    void who_has_another_gets_it() throws Exception {
        for (String list : List.of("\"other\"", "W/\"other\", \"more\"", "unquoted", "", "\"\"")) {
            HttpResponse<String> answer = served.get("/api/tallies", "If-None-Match", list);
            assertThat(answer.statusCode()).as(list).isEqualTo(200);
            assertThat(answer.body()).contains("people killed");
        }
    }

    @Test
    void a_problem_bears_no_tag() throws Exception {
        HttpResponse<String> answer = served.get("/api/tallies/ffff", "If-None-Match", "*");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
