package tallystick.reconcile;

import java.util.List;
import tallystick.figure.Filed;
import tallystick.figure.Tally;

/// Brings figures about the same thing together and says how each stands to an earlier one.
public final class Reconciler {
    private Reconciler() {}

    /// The tallies of some reports: things that at least two figures speak of. The order of the reports does not matter.
    public static List<Tally> reconcile(List<Filed> reports) {
        return List.of();
    }
}
