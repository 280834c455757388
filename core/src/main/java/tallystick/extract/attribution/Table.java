package tallystick.extract.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tallystick.wordlist.WordList;

/// The word lists of this package.
final class Table {
    private static final Pattern COMMA = Pattern.compile(", *");

    private Table() {}

    static List<String[]> rows(String name) {
        return WordList.rows("attribution/" + name).stream()
                .map(row -> row.toArray(String[]::new))
                .toList();
    }

    /// What stands in a column, comma-separated.
    static List<String> listed(String column) {
        return COMMA.splitAsStream(column).toList();
    }

    /// The words of one kind in a list whose rows are `kind → words`.
    static Set<String> words(String name, String kind) {
        Set<String> words = new HashSet<>();
        for (String[] row : rows(name)) {
            if (row[0].equals(kind)) {
                COMMA.splitAsStream(row[1]).forEach(words::add);
            }
        }
        return words;
    }
}
