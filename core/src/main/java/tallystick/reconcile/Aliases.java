package tallystick.reconcile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names by which one actor goes (`aliases.tsv`, and what a user adds): `SOHR` is the Syrian Observatory for Human Rights.
///
/// Nations' own names and adjectives need no entry.
public final class Aliases {
    private static final Aliases KNOWN = new Aliases(names(Table.of("aliases").rows()));

    private final Map<String, String> names;

    private Aliases(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /// Those of `aliases.tsv`.
    public static Aliases known() {
        return KNOWN;
    }

    /// With a user's own, which go before the known ones.
    ///
    /// @param lines each a name, a tab, and the other names of the same actor with commas between; `#` begins a comment
    /// @throws IllegalArgumentException for a line that is not of this form
    public Aliases with(List<String> lines) {
        Map<String, String> all = new HashMap<>(names);
        all.putAll(
                names(
                        lines.stream()
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .map(Aliases::row)
                                .toList()));
        return new Aliases(all);
    }

    private static List<String> row(String line) {
        List<String> row = Arrays.asList(line.split("\t", -1));
        if (row.size() != 2 || row.getFirst().isBlank() || Table.words(row).isEmpty()) {
            throw new IllegalArgumentException(
                    "a line of aliases is a name, a tab and other names with commas between, not \""
                            + line
                            + "\"");
        }
        return row;
    }

    private static Map<String, String> names(List<List<String>> rows) {
        Map<String, String> names = new HashMap<>();
        for (List<String> row : rows) {
            String actor = key(Fold.cased(row.getFirst()));
            names.put(actor, actor);
            Table.words(row).forEach(name -> names.putIfAbsent(key(Fold.cased(name)), actor));
        }
        return names;
    }

    /// The one name of an actor that is listed.
    Optional<String> of(List<String> name) {
        return Optional.ofNullable(names.get(key(name)));
    }

    private static String key(List<String> cased) {
        return Fold.plain(String.join(" ", Nations.joined(cased)));
    }
}
