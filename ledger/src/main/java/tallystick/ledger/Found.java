package tallystick.ledger;

import java.util.List;
import tallystick.figure.Entry;

/// A page of what a [Query] found.
///
/// @param more whether there is a further page
public record Found(List<Entry> entries, boolean more) {
    static final Found NOTHING = new Found(List.of(), false);

    public Found {
        entries = List.copyOf(entries);
    }
}
