package tallystick.extract.attribution;

import java.util.List;
import tallystick.figure.Statement;
import tallystick.text.Reading;

/// Finds what a report ascribes to whom.
public final class Statements {
    private Statements() {}

    /// The statements of a reading, in the order of their cues.
    public static List<Statement> in(Reading reading) {
        return List.of();
    }
}
