package tallystick.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tallystick.extract.modality.Modalities;
import tallystick.figure.Bounds;
import tallystick.figure.Derivation;
import tallystick.figure.Hedge;
import tallystick.figure.Mention;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.text.Readings;
import tallystick.text.Sentence;
import tallystick.text.Words;

/// Facts, predictions and possibilities among MEANTIME's events against our modality of the same words.
///
/// `java … tallystick.corpus.CertaintyScore FOLDER`. An event in the future is a prediction, any other that is possible or probable a
/// possibility, the rest facts; what the annotators left open does not count.
public final class CertaintyScore {
    private static final List<String> KINDS = List.of("fact", "prediction", "possibility");

    private CertaintyScore() {}

    public static void main(String... args) throws IOException {
        Readings readings = Readings.english();
        Map<String, Integer> pairs = new TreeMap<>();
        for (Meantime document : Meantime.in(Path.of(args[0])).values()) {
            List<Sentence> sentences =
                    new ArrayList<>(readings.read(document.report()).sentences());
            for (Meantime.Event event : document.events()) {
                String gold = gold(event.attributes());
                sentences.stream()
                        .filter(sentence -> sentence.span().contains(event.span()))
                        .findFirst()
                        .filter(sentence -> !gold.isEmpty())
                        .ifPresent(sentence ->
                                pairs.merge(
                                        gold + " as " + ours(document, sentence, event.span()),
                                        1,
                                        Integer::sum));
            }
        }
        print(pairs);
    }

    private static String gold(Map<String, String> attributes) {
        String certainty = attributes.getOrDefault("certainty", "");
        String time = attributes.getOrDefault("time", "");
        if (time.equals("FUTURE")) {
            return "prediction";
        } else if (certainty.equals("POSSIBLE") || certainty.equals("PROBABLE")) {
            return "possibility";
        }
        return certainty.equals("CERTAIN") && time.equals("NON_FUTURE") ? "fact" : "";
    }

    private static String ours(Meantime document, Sentence sentence, Span event) {
        Mention mention =
                new Mention(
                        event,
                        event,
                        Quantity.of("count", new Bounds.Unknown(), Hedge.UNKNOWN, Optional.empty()),
                        "",
                        Optional.empty(),
                        Derivation.of("an event", "bounds", "", event));
        Modality modality =
                Modalities.modality(Words.of(sentence, document.report().text()), mention).value();
        return switch (modality) {
            case ASSERTED, DENIED -> "fact";
            case PREDICTED -> "prediction";
            case ESTIMATED, POSSIBLE -> "possibility";
        };
    }

    private static void print(Map<String, Integer> pairs) {
        pairs.forEach((pair, count) -> System.out.println(pair + ": " + count));
        double sum = 0;
        for (String kind : KINDS) {
            double right = pairs.getOrDefault(kind + " as " + kind, 0);
            double gold = count(pairs, kind + " as ", "");
            double ours = count(pairs, "", " as " + kind);
            double f1 = right == 0 ? 0 : 200 * right / (gold + ours);
            sum += f1;
            System.out.printf("%-12s F1 %.1f (%.0f annotated)%n", kind, f1, gold);
        }
        System.out.printf("macro F1 %.1f%n", sum / KINDS.size());
    }

    private static int count(Map<String, Integer> pairs, String start, String end) {
        return pairs.entrySet().stream()
                .filter(pair -> pair.getKey().startsWith(start) && pair.getKey().endsWith(end))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
