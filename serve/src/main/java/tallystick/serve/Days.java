package tallystick.serve;

import java.util.List;
import tallystick.figure.Entry;
import tallystick.figure.Tally;

/// The days between which "as known on" can move: those on which something about a tally was published.
final class Days {
    private Days() {}

    static List<String> known(Tally tally) {
        return tally.entries().stream()
                .map(Entry::published)
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList();
    }
}
