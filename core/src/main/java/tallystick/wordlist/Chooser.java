package tallystick.wordlist;

import java.util.List;

/// Chooses one of several options.
@FunctionalInterface
public interface Chooser {
    /// What was chosen.
    ///
    /// @param why the traits that decided, as a reader may see them
    record Choice(int index, String why) {}

    /// The best option.
    ///
    /// @param field what is chosen: `where`, `when`, …
    /// @param options at least one
    Choice choose(String field, List<Option> options);
}
