package tallystick.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Filed;
import tallystick.figure.Tally;

/// The pages people read. Each is an address of its own that can be kept, shared and printed.
final class Pages {
    /// Changes when style or script do.
    private static final String BUILD = "1";

    private static final int PAGE = 50;

    private final Desk desk;
    private final Templates templates;

    Pages(Desk desk, Templates templates) {
        this.desk = desk;
        this.templates = templates;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::front);
        routes.get("/tallies", this::tallies);
        routes.get("/tally/{id}", this::tally);
        routes.get("/reports", this::reports);
        routes.get("/report/{id}", this::report);
        routes.get("/figure/{id}", this::figure);
    }

    private void front(Context context) {
        Snapshot snapshot = snapshot(context);
        page(
                context,
                "front",
                "What is new",
                "/",
                Map.of("front", Front.of(snapshot)));
    }

    private void tallies(Context context) {
        Snapshot snapshot = snapshot(context);
        String words = parameter(context, "q");
        List<Tally> found = Finding.tallies(snapshot, words);
        Paged<Tally> paged = Paged.of(found, page(context), PAGE);
        page(
                context,
                "tallies",
                words.isEmpty() ? "Tallies" : "Tallies about " + words,
                "/tallies",
                Map.of("words", words, "paged", paged));
    }

    private void tally(Context context) {
        Snapshot snapshot = snapshot(context);
        String id = context.pathParam("id");
        Tally tally =
                snapshot.findTally(id).orElseThrow(() -> Problem.missing("tally", id));
        page(
                context,
                "tally",
                tally.label(),
                "/tally/" + id,
                Map.of("shown", ShownTally.of(tally, snapshot), "days", Days.known(desk.ledger(), tally)));
    }

    private void reports(Context context) {
        Snapshot snapshot = snapshot(context);
        List<Filed> newestFirst = snapshot.reports().reversed();
        page(
                context,
                "reports",
                "Reports",
                "/reports",
                Map.of("paged", Paged.of(newestFirst, page(context), PAGE)));
    }

    private void report(Context context) {
        Snapshot snapshot = snapshot(context);
        String id = context.pathParam("id");
        Filed filed =
                snapshot.findReport(id).orElseThrow(() -> Problem.missing("report", id));
        page(
                context,
                "report",
                Names.of(filed.report()),
                "/report/" + id,
                Map.of("shown", ShownReport.of(filed, snapshot)));
    }

    /// Where a figure's own address leads: to the tally it stands in, else to its place in its report.
    private void figure(Context context) {
        Snapshot snapshot = snapshot(context);
        String id = context.pathParam("id");
        snapshot.findTally(id)
                .ifPresentOrElse(
                        tally -> context.redirect("/tally/" + Snapshot.id(tally)),
                        () ->
                                snapshot.findEntry(id)
                                        .ifPresentOrElse(
                                                entry ->
                                                        context.redirect(
                                                                Names.address(entry)),
                                                () -> {
                                                    throw Problem.missing("figure", id);
                                                }));
    }

    void problem(Context context, Problem problem) {
        page(context, "problem", problem.title(), "", Map.of("problem", problem));
    }

    private Snapshot snapshot(Context context) {
        return desk.snapshot(known(context));
    }

    private void page(Context context, String template, String title, String here, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", new Frame(title, here, template.equals("problem") ? null : known(context), BUILD));
        context.html(templates.render(template, all));
    }

    private static String parameter(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    private static int page(Context context) {
        String page = parameter(context, "page");
        return page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
    }

    /// The day `?known=2031-05-14` names.
    static @Nullable LocalDate known(Context context) {
        String day = parameter(context, "known");
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Problem.refused(
                    "known=" + day + " is no day", "Write it as year, month, day: known=2031-05-14");
        }
    }
}
