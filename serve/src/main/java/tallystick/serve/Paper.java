package tallystick.serve;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/// What pages are printed on: a template, and the frame around it.
final class Paper {
    /// Changes when style or script do.
    private static final String BUILD = "2";

    private final Templates templates;

    Paper(Templates templates) {
        this.templates = templates;
    }

    /// @param here the page's own address
    void print(
            Context context,
            String template,
            String title,
            String here,
            Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", new Frame(title, here, Asked.known(context), BUILD));
        context.html(templates.render(template, all));
    }

    void problem(Context context, Problem problem) {
        context.html(
                templates.render(
                        "problem",
                        Map.of(
                                "problem",
                                problem,
                                "frame",
                                new Frame(problem.title(), "", null, BUILD))));
    }
}
