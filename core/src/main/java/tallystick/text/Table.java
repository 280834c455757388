package tallystick.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A word list from the class path: a key and a word a line with a tab between, `#` in front of a remark.
record Table(Map<String, List<String>> words) {

    static Table of(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Table(
                    table.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("\t", 2))
                            .collect(
                                    Collectors.groupingBy(
                                            cells -> cells[0],
                                            LinkedHashMap::new,
                                            Collectors.mapping(
                                                    cells -> cells[1].strip(),
                                                    Collectors.toList()))));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    Set<String> keys() {
        return words.keySet();
    }

    /// The words of a key, in the order of the file.
    List<String> at(String key) {
        return words.getOrDefault(key, List.of());
    }
}
