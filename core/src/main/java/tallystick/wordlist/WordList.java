package tallystick.wordlist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of a word list: columns parted by tabs, `#` opens a comment line.
public final class WordList {
    private WordList() {}

    /// @param name below `tallystick/`: `quantity/hedges.tsv`
    public static List<List<String>> rows(String name) {
        String path = "/tallystick/" + name;
        try (InputStream in = WordList.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the word list " + path + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + path + " cannot be read", e);
        }
    }

    /// The first column of a list.
    public static Set<String> words(String name) {
        return rows(name).stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());
    }
}
