package tallystick.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tallystick.ledger.Judgement;
import tallystick.ledger.Judgements;
import tallystick.ledger.Ledger;

/// What people decide from the page: each with a name and a reason, each a record of its own, each undoable.
final class Judging {
    private static final int PAGE = 50;

    private final Ledger ledger;

    private final Desk desk;
    private final Paper paper;
    private final Gate gate;

    Judging(Desk desk, Paper paper, Gate gate) {
        this.gate = gate;
        this.ledger = desk.ledger();
        this.desk = desk;
        this.paper = paper;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/judgements", this::history);
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

    /// All that was ever decided, what was undone too.
    private void history(Context context) {
        Judgements judgements = desk.known(Asked.known(context)).judgements();
        paper.print(
                context,
                "judgements",
                "Judgements",
                "/judgements",
                Map.of(
                        "paged",
                        Paged.of(judgements.all().reversed(), Asked.page(context), PAGE),
                        "judgements",
                        judgements,
                        "allowed",
                        gate.mayAdd(context) && Asked.known(context) == null));
    }

    /// What a program sends: `{"act": "amend", "figures": ["3f2a9c01"], "values": {"counted": "soldiers"}, "by": …, "reason": …}`
    static Judgement made(Ledger ledger, String json) {
        JsonNode sent = Lines.read(json);
        var by = ledger.judging(sent.path("by").asText(""), sent.path("reason").asText(""));
        List<String> figures = new ArrayList<>();
        sent.path("figures").forEach(id -> figures.add(id.asText()));
        String act = sent.path("act").asText("");
        if (figures.isEmpty() && !act.equals("undo")) {
            throw Problem.refused(
                    "\"figures\" names no figure.", "Give their ids: \"figures\": [\"3f2a9c01\"].");
        }
        return switch (act) {
            case "amend" -> by.amend(figures.getFirst(), values(sent));
            case "merge" -> by.merge(figures);
            case "split" -> by.split(figures);
            case "withdraw" -> by.withdraw(figures.getFirst());
            case "grade" -> by.grade(figures.getFirst(), sent.path("grade").asText(""));
            case "undo" -> by.undo(sent.path("judgement").asText(""));
            default ->
                    throw Problem.refused(
                            "\"act\": \"" + act + "\" is not known.",
                            "It is one of amend, merge, split, withdraw, grade, undo.");
        };
    }

    private static Map<String, String> values(JsonNode sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.path("values")
                .properties()
                .forEach(each -> values.put(each.getKey(), each.getValue().asText("")));
        return values;
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
