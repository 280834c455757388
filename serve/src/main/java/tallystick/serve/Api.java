package tallystick.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import tallystick.exchange.EntryLines;
import tallystick.exchange.TallyLines;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Tally;
import tallystick.ledger.Query;
import tallystick.text.Reports;

/// The same things as JSON, as `/api/openapi.json` describes them.
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;
    private static final int MOST = 10_000;

    private final Desk desk;
    private final Adding adding;

    Api(Desk desk, Adding adding) {
        this.desk = desk;
        this.adding = adding;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api", context -> context.redirect("/api/openapi.json"));
        routes.get("/api/openapi.json", Api::description);
        routes.get("/api/reports", this::reports);
        routes.get("/api/reports/{id}", this::report);
        routes.post("/api/reports", this::add);
        routes.get("/api/figures", this::figures);
        routes.get("/api/figures/{id}", this::figure);
        routes.get("/api/tallies", this::tallies);
        routes.get("/api/tallies/{id}", this::tally);
        routes.get("/api/jobs/{id}", this::job);
        routes.sse("/api/jobs/{id}/events", this::progress);
    }

    private static void description(Context context) {
        try (InputStream in = Api.class.getResourceAsStream("/tallystick/serve/openapi.json")) {
            context.contentType("application/json")
                    .result(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json", e);
        }
    }

    private void reports(Context context) {
        list(
                context,
                snapshot(context).reports().reversed(),
                filed -> report(filed.report(), filed.entries().size()).toString());
    }

    private void report(Context context) {
        String id = context.pathParam("id");
        Filed filed =
                snapshot(context).findReport(id).orElseThrow(() -> Problem.missing("report", id));
        ObjectNode node = report(filed.report(), filed.entries().size());
        node.put("text", filed.report().text().string());
        ArrayNode figures = node.putArray("figures");
        filed.entries()
                .forEach(entry -> figures.addRawValue(new RawValue(EntryLines.write(entry))));
        json(context, node.toString());
    }

    private static ObjectNode report(Report report, int figures) {
        return JSON.createObjectNode()
                .put("id", report.id())
                .put("url", report.url())
                .put("outlet", report.outlet())
                .put("published", report.published().toString())
                .put("title", report.title())
                .put("figureCount", figures);
    }

    private void figures(Context context) {
        String words = Objects.requireNonNullElse(context.queryParam("q"), "");
        Snapshot snapshot = snapshot(context);
        List<Entry> found =
                words.isBlank()
                        ? snapshot.reports().reversed().stream()
                                .flatMap(filed -> filed.entries().stream())
                                .toList()
                        : desk.known(Asked.known(context))
                                .find(Query.parse(words), MOST, 0)
                                .entries();
        list(context, found, EntryLines::write);
    }

    private void figure(Context context) {
        String id = context.pathParam("id");
        json(
                context,
                EntryLines.write(
                        snapshot(context)
                                .findEntry(id)
                                .orElseThrow(() -> Problem.missing("figure", id))));
    }

    private void tallies(Context context) {
        String words = Objects.requireNonNullElse(context.queryParam("q"), "");
        list(
                context,
                Search.of(words, desk.known(Asked.known(context)), snapshot(context)).tallies(),
                Api::tally);
    }

    private void tally(Context context) {
        String id = context.pathParam("id");
        Tally tally =
                snapshot(context).findTally(id).orElseThrow(() -> Problem.missing("tally", id));
        json(context, tally(tally));
    }

    /// The line of the command, and by which id the tally goes here.
    private static String tally(Tally tally) {
        return "{\"id\":\"" + Snapshot.id(tally) + "\"," + TallyLines.write(tally).substring(1);
    }

    private void add(Context context) {
        Reports.Given given =
                new Reports.Given(
                        Asked.day(context, "published"),
                        Asked.text(context, "outlet"),
                        Asked.text(context, "url"));
        Adding.Job job = adding.add(Reports.STANDARD_INPUT, context.bodyAsBytes(), given);
        context.status(202).header("Location", "/api/jobs/" + job.id());
        json(context, told(job).toString());
    }

    private void job(Context context) {
        json(context, told(found(context)).toString());
    }

    private Adding.Job found(Context context) {
        String id = context.pathParam("id");
        return adding.find(id).orElseThrow(() -> Problem.missing("job", id));
    }

    static ObjectNode told(Adding.Job job) {
        ObjectNode node = JSON.createObjectNode().put("id", job.id()).put("message", job.message());
        node.put("done", job.isDone()).put("figures", job.figures());
        ArrayNode reports = node.putArray("reports");
        job.reports().forEach(reports::add);
        ArrayNode refused = node.putArray("refused");
        job.refused().forEach(problem -> refused.addRawValue(new RawValue(problem.json())));
        return node;
    }

    private void progress(SseClient client) {
        Adding.Job job = found(client.ctx());
        client.keepAlive();
        Thread.ofVirtual().start(() -> tell(job, client));
    }

    private static void tell(Adding.Job job, SseClient client) {
        try {
            String last = "";
            while (!job.isDone() && !client.terminated()) {
                String now = told(job).toString();
                if (!now.equals(last)) {
                    client.sendEvent("progress", now);
                    last = now;
                }
                job.await(200);
            }
            client.sendEvent(job.reports().isEmpty() ? "refused" : "done", end(job).toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
        }
    }

    private static ObjectNode end(Adding.Job job) {
        ObjectNode node = told(job);
        if (job.reports().isEmpty()) {
            node.put(
                    "message",
                    job.refused().stream()
                            .map(Problem::detail)
                            .findFirst()
                            .orElse("nothing was found"));
        }
        return node.put(
                "location",
                job.reports().size() == 1
                        ? "/report/" + Names.encoded(job.reports().getFirst())
                        : "/reports");
    }

    static <T> void list(Context context, List<T> all, Function<T, String> line) {
        Paged<T> paged = Paged.of(all, Asked.page(context), PAGE);
        ObjectNode node =
                JSON.createObjectNode()
                        .put("page", paged.number())
                        .put("pages", paged.pages())
                        .put("total", paged.all());
        ArrayNode items = node.putArray("items");
        paged.shown().forEach(each -> items.addRawValue(new RawValue(line.apply(each))));
        json(context, node.toString());
    }

    private Snapshot snapshot(Context context) {
        return desk.snapshot(Asked.known(context));
    }

    private static void json(Context context, String body) {
        context.contentType("application/json").result(body);
    }
}
