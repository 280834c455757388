package tallystick.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.exchange.FigureLines;
import tallystick.extract.Extractor;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.text.Readings;

/// Reports with their figures, read by our own reader; where a file for them is named, read once and kept there.
final class ReadOnce {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadOnce() {}

    /// @param kept figures of an earlier run, in the gold files' form; written when it does not exist; null: read anew
    static List<Filed> filed(List<Report> reports, @Nullable Path kept) throws IOException {
        if (kept != null && Files.exists(kept)) {
            return given(reports, kept);
        }
        List<Filed> filed = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        Readings readings = Readings.english();
        for (Report report : reports) {
            var extraction = Extractor.extract(readings.read(report));
            filed.add(Filed.of(extraction));
            lines.add(FigureLines.write(extraction));
        }
        if (kept != null) {
            Files.write(kept, lines);
        }
        return filed;
    }

    private static List<Filed> given(List<Report> reports, Path kept) throws IOException {
        Map<String, String> lines = new HashMap<>();
        try (Stream<String> all = Files.lines(kept)) {
            for (String line : (Iterable<String>) all::iterator) {
                lines.put(JSON.readTree(line).path("id").asText(), line);
            }
        }
        return reports.stream()
                .map(report ->
                        Filed.of(FigureLines.read(lines.getOrDefault(report.id(), "{}"), report)))
                .toList();
    }
}
