package tallystick.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Measures [MainText] on a folder of pages (`<key>.html.gz`) with a `ground-truth.json`: the 4-gram precision, recall and
/// F1 of scrapinghub's article extraction benchmark. Its argument is the folder.
final class BodyScore {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private record Score(String key, double precision, double recall) {}

    private BodyScore() {}

    public static void main(String[] folder) throws IOException {
        JsonNode truth =
                new ObjectMapper().readTree(Path.of(folder[0], "ground-truth.json").toFile());
        List<Score> scores = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : truth.properties()) {
            Path file = Path.of(folder[0], page.getKey() + ".html.gz");
            try (var in = new GZIPInputStream(Files.newInputStream(file))) {
                Draft draft = HtmlPage.read(in.readAllBytes());
                scores.add(
                        score(page.getKey(), page.getValue().path("articleBody").asText(), draft));
            } catch (NotAReport e) {
                scores.add(new Score(page.getKey() + " " + e.getMessage(), 0, 0));
            }
        }
        scores.sort(Comparator.comparingDouble(each -> each.precision + each.recall));
        for (Score each : scores.subList(0, Math.min(30, scores.size()))) {
            System.out.printf(Locale.ROOT, "%.3f %.3f %s%n", each.precision, each.recall, each.key);
        }
        double precision = scores.stream().mapToDouble(Score::precision).average().orElse(0);
        double recall = scores.stream().mapToDouble(Score::recall).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%d pages: precision %.4f recall %.4f F1 %.4f%n",
                scores.size(),
                precision,
                recall,
                2 * precision * recall / (precision + recall));
    }

    private static Score score(String key, String truth, Draft draft) {
        Map<String, Integer> wanted = shingles(truth);
        Map<String, Integer> found = shingles(draft.text());
        double shared = 0;
        for (Map.Entry<String, Integer> each : found.entrySet()) {
            shared += Math.min(each.getValue(), wanted.getOrDefault(each.getKey(), 0));
        }
        return new Score(
                key + " " + draft.published() + " | " + draft.outlet() + " | " + draft.title(),
                shared / Math.max(1, sum(found)),
                shared / Math.max(1, sum(wanted)));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            counts.merge(String.join(" ", words.subList(i, i + 4)), 1, Integer::sum);
        }
        return counts;
    }
}
