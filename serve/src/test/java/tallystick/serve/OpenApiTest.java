package tallystick.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tallystick.figure.Question;
import tallystick.ledger.Ledger;

/// The description of the API and the API say the same.
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Served served;
    private JsonNode description;
    private Map<String, String> ids;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Ledger ledger = Samples.ledger(folder);
        ledger.trackers()
                .follow("flood", new Question("Ludmere", Optional.empty(), Optional.empty()));
        served = new Served(ledger);
        description = JSON.readTree(served.get("/api/openapi.json").body());
        String tally = JSON.readTree(served.get("/api/tallies").body()).at("/items/0/id").asText();
        String job =
                JSON.readTree(post("/api/reports?published=2031-05-17", "Nothing new.").body())
                        .path("id")
                        .asText();
        ids =
                Map.of(
                        "tallies",
                        tally,
                        "figures",
                        tally,
                        "reports",
                        "radio-1",
                        "stories",
                        "radio-1",
                        "jobs",
                        job,
                        "trackers",
                        "flood");
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void every_way_of_the_api_is_described_and_every_described_way_is_there() {
        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(
                                        method -> described.add(method + " " + path.getKey())));
        assertThat(
                        new TreeSet<>(served.server().routes())
                                .stream().filter(route -> route.contains(" /api")))
                .containsExactlyElementsOf(described);
    }

    @Test
    void every_answer_has_what_its_description_promises() throws Exception {
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            JsonNode schema =
                    path.getValue().at("/get/responses/200/content/application~1json/schema");
            if (schema.isMissingNode()) {
                continue;
            }
            HttpResponse<String> answer = served.get(filled(path.getKey()));
            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
            assertThat(missing(JSON.readTree(answer.body()), schema, path.getKey())).isEmpty();
        }
    }

    @Test
    void a_judgement_is_recorded_as_described() throws Exception {
        String figure = ids.get("figures");
        HttpResponse<String> made =
                post(
                        "/api/judgements",
                        """
                        {"act": "amend", "figures": ["%s"], "values": {"counted": "residents"}, "by": "A. Editor", "reason": "as in the statement"}\
                        """
                                .formatted(figure));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(
                        missing(
                                JSON.readTree(made.body()),
                                description.at("/components/schemas/Judgement"),
                                ""))
                .isEmpty();
        assertThat(served.get("/api/judgements").body()).contains("A. Editor");
        assertThat(
                        post(
                                        "/api/judgements",
                                        "{\"act\": \"bless\", \"figures\": [\""
                                                + figure
                                                + "\"], \"by\": \"x\", \"reason\": \"y\"}")
                                .statusCode())
                .isEqualTo(400);
    }

    private String filled(String path) {
        String kind = path.replaceFirst("/api/([a-z]+)/.*", "$1");
        return path.replaceFirst("\\{\\w+}", ids.getOrDefault(kind, ""));
    }

    /// What a schema requires and a value lacks.
    private List<String> missing(JsonNode value, JsonNode schema, String at) {
        JsonNode meant =
                schema.has("$ref")
                        ? description.at(schema.path("$ref").asText().substring(1))
                        : schema;
        List<String> missing = new ArrayList<>();
        meant.path("allOf").forEach(each -> missing.addAll(missing(value, each, at)));
        StreamSupport.stream(meant.path("required").spliterator(), false)
                .filter(name -> !value.has(name.asText()))
                .forEach(name -> missing.add(at + "." + name.asText()));
        meant.path("properties")
                .properties()
                .forEach(property -> {
                    JsonNode inner = value.path(property.getKey());
                    if (!inner.isMissingNode() && !inner.isNull()) {
                        missing.addAll(
                                missing(inner, property.getValue(), at + "." + property.getKey()));
                    }
                });
        if (meant.has("items")) {
            value.forEach(each -> missing.addAll(missing(each, meant.path("items"), at + "[]")));
        }
        return missing;
    }

    private HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        return served.send(
                served.request(path)
                        .header("Authorization", "Bearer " + Served.TOKEN)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
