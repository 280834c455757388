package tallystick.serve;

import io.javalin.http.Context;
import tallystick.ledger.Backlog;
import tallystick.ledger.Ledger;

/// How far the tallies are reckoned: while a long backlog is worked on, whoever asks is told so.
final class Reckoned {
    static final String HEADER = "Tallystick-Backlog";

    private final Ledger ledger;

    Reckoned(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What a page says above tallies that are not those of this moment; empty when they are.
    static String notice(Backlog backlog) {
        if (backlog.otherRules()) {
            return "The tallies shown here were reckoned by the rules of another version of this program, and what was added since is not in "
                    + "them. They are being reckoned anew.";
        }
        return backlog.isLong()
                ? "%,d reports and the tallies of %,d stories are yet to be reckoned in; that is being done."
                        .formatted(backlog.reports(), backlog.stories())
                : "";
    }

    /// Marks an answer that may be told from older tallies.
    void mark(Context context) {
        if (context.path().startsWith("/api")) {
            Backlog backlog = ledger.backlog();
            if (backlog.isLong()) {
                context.header(HEADER, line(backlog));
            }
        }
    }

    /// `other-rules; reports=1200; stories=0`
    private static String line(Backlog backlog) {
        return (backlog.otherRules() ? "other-rules; " : "")
                + "reports="
                + backlog.reports()
                + "; stories="
                + backlog.stories();
    }

    void tell(Context context) {
        Backlog backlog = ledger.backlog();
        Api.json(
                context,
                Lines.object()
                        .put("reckoned", backlog.isNone())
                        .put("otherRules", backlog.otherRules())
                        .put("reports", backlog.reports())
                        .put("judgements", backlog.judgements())
                        .put("stories", backlog.stories())
                        .put("notice", notice(backlog))
                        .toString());
    }
}
