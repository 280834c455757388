package tallystick.extract.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table among the resources: a line a row, tabs between cells, `#` before a comment.
final class Table {
    private Table() {}

    static List<List<String>> read(String name) {
        String path = "/tallystick/time/" + name;
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the table " + path + " is not on the class path");
            }
            try (var lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> List.of(line.split("\t+", -1)))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + path + " cannot be read", e);
        }
    }
}
