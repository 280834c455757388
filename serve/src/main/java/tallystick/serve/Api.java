package tallystick.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import tallystick.exchange.TallyLines;
import tallystick.figure.Tally;

/// The same things as JSON.
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Desk desk;

    Api(Desk desk) {
        this.desk = desk;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/tallies/{id}", this::tally);
    }

    private void tally(Context context) {
        String id = context.pathParam("id");
        Tally tally = desk.snapshot(Pages.known(context)).findTally(id).orElseThrow(() -> Problem.missing("tally", id));
        context.contentType("application/json").result(TallyLines.write(tally));
    }
}
