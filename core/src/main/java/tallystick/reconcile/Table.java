package tallystick.reconcile;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.wordlist.WordList;

/// A word list of this package: a file of tab-separated rows that a journalist can read; `#` begins a comment.
///
/// `civilians → persons → civilian, bystander`
record Table(List<List<String>> rows) {
    static Table of(String name) {
        return new Table(WordList.rows("reconcile/" + name + ".tsv"));
    }

    /// The words of the rows whose first column is one of these; of all rows when none is named.
    Set<String> words(String... kinds) {
        Set<String> wanted = Set.of(kinds);
        return rows.stream()
                .filter(row -> wanted.isEmpty() || wanted.contains(row.getFirst()))
                .flatMap(row -> words(row).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The comma-separated words of a row's last column.
    static List<String> words(List<String> row) {
        return Arrays.stream(row.getLast().split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
