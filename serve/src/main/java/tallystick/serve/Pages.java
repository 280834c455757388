package tallystick.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.ledger.Origin;
import tallystick.reconcile.Docket;

/// The pages people read. Each is an address of its own that can be kept, shared and printed.
final class Pages {
    private static final int PAGE = 50;
    private static final int DUE = 6;

    private final Desk desk;
    private final Paper paper;
    private final Clock clock;

    Pages(Desk desk, Paper paper, Clock clock) {
        this.desk = desk;
        this.paper = paper;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::front);
        routes.get("/tallies", this::tallies);
        routes.get("/reports", this::reports);
        routes.get("/report/{id}", this::report);
        routes.get("/figure/{id}", this::figure);
        routes.get("/sources", this::sources);
        routes.get("/source", this::source);
    }

    private void front(Context context) {
        Front front = desk.front(Asked.known(context));
        page(context, "front", "What is new", "/", Map.of("front", front, "due", due(context)));
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
                Map.of(
                        "words",
                        words,
                        "paged",
                        search.paged(),
                        "alone",
                        search.alone(),
                        "more",
                        search.more()));
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
        LocalDate day = Asked.known(context);
        String known = day == null ? "" : "?known=" + day;
        view.findTally(id)
                .ifPresentOrElse(
                        tally -> context.redirect("/tally/" + View.id(tally) + known),
                        () ->
                                view.findEntry(id)
                                        .ifPresentOrElse(
                                                entry ->
                                                        context.redirect(alone(view, entry, known)),
                                                () -> {
                                                    throw Problem.missing("figure", id);
                                                }));
    }

    /// Of a figure in no tally: what people decided of it, else where it stands in its report.
    private static String alone(View view, Entry entry, String known) {
        return view.judgements().of(entry).isEmpty()
                ? Names.address(entry)
                : "/tally/" + entry.id() + known;
    }

    private void sources(Context context) {
        List<Origin> all = desk.sources(Asked.known(context));
        page(
                context,
                "sources",
                "Sources",
                "/sources",
                Map.of("paged", Paged.of(all, Asked.page(context), PAGE)));
    }

    private void source(Context context) {
        String name = Asked.words(context, "name");
        Origin source =
                desk.sources(Asked.known(context)).stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.missing("source", name));
        View view = view(context);
        List<Entry> entries = Sources.figures(name, view.known());
        Map<String, String> tallied = view.standIn(entries);
        page(
                context,
                "source",
                name,
                "/source?name=" + Names.encoded(name),
                Map.of(
                        "source",
                        source,
                        "entries",
                        entries,
                        "tallied",
                        tallied,
                        "movements",
                        Movement.of(entries, tallied, view::findTally)));
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
