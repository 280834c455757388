package tallystick.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.Reconciler;

/// Are dated news items brought together by the event that their editors filed them under?
///
/// `java … tallystick.corpus.StoriesScore FILE.jsonl.gz [HOW-MANY [SEED]]`: a line is an item with `date`, `text` and the `path` of its
/// event; items without a path are passed over. Drawn at random with a fixed seed; the text alone is seen, no figures.
public final class StoriesScore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLE = 2_000;
    private static final int SEED = 2026;

    private StoriesScore() {}

    private record Item(Filed filed, String path) {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Item> items = items(Path.of(args[0]));
        int seed = args.length > 2 ? Integer.parseInt(args[2]) : SEED;
        Collections.shuffle(items, new Random(seed));
        int howMany = args.length > 1 ? Integer.parseInt(args[1]) : SAMPLE;
        List<Item> sample = items.subList(0, Math.min(howMany, items.size()));
        long start = System.nanoTime();
        List<List<Filed>> stories =
                new Reconciler(List.of(), Aliases.known())
                        .stories(sample.stream().map(Item::filed).toList());
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, String> storyOf = new HashMap<>();
        for (List<Filed> story : stories) {
            story.forEach(each -> storyOf.put(each.report().id(), story.getFirst().report().id()));
        }
        BCubed score =
                BCubed.of(
                        sample.stream().map(Item::path).toList(),
                        sample.stream()
                                .map(item -> storyOf.getOrDefault(item.filed.report().id(), "?"))
                                .toList());
        out.printf(
                "%d items, %d paths, %d stories, the longest of %d, %.1f s%n%s%n",
                sample.size(),
                sample.stream().map(Item::path).distinct().count(),
                stories.size(),
                stories.stream().mapToInt(List::size).max().orElse(0),
                seconds,
                score);
    }

    private static List<Item> items(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = JSON.readTree(line);
                List<String> path = new ArrayList<>();
                node.path("path").forEach(step -> path.add(step.asText()));
                if (!path.isEmpty()) {
                    items.add(new Item(filed(node, items.size()), String.join(" / ", path)));
                }
            }
        }
        return items;
    }

    private static Filed filed(JsonNode node, int number) {
        return new Filed(
                new Report(
                        "item-%06d".formatted(number),
                        null,
                        null,
                        LocalDate.parse(node.path("date").asText()),
                        null,
                        Text.of(node.path("text").asText())),
                List.of());
    }
}
