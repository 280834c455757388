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

    /// The option that there is none, for reasons that lie in what a thing is sought for.
    public static Option none(List<String> reasons) {
        List<String> traits = new ArrayList<>();
        traits.add("none");
        reasons.forEach(reason -> traits.add("none & " + reason));
        return new Option("", traits);
    }
}
