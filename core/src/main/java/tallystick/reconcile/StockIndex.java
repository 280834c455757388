package tallystick.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A stock index by its name (`indices.tsv`): `Dow Jones Industrial Average` and `DJIA` are one, and its own figure wherever it is told of.
record StockIndex(String name) {
    private record Written(String name, List<String> words) {}

    private static final List<Written> NAMES = names();
    private static final Set<String> KINDS =
            Set.of("index", "indices", "indexes", "average", "composite", "change", "points");

    private static List<Written> names() {
        List<Written> names = new ArrayList<>();
        for (List<String> row : Table.of("indices").rows()) {
            for (String written : Table.words(row)) {
                names.add(new Written(row.getFirst(), List.of(written.split(" "))));
            }
        }
        names.sort(Comparator.comparingInt((Written each) -> -each.words.size()));
        return List.copyOf(names);
    }

    /// The index that a counted names; empty for something of it ("[Dow Jones companies]").
    static Optional<StockIndex> of(String counted) {
        List<String> words = Fold.words(counted);
        return NAMES.stream()
                .filter(name -> isOf(words, name.words))
                .map(name -> new StockIndex(name.name))
                .findFirst();
    }

    private static boolean isOf(List<String> words, List<String> name) {
        for (int from = 0; from + name.size() <= words.size(); from++) {
            if (words.subList(from, from + name.size()).equals(name)) {
                return KINDS.containsAll(words.subList(from + name.size(), words.size()));
            }
        }
        return false;
    }
}
