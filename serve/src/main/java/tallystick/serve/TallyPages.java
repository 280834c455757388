package tallystick.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Map;
import tallystick.figure.Entry;
import tallystick.figure.Tally;

/// The page of a tally, now or on an earlier day; of a figure that nobody else speaks of; of one that people took out.
final class TallyPages {
    private final Desk desk;
    private final Paper paper;
    private final Gate gate;

    TallyPages(Desk desk, Paper paper, Gate gate) {
        this.desk = desk;
        this.paper = paper;
        this.gate = gate;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/tally/{id}", this::tally);
    }

    private void tally(Context context) {
        String id = context.pathParam("id");
        LocalDate known = Asked.known(context);
        LocalDate published = Asked.day(context, "published");
        View now = desk.view(null);
        Entry figure = now.findEntry(id).orElseThrow(() -> Problem.missing("tally", id));
        Days days = now.findTally(id).map(tally -> Days.of(tally, now)).orElse(Days.NONE);
        boolean today = known == null && published == null;
        desk.tally(id, known, published)
                .ifPresentOrElse(
                        tally -> print(context, tally, desk.view(known), days, today),
                        () -> printAlone(context, figure, today));
    }

    private void print(Context context, Tally tally, View view, Days days, boolean today) {
        String id = context.pathParam("id");
        paper.print(
                context,
                "tally",
                tally.label(),
                "/tally/" + id,
                Map.of(
                        "shown",
                        ShownTally.of(tally, view),
                        "id",
                        id,
                        "days",
                        days,
                        "allowed",
                        today && gate.mayAdd(context)));
    }

    /// A figure that counts no longer: what was decided of it stays visible.
    private void printAlone(Context context, Entry entry, boolean today) {
        if (!today) {
            throw Problem.notYet(entry.id());
        }
        paper.print(
                context,
                "figure",
                entry.figure().quote(),
                "/tally/" + entry.id(),
                Map.of(
                        "entry",
                        entry,
                        "judgements",
                        desk.view(null).judgements().of(entry),
                        "allowed",
                        gate.mayAdd(context)));
    }
}
