package tallystick.ledger;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// What [LedgerBench] measured as a drawing: speed and answers over the number of figures held.
final class BenchPlot {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 160;
    private static final int LEFT = 56;
    private static final int TOP = 34;
    private static final int PANEL = LEFT + WIDTH + 24;
    private static final String[] COLOURS = {"#1b6ca8", "#b5541c", "#3d7a3d"};

    private BenchPlot() {}

    private record Line(String name, ToDoubleFunction<BenchRow> value) {}

    static String of(List<BenchRow> rows) {
        String speed =
                panel(
                        0,
                        "figures a second of CPU",
                        rows,
                        List.of(
                                new Line("added", BenchRow::addedOfCpu),
                                new Line("tallies reckoned", BenchRow::settledOfCpu)));
        String answers =
                panel(
                        PANEL,
                        "answers, p95 in ms by the clock",
                        rows,
                        List.of(
                                new Line("words", row -> row.words().p95()),
                                new Line("values", row -> row.values().p95()),
                                new Line("one tally", row -> row.tally().p95())));
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="11" role="img">
        <title>A ledger while it grows</title>
        <rect width="100%%" height="100%%" fill="white"/>
        %s%s</svg>
        """
                .formatted(2 * PANEL, TOP + HEIGHT + 40, speed, answers);
    }

    private static String panel(int x, String title, List<BenchRow> rows, List<Line> lines) {
        double most =
                lines.stream()
                        .flatMapToDouble(line -> rows.stream().mapToDouble(line.value))
                        .max()
                        .orElse(1);
        double figures = rows.stream().mapToDouble(BenchRow::figures).max().orElse(1);
        StringBuilder svg = new StringBuilder();
        svg.append("<g transform=\"translate(%d %d)\">%n".formatted(x + LEFT, TOP));
        svg.append(text(0, -18, "start", "#222", title));
        svg.append(
                "<path d=\"M0 0V%d H%d\" fill=\"none\" stroke=\"#888\"/>%n"
                        .formatted(HEIGHT, WIDTH));
        svg.append(text(-6, 4, "end", "#222", String.format(Locale.ROOT, "%,.0f", most)));
        svg.append(text(-6, HEIGHT, "end", "#222", "0"));
        svg.append(
                text(
                        WIDTH,
                        HEIGHT + 16,
                        "end",
                        "#222",
                        String.format(Locale.ROOT, "%,.0f figures", figures)));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String points =
                    rows.stream()
                            .map(row ->
                                    String.format(
                                            Locale.ROOT,
                                            "%.1f,%.1f",
                                            WIDTH * row.figures() / figures,
                                            HEIGHT * (1 - line.value.applyAsDouble(row) / most)))
                            .collect(Collectors.joining(" "));
            svg.append(
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n"
                            .formatted(points, COLOURS[i]));
            svg.append(text(i * 100, -4, "start", COLOURS[i], line.name));
        }
        return svg.append("</g>\n").toString();
    }

    private static String text(int x, int y, String anchor, String colour, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                words);
    }
}
