package tallystick.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tallystick.ledger.Judgement;
import tallystick.ledger.Ledger;

/// What people decide from the page: each with a name and a reason, each a record of its own, each undoable.
final class Judging {
    private final Ledger ledger;

    Judging(Ledger ledger) {
        this.ledger = ledger;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/judge/amend", context -> back(context, amend(context)));
        routes.post("/judge/merge", context -> back(context, by(context).merge(figures(context))));
        routes.post("/judge/split", context -> back(context, by(context).split(figures(context))));
        routes.post(
                "/judge/withdraw",
                context -> back(context, by(context).withdraw(needed(context, "figure"))));
        routes.post(
                "/judge/undo",
                context -> back(context, by(context).undo(needed(context, "judgement"))));
    }

    private Judgement amend(Context context) {
        return by(context)
                .amend(
                        needed(context, "figure"),
                        Map.of(needed(context, "field"), Asked.words(context, "value")));
    }

    private tallystick.ledger.Judging by(Context context) {
        return ledger.judging(Asked.words(context, "by"), Asked.words(context, "reason"));
    }

    /// The figure it is about, then the others, by their ids apart by blanks.
    private static List<String> figures(Context context) {
        return Stream.concat(
                        Stream.of(needed(context, "figure")),
                        Stream.of(needed(context, "others").split("[\\s,]+", -1)))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static String needed(Context context, String name) {
        String value = Asked.text(context, name);
        if (value == null) {
            throw Problem.refused("\"" + name + "\" is empty.", "Go back and fill it in.");
        }
        return value;
    }

    /// To the page it was sent from; only to one of ours.
    private static void back(Context context, Judgement made) {
        String to = Asked.words(context, "back");
        context.redirect(to.matches("/(?!/).*") ? to : "/", HttpStatus.SEE_OTHER);
        context.header("X-Judgement", made.id());
    }
}
