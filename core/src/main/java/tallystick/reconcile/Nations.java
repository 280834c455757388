package tallystick.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One name for a nation, its people and its affairs (`nations.tsv`): `DPRK`, `North Korean` → `north korea`.
final class Nations {
    private static final Map<List<String>, String> NAMES = names();
    private static final Set<String> NATIONS = Set.copyOf(NAMES.values());
    private static final int MOST_WORDS = 6;

    private Nations() {}

    private static Map<List<String>, String> names() {
        Map<List<String>, String> names = new HashMap<>();
        for (List<String> row : Table.of("nations").rows()) {
            String nation = Fold.plain(row.getFirst());
            names.put(key(row.getFirst()), nation);
            Table.words(row).forEach(word -> names.putIfAbsent(key(word), nation));
        }
        return Map.copyOf(names);
    }

    private static List<String> key(String words) {
        return Fold.words(words).stream().map(Fold::singular).toList();
    }

    /// The nation that these words name and nothing else.
    static Optional<String> named(List<String> words) {
        return Optional.ofNullable(
                NAMES.get(words.stream().map(Fold::plain).map(Fold::singular).toList()));
    }

    /// @param word as [#joined] gives it
    static boolean isNation(String word) {
        return NATIONS.contains(word);
    }

    /// Words with each nation's name as one: `South`, `Korean`, `intelligence` → `south korea`, `intelligence`.
    ///
    /// @param cased with their case: a nation is written as a name
    static List<String> joined(List<String> cased) {
        List<String> joined = new ArrayList<>();
        int at = 0;
        while (at < cased.size()) {
            int end = Fold.capitalised(cased.get(at)) ? end(cased, at) : at;
            if (end > at) {
                joined.add(named(cased.subList(at, end)).orElseThrow());
                at = end;
            } else {
                joined.add(cased.get(at++));
            }
        }
        return joined;
    }

    /// Behind the longest nation's name that begins here; here when none does.
    private static int end(List<String> cased, int from) {
        for (int to = Math.min(cased.size(), from + MOST_WORDS); to > from; to--) {
            if (named(cased.subList(from, to)).isPresent()) {
                return to;
            }
        }
        return from;
    }
}
