package tallystick.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tallystick.extract.Extractor;
import tallystick.extract.place.Places;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.text.Reading;
import tallystick.text.Readings;
import tallystick.wordlist.Chooser;
import tallystick.wordlist.Option;
import tallystick.wordlist.Weights;

/// Prints, for each report, among which places and times its figures choose; `training/choices.py` learns their weights.
///
/// Places are chosen by the weights as they are, since a figure's place is a trait of its times; no time is chosen.
///
/// `java … tallystick.corpus.ChoicesOf ARTICLES.jsonl > OPTIONS.jsonl`
public final class ChoicesOf {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Weights WHERE = Weights.of("place/weights.tsv");

    private ChoicesOf() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Readings readings = Readings.english();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank()) {
                out.println(JSON.writeValueAsString(options(JSON.readTree(line), readings)));
            }
        }
    }

    private static Map<String, Object> options(JsonNode article, Readings readings) {
        String id = article.path("id").asText(article.path("url").asText());
        Report report =
                new Report(
                        id,
                        null,
                        text(article, "outlet"),
                        LocalDate.parse(article.path("published").asText().substring(0, 10)),
                        text(article, "title"),
                        Text.of(article.path("text").asText()));
        Reading reading = readings.read(report);
        Map<String, List<List<Option>>> options = new TreeMap<>();
        Extraction extraction =
                Extractor.extract(
                        reading,
                        (field, offered) -> {
                            options.computeIfAbsent(field, absent -> new ArrayList<>())
                                    .add(offered);
                            return field.equals("where")
                                    ? WHERE.best(offered)
                                    : new Chooser.Choice(0, "");
                        });
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Figure figure : extraction.figures()) {
            figures.add(Map.of("start", figure.span().start(), "quote", figure.quote()));
        }
        return Map.of(
                "id",
                id,
                "figures",
                figures,
                "options",
                options,
                "published",
                report.published().toString(),
                "subjects",
                Places.of(reading, extraction.statements()).subjects());
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).asText(null);
    }
}
