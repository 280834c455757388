package tallystick.serve;

import java.util.List;
import tallystick.figure.Filed;
import tallystick.ledger.Tallies;

/// The front page: what is new, what conflicts.
record Front(
        List<Tallies.Card> conflicting,
        List<Tallies.Card> newest,
        List<Filed> reports,
        int tallies,
        int all) {
    private static final int SHOWN = 8;

    static Front of(View view) {
        return new Front(
                view.tallies().cards(true, SHOWN, 0),
                view.tallies().cards(false, SHOWN, 0),
                view.known().latest(SHOWN, 0),
                view.tallies().count(),
                view.known().reports());
    }
}
