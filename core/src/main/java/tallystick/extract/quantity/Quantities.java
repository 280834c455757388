package tallystick.extract.quantity;

import java.util.List;
import tallystick.figure.Mention;
import tallystick.text.Reading;

/// Finds the quantities of a report.
public final class Quantities {
    private Quantities() {}

    /// The quantities of a reading, in the order of the text.
    public static List<Mention> in(Reading reading) {
        return List.of();
    }
}
