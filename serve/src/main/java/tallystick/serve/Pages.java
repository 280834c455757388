package tallystick.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.reconcile.Docket;
import tallystick.text.Reports;

/// The pages people read. Each is an address of its own that can be kept, shared and printed.
final class Pages {
    private static final int PAGE = 50;
    private static final int DUE = 6;

    private final Desk desk;
    private final Paper paper;
    private final Adding adding;
    private final Gate gate;
    private final Clock clock;

    Pages(Desk desk, Paper paper, Adding adding, Gate gate, Clock clock) {
        this.desk = desk;
        this.paper = paper;
        this.adding = adding;
        this.gate = gate;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::front);
        routes.get("/tallies", this::tallies);
        routes.get("/tally/{id}", this::tally);
        routes.get("/reports", this::reports);
        routes.get("/report/{id}", this::report);
        routes.get("/figure/{id}", this::figure);
        routes.get("/sources", this::sources);
        routes.get("/source", this::source);
        routes.get("/add", this::add);
        routes.post("/add", this::added);
        routes.get("/adding/{id}", this::progress);
    }

    private void front(Context context) {
        View view = view(context);
        page(
                context,
                "front",
                "What is new",
                "/",
                Map.of("front", Front.of(view), "due", due(context)));
    }

    private List<Docket.Item> due(Context context) {
        LocalDate known = Asked.known(context);
        LocalDate asOf =
                known == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : known;
        return desk.docket(known, asOf).stream()
                .filter(item ->
                        item.state() == Docket.State.DUE || item.state() == Docket.State.OPEN)
                .limit(DUE)
                .toList();
    }

    private void tallies(Context context) {
        String words = Asked.words(context, "q");
        Search search = Search.of(words, view(context), Asked.page(context), PAGE);
        page(
                context,
                "tallies",
                words.isEmpty() ? "Tallies" : "Tallies about " + words,
                "/tallies",
                Map.of("words", words, "paged", search.paged(), "alone", search.alone()));
    }

    private void tally(Context context) {
        View view = view(context);
        String id = context.pathParam("id");
        Tally tally = view.findTally(id).orElseThrow(() -> Problem.missing("tally", id));
        page(
                context,
                "tally",
                tally.label(),
                "/tally/" + id,
                Map.of(
                        "shown",
                        ShownTally.of(tally, view),
                        "days",
                        Days.known(tally),
                        "allowed",
                        gate.mayAdd(context)));
    }

    private void reports(Context context) {
        page(
                context,
                "reports",
                "Reports",
                "/reports",
                Map.of("paged", view(context).reports(Asked.page(context), PAGE)));
    }

    private void report(Context context) {
        View view = view(context);
        String id = context.pathParam("id");
        Filed filed = view.findReport(id).orElseThrow(() -> Problem.missing("report", id));
        page(
                context,
                "report",
                Names.of(filed.report()),
                "/report/" + id,
                Map.of("shown", ShownReport.of(filed, view)));
    }

    /// Where a figure's own address leads: to the tally it stands in, else to its place in its report.
    private void figure(Context context) {
        View view = view(context);
        String id = context.pathParam("id");
        view.findTally(id)
                .ifPresentOrElse(
                        tally -> context.redirect("/tally/" + View.id(tally)),
                        () ->
                                view.findEntry(id)
                                        .ifPresentOrElse(
                                                entry -> context.redirect(Names.address(entry)),
                                                () -> {
                                                    throw Problem.missing("figure", id);
                                                }));
    }

    private void sources(Context context) {
        List<Sources.Source> all = desk.sources(Asked.known(context));
        page(
                context,
                "sources",
                "Sources",
                "/sources",
                Map.of("paged", Paged.of(all, Asked.page(context), PAGE)));
    }

    private void source(Context context) {
        String name = Asked.words(context, "name");
        Sources.Source source =
                desk.sources(Asked.known(context)).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.missing("source", name));
        View view = view(context);
        List<Entry> entries = Sources.figures(name, view.known());
        page(
                context,
                "source",
                name,
                "/source?name=" + Names.encoded(name),
                Map.of("source", source, "entries", entries, "tallied", view.standIn(entries)));
    }

    private void add(Context context) {
        page(context, "add", "Add a report", "/add", Map.of("allowed", gate.mayAdd(context)));
    }

    private void added(Context context) {
        String text = Asked.words(context, "text");
        if (text.isEmpty()) {
            throw Problem.refused(
                    "The text is empty.",
                    "Paste the report's text, with its title as the first line.");
        }
        Reports.Given given =
                new Reports.Given(
                        Asked.day(context, "published"),
                        Asked.text(context, "outlet"),
                        Asked.text(context, "url"));
        String title = Asked.words(context, "title");
        Adding.Job job = adding.add(Reports.STANDARD_INPUT, pasted(title, text), given);
        context.redirect("/adding/" + job.id(), HttpStatus.SEE_OTHER);
    }

    private static byte[] pasted(String title, String text) {
        String whole = title.isEmpty() ? text : title + "\n\n" + text;
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    private void progress(Context context) {
        String id = context.pathParam("id");
        Adding.Job job = adding.find(id).orElseThrow(() -> Problem.missing("job", id));
        page(context, "adding", "Adding", "/add", Map.of("job", job));
    }

    private View view(Context context) {
        return desk.view(Asked.known(context));
    }

    private void page(
            Context context,
            String template,
            String title,
            String here,
            Map<String, Object> values) {
        paper.print(context, template, title, here, values);
    }
}
