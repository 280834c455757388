package tallystick.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What lies where, as far as `within.tsv` knows: Houston in Texas, Texas in the United States.
final class Within {
    private static final Map<String, String> OUTER = outer();
    private static final Set<String> COUNTRIES =
            Table.of("within").rows().stream()
                    .map(row -> Fold.plain(row.getFirst()))
                    .collect(Collectors.toUnmodifiableSet());

    private Within() {}

    private static Map<String, String> outer() {
        Map<String, String> outer = new HashMap<>();
        for (List<String> row : Table.of("within").rows()) {
            Table.words(row)
                    .forEach(place ->
                            outer.putIfAbsent(Fold.plain(place), Fold.plain(row.getFirst())));
        }
        return Map.copyOf(outer);
    }

    /// Is it a country, or a state of the United States?
    static boolean isCountry(Place place) {
        return COUNTRIES.contains(place.plain());
    }

    static boolean isKnown(Place place) {
        return isCountry(place) || OUTER.containsKey(place.plain());
    }

    static boolean lies(Place inner, Place outer) {
        return around(inner).contains(outer.plain());
    }

    /// Both known, and neither around the other.
    static boolean apart(Place one, Place other) {
        return isKnown(one) && isKnown(other) && !lies(one, other) && !lies(other, one);
    }

    private static List<String> around(Place place) {
        List<String> around = new ArrayList<>();
        String at = OUTER.get(place.plain());
        while (at != null && !around.contains(at)) {
            around.add(at);
            at = OUTER.get(at);
        }
        return around;
    }
}
