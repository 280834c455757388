package tallystick.reconcile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The words that name a place: `province of Cotabato` and `northern Cotabato` → `cotabato`; `Italian waters` → `italy`.
///
/// @param words folded; empty when the report names none
/// @param several whether it names more than one place: `Greece and Turkey`
record Place(Set<String> words, boolean several, String plain) {
    private static final Set<String> WORLD =
            Set.of("the", "world", "worldwide", "globe", "global", "globally");
    static final Place NOWHERE = new Place(Set.of(), false, "");

    static Place of(String where) {
        List<String> cased = Fold.cased(where);
        String nation = Nations.named(cased).orElse(null);
        if (nation != null) {
            return new Place(Set.of(nation.split(" ")), false, nation);
        }
        Set<String> names = new TreeSet<>();
        List<String> written = cased.stream().filter(Fold::capitalised).toList();
        nation = Nations.named(written).orElse(null);
        if (nation != null && !cased.contains("and")) {
            return new Place(Set.of(nation.split(" ")), false, nation);
        }
        written.stream().map(Fold::plain).forEach(names::add);
        if (names.isEmpty()) {
            names.addAll(Fold.words(where));
            names.remove("the");
        }
        return new Place(names, cased.contains("and"), Fold.plain(where).replaceFirst("^the ", ""));
    }

    boolean isWorld() {
        return isKnown() && WORLD.containsAll(words);
    }

    boolean isKnown() {
        return !words.isEmpty();
    }

    /// One names the same place as the other, in the same or fewer words: `El Paso`, `Walmart in El Paso, Texas`.
    boolean covers(Place other) {
        return several == other.several
                && (words.containsAll(other.words) || other.words.containsAll(words));
    }

    /// Nothing that is told speaks against their being one.
    boolean mayBe(Place other) {
        return !isKnown() || !other.isKnown() || covers(other);
    }
}
