package tallystick.ledger;

import java.util.Set;

/// Somebody whom figures go back to, by the name that reports give.
///
/// @param figures how many
/// @param through by whom they were told on the way, the outlets among them
public record Origin(String name, int figures, Set<String> through) {
    public Origin {
        through = Set.copyOf(through);
    }
}
