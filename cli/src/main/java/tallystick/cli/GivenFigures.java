package tallystick.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tallystick.exchange.FigureLines;
import tallystick.figure.Extraction;
import tallystick.figure.Report;
import tallystick.text.Reports;
import tallystick.text.Reports.Outcome;
import tallystick.text.Reports.Outcome.Refused;

/// Figures that somebody else found in reports: coded by hand, or by another program. Every pin is checked.
///
/// A line a report, as `tally read --format jsonl` prints them: `{"id": …, "figures": [{"quote": …, "start": …, …}, …]}`
final class GivenFigures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final String coder;
    private final Map<String, String> lines = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /// @param name of the file as the user gave it
    /// @param coder who found the figures
    GivenFigures(String name, Path file, String coder) {
        this.name = name;
        this.coder = coder;
        int number = 0;
        try (Stream<String> all = Files.lines(file)) {
            for (String line : (Iterable<String>) all::iterator) {
                number++;
                if (!line.isBlank()) {
                    lines.put(JSON.readTree(line).path("id").asText(), line);
                }
            }
        } catch (JsonProcessingException e) {
            throw new Failure(
                    name + ", line " + number,
                    "is no JSON: " + e.getOriginalMessage(),
                    "Mend that line.");
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(name, "cannot be read", "Check the path and its permissions.");
        }
    }

    /// Hands over every report with its figures; tells the others to `refused`, and reports of which figures but no text came.
    void read(
            Inputs inputs,
            Reports.Given given,
            Consumer<Extraction> found,
            Consumer<Refused> refused) {
        inputs.refused().forEach(refused);
        for (Input input : inputs.found()) {
            try (InputStream bytes = input.opening().open();
                    Stream<Outcome> outcomes = Reports.in(input.name(), bytes, given)) {
                outcomes.forEachOrdered(outcome -> {
                    switch (outcome) {
                        case Refused refusal -> refused.accept(refusal);
                        case Outcome.Read(Report report) -> take(report, found, refused);
                    }
                });
            } catch (IOException e) {
                refused.accept(Input.refused(input.name(), e));
            }
        }
        lines.keySet().stream()
                .filter(id -> !used.contains(id))
                .sorted()
                .forEach(id ->
                        refused.accept(
                                new Refused(
                                        name + ", report " + id,
                                        "has figures and no text",
                                        "Give the file that holds the report.")));
    }

    private void take(Report report, Consumer<Extraction> found, Consumer<Refused> refused) {
        String line = lines.get(report.id());
        if (line == null) {
            refused.accept(
                    new Refused(
                            report.id(),
                            "has no line in " + name,
                            "Add one, with an empty list when it has no figures; or add the report without --figures."));
            return;
        }
        used.add(report.id());
        try {
            found.accept(FigureLines.read(line, report).codedBy(coder));
        } catch (IllegalArgumentException e) {
            refused.accept(
                    new Refused(
                            report.id(),
                            "has figures in " + name + " that do not fit: " + e.getMessage(),
                            "Mend that line; offsets count characters (code points) of the text from 0."));
        }
    }
}
