package tallystick.extract.time;

import java.util.List;
import tallystick.figure.TimeExpression;
import tallystick.text.Reading;

/// Finds the times that a report tells.
public final class Times {
    private Times() {}

    /// The time expressions of a reading, in the order of the text, none overlapping another.
    public static List<TimeExpression> in(Reading reading) {
        return List.of();
    }
}
