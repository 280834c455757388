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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Tally;
import tallystick.figure.Text;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.Reconciler;

/// Are numbers that an annotator joined across reports figures of one thing?
///
/// `java … tallystick.corpus.ChainsScore FILE.jsonl [KEPT-FIGURES.jsonl]`: a line is a number in its sentence, with the `topic`, the `doc`
/// and the `chain` it belongs to. The sentences of a document make a report, its spaced tokens joined as they were printed; all reports bear
/// one date, as none is given. A number that is no figure (a score, a name) is counted as missed in the second line and not in the first.
public final class ChainsScore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate SOME_DAY = LocalDate.of(2013, 7, 1);

    private ChainsScore() {}

    private record Mention(
            String report, int start, int end, String topic, String chain, String words) {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        List<Mention> mentions = mentions(Path.of(args[0]), texts);
        List<Report> reports =
                texts.entrySet().stream()
                        .map(each ->
                                new Report(
                                        each.getKey(),
                                        null,
                                        each.getKey(),
                                        SOME_DAY,
                                        null,
                                        Text.of(each.getValue().toString())))
                        .toList();
        List<Filed> filed = ReadOnce.filed(reports, args.length > 1 ? Path.of(args[1]) : null);
        List<String> gold = new ArrayList<>();
        List<String> told = new ArrayList<>();
        List<String> goldFound = new ArrayList<>();
        List<String> toldFound = new ArrayList<>();
        Map<String, List<Filed>> topics = new LinkedHashMap<>();
        Map<String, String> topicOf = new HashMap<>();
        mentions.forEach(mention -> topicOf.put(mention.report, mention.topic));
        filed.forEach(each ->
                topics.computeIfAbsent(
                                topicOf.getOrDefault(each.report().id(), ""),
                                any -> new ArrayList<>())
                        .add(each));
        Map<String, String> thingOf = new HashMap<>();
        topics.values().forEach(topic -> thingOf.putAll(things(topic)));
        for (Mention mention : mentions) {
            String thing = thing(mention, filed, thingOf);
            gold.add(mention.chain);
            told.add(thing == null ? "alone " + gold.size() : thing);
            if (thing != null) {
                goldFound.add(mention.chain);
                toldFound.add(thing);
            }
            out.println(
                    mention.chain + "  " + mention.report + "  " + mention.words + "  →  " + thing);
        }
        out.printf(
                "%d of %d are figures; of those: %s%nof all: %s%n",
                goldFound.size(),
                gold.size(),
                BCubed.of(goldFound, toldFound),
                BCubed.of(gold, told));
    }

    private static List<Mention> mentions(Path file, Map<String, StringBuilder> texts)
            throws IOException {
        Map<String, TreeMap<Integer, String>> sentences = new LinkedHashMap<>();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(line);
            lines.add(node);
            sentences
                    .computeIfAbsent(node.path("doc").asText(), any -> new TreeMap<>())
                    .put(
                            node.path("sentence_no").asInt(),
                            asPrinted(node.path("sentence").asText()));
        }
        Map<String, Integer> begins = new HashMap<>();
        sentences.forEach((doc, all) -> {
            StringBuilder text = new StringBuilder();
            all.forEach((number, sentence) -> {
                begins.put(doc + "#" + number, text.length());
                text.append(sentence).append("\n\n");
            });
            texts.put(doc, text);
        });
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode node : lines) {
            String doc = node.path("doc").asText();
            int begin = begins.getOrDefault(doc + "#" + node.path("sentence_no").asInt(), 0);
            String words = asPrinted(node.path("text").asText());
            int start = texts.getOrDefault(doc, new StringBuilder()).indexOf(words, begin);
            mentions.add(
                    new Mention(
                            doc,
                            start,
                            start + words.length(),
                            node.path("topic").asText(),
                            node.path("topic").asText() + " " + node.path("chain_descr").asText(),
                            words));
        }
        return mentions;
    }

    /// `magnitude - 6 . 1 temblor .` → `magnitude-6.1 temblor.`
    private static String asPrinted(String tokens) {
        return tokens.replaceAll("(\\d) ([.,]) (\\d)", "$1$2$3")
                .replaceAll(" - ", "-")
                .replaceAll("^- ", "")
                .replaceAll(" ([.,;:!?%)’'])", "$1")
                .replaceAll("([(]) ", "$1");
    }

    private static Map<String, String> things(List<Filed> filed) {
        Map<String, String> thingOf = new HashMap<>();
        for (Tally tally : new Reconciler(List.of(), Aliases.known()).thingsOfOneEvent(filed)) {
            tally.entries()
                    .forEach(entry ->
                            thingOf.put(
                                    entry.id(),
                                    tally.label() + " " + tally.entries().getFirst().id()));
        }
        return thingOf;
    }

    private static @Nullable String thing(
            Mention mention, List<Filed> filed, Map<String, String> thingOf) {
        return filed.stream()
                .filter(each -> each.report().id().equals(mention.report))
                .flatMap(each -> each.entries().stream())
                .filter(entry -> overlaps(entry, mention))
                .findFirst()
                .map(entry -> thingOf.getOrDefault(entry.id(), "alone " + entry.id()))
                .orElse(null);
    }

    private static boolean overlaps(Entry entry, Mention mention) {
        return entry.figure().span().start() < mention.end
                && mention.start < entry.figure().span().end();
    }
}
