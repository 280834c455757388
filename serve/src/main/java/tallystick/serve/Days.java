package tallystick.serve;

import java.util.List;
import tallystick.figure.Entry;
import tallystick.figure.Tally;
import tallystick.ledger.Ledger;

/// The days between which "as known on" can move: those on which something about a tally came into the ledger.
final class Days {
    private Days() {}

    static List<String> known(Ledger ledger, Tally tally) {
        return tally.entries().stream()
                .map(Entry::published)
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList();
    }
}
