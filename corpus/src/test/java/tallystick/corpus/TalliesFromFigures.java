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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tallystick.exchange.FigureLines;
import tallystick.exchange.TallyLines;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.reconcile.Reconciler;

/// Reconciles given figures and prints their tallies, to be scored by `score_tallies.py`.
///
/// `java … tallystick.corpus.TalliesFromFigures ARTICLES.jsonl FIGURES.jsonl > SYSTEM.jsonl`
public final class TalliesFromFigures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TalliesFromFigures() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "two files are needed, ARTICLES.jsonl and FIGURES.jsonl; given: "
                            + args.length);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Reconciler.reconcile(filed(Path.of(args[0]), Path.of(args[1]))).stream()
                .map(TallyLines::write)
                .forEach(out::println);
    }

    static List<Filed> filed(Path articles, Path figures) throws IOException {
        Map<String, String> lines = new HashMap<>();
        for (String line : Files.readAllLines(figures)) {
            if (!line.isBlank()) {
                lines.put(JSON.readTree(line).path("id").asText(), line);
            }
        }
        List<Filed> filed = new ArrayList<>();
        for (String line : Files.readAllLines(articles)) {
            if (!line.isBlank()) {
                Report report = report(JSON.readTree(line));
                String given = lines.getOrDefault(report.id(), "{}");
                filed.add(Filed.of(FigureLines.read(given, report)));
            }
        }
        return filed;
    }

    private static Report report(JsonNode article) {
        return new Report(
                article.path("id").asText(),
                text(article, "url"),
                text(article, "outlet"),
                LocalDate.parse(article.path("published").asText()),
                text(article, "title"),
                Text.of(article.path("text").asText()));
    }

    private static @Nullable String text(JsonNode article, String field) {
        return article.path(field).isTextual() ? article.path(field).asText() : null;
    }
}
