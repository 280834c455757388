package tallystick.extract.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A word list of this package's resources: one row a line, columns parted by tabs, `#` begins a comment line.
final class Table {
    private static final Pattern COMMA = Pattern.compile(", *");

    private Table() {}

    static List<String[]> rows(String name) {
        try (InputStream in = Table.class.getResourceAsStream("/tallystick/attribution/" + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the word list " + name + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + name + " cannot be read", e);
        }
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
