package tallystick.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.exchange.EntryLines;
import tallystick.exchange.FigureLines;
import tallystick.exchange.LinkedData;
import tallystick.exchange.TallyLines;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Tally;
import tallystick.ledger.FigureTable;
import tallystick.ledger.Judgement;
import tallystick.ledger.Known;
import tallystick.ledger.Query;
import tallystick.ledger.Version;

/// The same things as JSON, as `/api/openapi.json` describes them.
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final int PAGE = 100;
    private static final int MOST = 10_000;
    private static final Query EVERY_FIGURE = Query.parse("published=0001..");

    private final Desk desk;
    private final Happenings happenings;

    Api(Desk desk, Happenings happenings) {
        this.desk = desk;
        this.happenings = happenings;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api", context -> context.redirect("/api/openapi.json"));
        routes.get("/api/openapi.json", Api::description);
        routes.get("/api/reports", this::reports);
        routes.get("/api/reports/{id}", this::report);
        routes.get("/api/figures", this::figures);
        routes.get("/api/figures/{id}", this::figure);
        routes.get("/api/tallies", this::tallies);
        routes.get("/api/tallies/{id}", this::tally);
        routes.get("/api/tallies/{id}/figures.csv", this::table);
        routes.get("/api/reports/{id}/statements", this::statements);
        routes.get("/api/judgements", this::judgements);
        routes.post("/api/judgements", this::judge);
        routes.get("/api/export", this::export);
        routes.sse("/api/events", happenings::listen);
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
                view(context).reports(Asked.page(context), PAGE),
                filed -> report(filed.report(), filed.entries().size()).toString());
    }

    private void report(Context context) {
        String id = context.pathParam("id");
        Filed filed = view(context).findReport(id).orElseThrow(() -> Problem.missing("report", id));
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
        Known known = desk.known(Asked.known(context));
        if (words.isBlank()) {
            Paged<Entry> all =
                    Paged.of(
                            known.counts().figures(),
                            Asked.page(context),
                            PAGE,
                            (limit, from) -> known.find(EVERY_FIGURE, limit, from).entries());
            list(context, all, EntryLines::write);
        } else {
            list(context, known.find(Query.parse(words), MOST, 0).entries(), EntryLines::write);
        }
    }

    private void figure(Context context) {
        String id = context.pathParam("id");
        json(
                context,
                EntryLines.write(
                        view(context)
                                .findEntry(id)
                                .orElseThrow(() -> Problem.missing("figure", id))));
    }

    private void tallies(Context context) {
        String words = Objects.requireNonNullElse(context.queryParam("q"), "");
        View view = view(context);
        Paged<Tally> tallies =
                Search.of(words, view, Asked.page(context), PAGE)
                        .paged()
                        .map(card -> view.findTally(card.id()).orElseThrow());
        list(context, tallies, Api::tally);
    }

    private void tally(Context context) {
        json(context, tally(asked(context)));
    }

    /// The tally of an address, as of the day that is asked for.
    private Tally asked(Context context) {
        String id = context.pathParam("id");
        return desk.tally(id, Asked.known(context), Asked.day(context, "published"))
                .orElseThrow(() -> Problem.missing("tally", id));
    }

    /// The line of the command, and by which id the tally goes here.
    private static String tally(Tally tally) {
        return "{\"id\":\"" + View.id(tally) + "\"," + TallyLines.write(tally).substring(1);
    }

    private void table(Context context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FigureTable table = new FigureTable(out, view(context).judgements())) {
            asked(context).entries().forEach(table::row);
        }
        context.contentType("text/csv; charset=utf-8").result(out.toByteArray());
    }

    private void statements(Context context) {
        String id = context.pathParam("id");
        List<Version> versions = desk.known(Asked.known(context)).versions(id);
        if (versions.isEmpty()) {
            throw Problem.missing("report", id);
        }
        Version newest = versions.getLast();
        ObjectNode node = JSON.createObjectNode().put("id", id);
        node.putRawValue(
                "statements",
                new RawValue(FigureLines.statements(newest.statements(), newest.report())));
        node.putRawValue(
                "victims", new RawValue(FigureLines.victims(newest.victims(), newest.report())));
        json(context, node.toString());
    }

    private void judgements(Context context) {
        list(context, desk.known(Asked.known(context)).judgements().all().reversed(), Api::line);
    }

    private static String line(Judgement judgement) {
        return JSON.createObjectNode()
                .put("id", judgement.id())
                .put("recorded", judgement.recorded().toString())
                .put("by", judgement.by())
                .put("reason", judgement.reason())
                .put("line", judgement.line())
                .toString();
    }

    private void judge(Context context) {
        context.status(201);
        json(context, line(Judging.made(desk.ledger(), context.body())));
    }

    /// Every figure as known, one a line, or as linked data.
    private void export(Context context) {
        String format = Objects.requireNonNullElse(context.queryParam("format"), "jsonl");
        View view = view(context);
        Stream<Entry> entries =
                view.known().filed().stream().flatMap(filed -> filed.entries().stream());
        switch (format) {
            case "jsonl" ->
                    context.contentType("application/x-ndjson")
                            .result(
                                    entries.map(EntryLines::write)
                                            .collect(Collectors.joining("\n", "", "\n")));
            case "jsonld" ->
                    context.contentType("application/ld+json")
                            .result(
                                    LinkedData.HEAD
                                            + entries.map(entry ->
                                                            LinkedData.write(entry, List.of()))
                                                    .collect(Collectors.joining(LinkedData.BETWEEN))
                                            + LinkedData.TAIL);
            case "csv" -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (FigureTable table = new FigureTable(out, view.judgements())) {
                    entries.forEach(table::row);
                }
                context.contentType("text/csv; charset=utf-8").result(out.toByteArray());
            }
            default ->
                    throw Problem.refused(
                            "format=" + format + " is not known", "Ask for jsonl, csv or jsonld.");
        }
    }

    static <T> void list(Context context, List<T> all, Function<T, String> line) {
        list(context, Paged.of(all, Asked.page(context), PAGE), line);
    }

    static <T> void list(Context context, Paged<T> paged, Function<T, String> line) {
        ObjectNode node =
                JSON.createObjectNode()
                        .put("page", paged.number())
                        .put("pages", paged.pages())
                        .put("total", paged.all());
        ArrayNode items = node.putArray("items");
        paged.shown().forEach(each -> items.addRawValue(new RawValue(line.apply(each))));
        json(context, node.toString());
    }

    private View view(Context context) {
        return desk.view(Asked.known(context));
    }

    static void json(Context context, String body) {
        context.contentType("application/json").result(body);
    }
}
