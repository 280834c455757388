package tallystick.reconcile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A word list of this package: a file of tab-separated rows that a journalist can read; `#` begins a comment.
///
/// `civilians → persons → civilian, bystander`
record Table(List<List<String>> rows) {
    static Table of(String name) {
        String resource = "/tallystick/reconcile/" + name + ".tsv";
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the word list " + resource + " is not on the class path");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Table(
                    lines.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> List.of(line.split("\t", -1)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + resource + " cannot be read", e);
        }
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
