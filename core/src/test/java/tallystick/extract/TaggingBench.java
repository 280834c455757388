package tallystick.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tallystick.extract.quantity.Quantities;
import tallystick.extract.time.Times;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.figure.TimeExpression;
import tallystick.text.Reading;
import tallystick.text.Readings;

/// How fast times and quantities are found in readings already made, on one thread; the seconds are of the processor.
///
/// `java … tallystick.extract.TaggingBench REPORTS.jsonl [ROUNDS]`; the first rounds warm up and are printed too.
public final class TaggingBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 6;

    private TaggingBench() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException("REPORTS.jsonl [ROUNDS]");
        }
        int rounds = arguments.length == 2 ? Integer.parseInt(arguments[1]) : ROUNDS;
        Readings readings = Readings.english();
        List<Reading> read = reports(Path.of(arguments[0])).stream().map(readings::read).toList();
        long tokens =
                read.stream()
                        .flatMap(reading -> reading.sentences().stream())
                        .mapToLong(sentence -> sentence.tokens().size())
                        .sum();
        System.out.printf(Locale.ROOT, "%d reports, %d tokens%n", read.size(), tokens);
        for (int round = 1; round <= rounds; round++) {
            List<List<TimeExpression>> found = new ArrayList<>();
            double times = seconds(() -> read.forEach(reading -> found.add(Times.in(reading))));
            double quantities =
                    seconds(() -> {
                        for (int i = 0; i < read.size(); i++) {
                            Quantities.in(read.get(i), found.get(i));
                        }
                    });
            System.out.printf(
                    Locale.ROOT,
                    "round %d: times %.0f, quantities %.0f, both %.0f tokens/CPU-s%n",
                    round,
                    tokens / times,
                    tokens / quantities,
                    tokens / (times + quantities));
        }
    }

    private static double seconds(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static List<Report> reports(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> report(json, line))
                .toList();
    }

    private static Report report(ObjectMapper json, String line) {
        try {
            JsonNode node = json.readTree(line);
            LocalDate published = LocalDate.parse(node.get("published").asText().substring(0, 10));
            Text text = Text.of(node.path("text").asText());
            return new Report("bench", null, null, published, null, text);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a report: " + line, e);
        }
    }
}
