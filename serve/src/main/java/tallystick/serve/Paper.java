package tallystick.serve;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import tallystick.ledger.Ledger;

/// What pages are printed on: a template, and the frame around it.
final class Paper {
    private final Templates templates;
    private final Ledger ledger;
    private final String build;

    /// @param build changes when style or script do
    Paper(Templates templates, Ledger ledger, String build) {
        this.templates = templates;
        this.ledger = ledger;
        this.build = build;
    }

    /// @param here the page's own address
    void print(
            Context context,
            String template,
            String title,
            String here,
            Map<String, Object> values) {
        var known = Asked.known(context);
        String notice = known == null ? Reckoned.notice(ledger.backlog()) : "";
        Map<String, Object> all = new HashMap<>(values);
        var published = here.startsWith("/tally/") ? Asked.day(context, "published") : null;
        all.put("frame", new Frame(title, here, known, published, notice, build));
        context.html(templates.render(template, all));
    }

    void problem(Context context, Problem problem) {
        Frame frame = new Frame(problem.title(), "", null, null, "", build);
        context.html(templates.render("problem", Map.of("problem", problem, "frame", frame)));
    }
}
