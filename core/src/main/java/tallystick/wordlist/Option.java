package tallystick.wordlist;

import java.util.ArrayList;
import java.util.List;

/// One of several things that may be chosen, with the traits that speak for or against it.
///
/// `Fairwater` for the place of "In Fairwater nine people drowned": `the nearest told`, `hangs by: obl in`, …
///
/// @param value as it is printed; empty = none of them
public record Option(String value, List<String> traits) {
    public Option {
        traits = List.copyOf(traits);
    }

    /// The option that there is none.
    ///
    /// @param reasons what speaks for it or against it
    /// @param about what a thing is sought for, as the other options have it
    public static Option none(List<String> reasons, List<String> about) {
        List<String> traits = new ArrayList<>();
        traits.add("none");
        traits.addAll(reasons);
        traits.addAll(about);
        return new Option("", traits);
    }
}
