package tallystick.figure;

import java.util.Locale;

/// How a figure stands to an earlier one (`docs/FIGURES.md`, "What tallies"). Never who is right.
public sealed interface Verdict {
    /// Why, in a few words: `later as-of, same ministry`.
    String why();

    /// Same origin, same bounds: nothing new is said.
    record Repeats(String why) implements Verdict {}

    /// Different origins, and one number could satisfy both.
    record Agrees(String why) implements Verdict {}

    /// A running total or level with a later as-of, or one origin changing its own figure.
    record Revises(String why) implements Verdict {}

    /// A stated or plain part of the other.
    record PartOf(String why) implements Verdict {}

    /// Same as-of, bounds that no one number satisfies.
    record Conflicts(String why) implements Verdict {}

    /// A forecast, and the figure that came as it foretold.
    record Meets(String why) implements Verdict {}

    /// A forecast, and the figure that came otherwise.
    record Fails(String why) implements Verdict {}

    /// Not about the same thing, or not to be compared.
    record Apart(String why) implements Verdict {}

    /// The specification's word: `repeats`, `agrees`, `revises`, `part-of`, `conflicts`, `meets`, `fails`, `apart`.
    default String word() {
        return this instanceof PartOf
                ? "part-of"
                : getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
