package tallystick.extract.quantity;

import java.util.Map;
import java.util.Optional;
import tallystick.text.Words;

/// A "father of [two]": children, nobody whom the report goes on about.
final class Offspring {
    static final String RULE = "<parent> of <number>";

    private static final Map<String, String> OFFSPRING =
            Map.ofEntries(
                    Map.entry("father", "children"),
                    Map.entry("mother", "children"),
                    Map.entry("parent", "children"),
                    Map.entry("parents", "children"),
                    Map.entry("dad", "children"),
                    Map.entry("mom", "children"),
                    Map.entry("mum", "children"),
                    Map.entry("grandfather", "grandchildren"),
                    Map.entry("grandmother", "grandchildren"),
                    Map.entry("grandparents", "grandchildren"));

    private Offspring() {}

    static Optional<Counted> of(Words words, Expression e) {
        return words.at(e.from() - 1).is("of")
                ? Optional.ofNullable(OFFSPRING.get(words.at(e.from() - 2).lower()))
                        .map(children -> new Counted(children, e.to(), -1, RULE))
                : Optional.empty();
    }
}
