package tallystick.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.figure.Topic;
import tallystick.reconcile.Answers;

/// Does the latest tally of an incident's killed and injured equal the number an editor wrote down?
///
/// `java … tallystick.corpus.IncidentsScore FILE.jsonl [KEPT-FIGURES.jsonl]`: a line is an incident with `killed`, `injured` and its
/// `reports`. A report is read with its headline on top, as it was published. Nothing said is counted as none.
public final class IncidentsScore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, int[]> shares = new TreeMap<>();

    private record Incident(String id, Map<Topic, Integer> gold, List<Report> reports) {}

    private IncidentsScore() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Incident> incidents = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            incidents.add(incident(JSON.readTree(line)));
        }
        List<Report> all = incidents.stream().flatMap(each -> each.reports.stream()).toList();
        Map<String, Filed> filed = new HashMap<>();
        ReadOnce.filed(all, args.length > 1 ? Path.of(args[1]) : null)
                .forEach(each -> filed.put(each.report().id(), each));
        IncidentsScore score = new IncidentsScore();
        incidents.forEach(each -> out.println(score.line(each, filed)));
        score.shares.forEach((what, of) ->
                out.printf("%-28s %4d of %4d  %.1f%n", what, of[0], of[1], 100.0 * of[0] / of[1]));
    }

    private static Incident incident(JsonNode node) {
        List<Report> reports = new ArrayList<>();
        String id = node.path("incident").asText();
        for (JsonNode report : node.path("reports")) {
            reports.add(report(id, report));
        }
        return new Incident(
                id,
                Map.of(
                        Topic.KILLED, node.path("killed").asInt(),
                        Topic.INJURED, node.path("injured").asInt()),
                reports);
    }

    private static Report report(String incident, JsonNode node) {
        String title = node.path("title").asText();
        String text = node.path("text").asText();
        return new Report(
                incident + "/" + node.path("id").asText(),
                node.path("url").asText(),
                outlet(node.path("url").asText()),
                LocalDate.parse(node.path("published").asText()),
                title,
                Text.of(text.startsWith(title) ? text : title + "\n\n" + text));
    }

    /// The host of the page, out of an archive's address too.
    private static @Nullable String outlet(String url) {
        String page = url.substring(Math.max(0, url.lastIndexOf("http")));
        String[] parts = page.split("/", 4);
        return parts.length > 2 ? parts[2] : null;
    }

    private String line(Incident incident, Map<String, Filed> filed) {
        List<Filed> mine = new ArrayList<>();
        incident.reports.forEach(report -> {
            Filed each = filed.get(report.id());
            if (each != null) {
                mine.add(each);
            }
        });
        StringBuilder line = new StringBuilder(incident.id);
        boolean both = true;
        Answers answers = new Answers(mine);
        for (Topic topic : List.of(Topic.KILLED, Topic.INJURED)) {
            int gold = incident.gold.getOrDefault(topic, 0);
            BigDecimal told = answers.latest(topic).map(Answers.Answer::value).orElse(null);
            boolean right =
                    (told == null ? BigDecimal.ZERO : told).compareTo(BigDecimal.valueOf(gold))
                            == 0;
            both &= right;
            count(topic + (gold > 2 ? " 3+" : " " + gold), right);
            count(topic.word(), right);
            line.append("  %s %s gold %d%s".formatted(topic, told, gold, right ? "" : " WRONG"));
        }
        count("both", both);
        count("both, %d reports".formatted(Math.min(incident.reports.size(), 5)), both);
        return line.toString();
    }

    private void count(String what, boolean right) {
        int[] of = shares.computeIfAbsent(what, any -> new int[2]);
        of[0] += right ? 1 : 0;
        of[1]++;
    }
}
