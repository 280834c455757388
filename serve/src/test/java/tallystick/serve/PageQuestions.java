package tallystick.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.ledger.Known;
import tallystick.reconcile.Aliases;

/// What readers of a ledger may ask, made from what stands in it: words of titles, who is counted where, values, sources.
final class PageQuestions {
    private static final int STRETCHES = 40;
    private static final int REPORTS = 10;

    private final Random random = new Random(7);
    private final List<Entry> figures;
    private final List<String> tallies;

    private PageQuestions(List<Entry> figures, List<String> tallies) {
        this.figures = figures;
        this.tallies = tallies;
    }

    /// Reports of all ages are asked about alike.
    static PageQuestions of(Known known) {
        Random random = new Random(3);
        List<Entry> figures = new ArrayList<>();
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            known.latest(REPORTS, random.nextInt(Math.max(1, known.reports() - REPORTS)))
                    .forEach(filed -> figures.addAll(filed.entries()));
        }
        List<String> tallies =
                List.copyOf(known.tallies(Aliases.known()).standIn(figures).values());
        return new PageQuestions(figures, tallies);
    }

    String tally() {
        return one(tallies);
    }

    String words() {
        Entry entry = one(figures);
        Figure figure = entry.figure();
        String topic = "topic=" + figure.topic().word();
        String place = figure.where() == null ? "" : " where=\"" + figure.where() + "\"";
        return switch (random.nextInt(5)) {
            case 0 -> figure.counted() + " " + topic;
            case 1 -> one(List.of(entry.sentence().split("[^\\p{L}]+", -1))) + place;
            case 2 -> entry.title() == null ? figure.counted() : entry.title();
            case 3 -> range(figure) + " " + topic + place;
            default ->
                    figure.sources()
                                    .origin()
                                    .map(hop -> "source=\"" + hop.name() + "\"")
                                    .orElse(topic)
                            + " said="
                            + entry.published().getYear();
        };
    }

    private static String range(Figure figure) {
        double value =
                figure.bounds()
                        .low()
                        .or(figure.bounds()::high)
                        .map(Number::doubleValue)
                        .orElse(0.0);
        return (long) (value * 0.8) + ".." + (long) (value * 1.2 + 1);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
