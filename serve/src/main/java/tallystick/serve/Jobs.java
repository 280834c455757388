package tallystick.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.List;
import tallystick.text.Reports;

/// Adding by programs: what is sent becomes a job, which can be asked for or listened to.
final class Jobs {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Adding adding;

    Jobs(Adding adding) {
        this.adding = adding;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/api/reports", this::add);
        routes.get("/api/jobs/{id}", this::job);
        routes.sse("/api/jobs/{id}/events", this::progress);
    }

    private void add(Context context) {
        Reports.Given given =
                new Reports.Given(
                        Asked.day(context, "published"),
                        Asked.text(context, "outlet"),
                        Asked.text(context, "url"));
        Adding.Job job =
                adding.add(
                        List.of(
                                new Offered.Bytes(
                                        Reports.STANDARD_INPUT, context.bodyAsBytes(), given)));
        context.status(202).header("Location", "/api/jobs/" + job.id());
        Api.json(context, told(job).toString());
    }

    private void job(Context context) {
        Api.json(context, told(found(context)).toString());
    }

    private Adding.Job found(Context context) {
        String id = context.pathParam("id");
        return adding.find(id).orElseThrow(() -> Problem.missing("job", id));
    }

    private static ObjectNode told(Adding.Job job) {
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
                        : "/adding/" + job.id());
    }
}
