package tallystick.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tallystick.extract.attribution.Statements;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.Text;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Readings;

/// Measures the chain of sources alone: gold's figures are taken as given, their chains are read from our statements.
///
/// ```
/// java … tallystick.corpus.ChainsOnGold ARTICLES.jsonl GOLD.jsonl [--errors]
/// ```
public final class ChainsOnGold {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean errors;
    private int all;
    private int origins;
    private int chains;
    private int filled;
    private int filledOrigins;
    private int filledChains;
    private int empty;
    private int emptyRight;

    private ChainsOnGold(boolean errors) {
        this.errors = errors;
    }

    public static void main(String[] args) throws IOException {
        ChainsOnGold score = new ChainsOnGold(List.of(args).contains("--errors"));
        Map<String, Report> reports = reports(Path.of(args[0]));
        Readings readings = Readings.english();
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            Report report = reports.get(JSON.readTree(line).path("id").asText());
            if (report != null) {
                score.add(gold(line), readings.read(report));
            }
        }
        score.print();
    }

    /// Of a gold figure, what is needed here.
    private record Gold(Span span, String quote, List<String> sources) {}

    private static List<Gold> gold(String line) throws IOException {
        List<Gold> figures = new ArrayList<>();
        for (JsonNode node : JSON.readTree(line).path("figures")) {
            String quote = node.path("quote").asText();
            int start = node.path("start").asInt();
            List<String> sources = new ArrayList<>();
            node.path("sources").forEach(source -> sources.add(source.asText()));
            figures.add(
                    new Gold(
                            new Span(start, start + quote.codePointCount(0, quote.length())),
                            quote,
                            sources));
        }
        return figures;
    }

    private static Map<String, Report> reports(Path file) throws IOException {
        Map<String, Report> reports = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(line);
            Report report =
                    new Report(
                            node.path("id").asText(),
                            null,
                            node.path("outlet").isTextual() ? node.path("outlet").asText() : null,
                            LocalDate.parse(node.path("published").asText()),
                            null,
                            Text.of(node.path("text").asText()));
            reports.put(report.id(), report);
        }
        return reports;
    }

    private void add(List<Gold> gold, Reading reading) {
        List<Statement> statements = Statements.in(reading);
        for (Gold figure : gold) {
            List<String> ours =
                    statements.stream()
                            .filter(statement -> statement.content().contains(figure.span()))
                            .sorted(
                                    Comparator.comparingInt(
                                            statement -> -statement.content().length()))
                            .map(Statement::name)
                            .distinct()
                            .toList();
            count(figure, ours, reading);
        }
    }

    private void count(Gold figure, List<String> ours, Reading reading) {
        List<String> theirs = figure.sources();
        boolean origin =
                (ours.isEmpty() || theirs.isEmpty())
                        ? ours.equals(theirs)
                        : SameName.same(ours.getLast(), theirs.getLast());
        boolean chain = ours.size() == theirs.size();
        for (int i = 0; chain && i < ours.size(); i++) {
            chain = SameName.same(ours.get(i), theirs.get(i));
        }
        all++;
        origins += origin ? 1 : 0;
        chains += chain ? 1 : 0;
        if (theirs.isEmpty()) {
            empty++;
            emptyRight += origin ? 1 : 0;
        } else {
            filled++;
            filledOrigins += origin ? 1 : 0;
            filledChains += chain ? 1 : 0;
        }
        if (errors && !chain) {
            System.out.printf(
                    "%s%n  %s [%s]%n  gold %s%n  ours %s%n%n",
                    reading.report().id(),
                    paragraph(figure, reading),
                    figure.quote(),
                    theirs,
                    ours);
        }
    }

    private static String paragraph(Gold figure, Reading reading) {
        return reading.paragraphs().stream()
                .map(Paragraph::span)
                .filter(span -> span.contains(figure.span()))
                .map(reading.report()::quote)
                .findFirst()
                .orElse("");
    }

    private void print() {
        System.out.printf("%d figures%n", all);
        line("origin", origins, all);
        line("chain", chains, all);
        line("origin where gold fills", filledOrigins, filled);
        line("chain where gold fills", filledChains, filled);
        line("own voice where gold is empty", emptyRight, empty);
    }

    private static void line(String name, int right, int of) {
        System.out.printf(
                "%-30s %5.1f  (%d of %d)%n", name, of == 0 ? 0 : 100.0 * right / of, right, of);
    }
}
