package tallystick.text.neural;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tallystick.extract.Extractor;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Readings;
import tallystick.text.Sentence;
import tallystick.text.Token;

/// How fast the whole of reading is (sentences, tokens, pieces, engine, decoding), beside the bare engine on the same windows and
/// the extraction of figures in the same run. One thread; times are of the processor, so other programs do not disturb them much.
///
/// `java … tallystick.text.neural.ReaderBench REPORTS.jsonl [ROUNDS]`
public final class ReaderBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ReaderBench() {}

    public static void main(String... arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException("REPORTS.jsonl [ROUNDS]");
        }
        int rounds = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 3;
        List<Report> reports = reports(Path.of(arguments[0]));
        Readings readings = Readings.english();
        NeuralReader reader = NeuralReader.english();
        List<Window> windows = new ArrayList<>();
        long words = 0;
        for (Report report : reports) {
            Reading reading = readings.read(report);
            List<Line> lines = lines(reading);
            words += lines.stream().mapToLong(line -> line.words().size()).sum();
            windows.addAll(reader.windows(lines));
        }
        System.out.printf(
                Locale.ROOT,
                "%d reports, %d words, %d windows%n",
                reports.size(),
                words,
                windows.size());
        for (int round = 1; round <= rounds; round++) {
            double whole = seconds(() -> reports.forEach(readings::read));
            double figures =
                    seconds(() ->
                            reports.forEach(report -> Extractor.extract(readings.read(report))));
            double bare = seconds(() -> windows.forEach(reader::run));
            System.out.printf(
                    Locale.ROOT,
                    "round %d: reading %.0f words/CPU-s, with figures %.0f words/CPU-s, bare engine %.0f words/CPU-s, ratio of reading %.1f %%%n",
                    round,
                    words / whole,
                    words / figures,
                    words / bare,
                    100 * bare / whole);
        }
        if (Files.exists(Path.of("/proc/self/status"))) {
            Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .forEach(line ->
                            System.out.println(
                                    "this program, two engines and all windows held: peak memory "
                                            + line.replaceAll("\\D+", "")
                                            + " kB"));
        }
    }

    private static double seconds(Runnable work) {
        long start = SYSTEM.getProcessCpuTime();
        work.run();
        return (SYSTEM.getProcessCpuTime() - start) / 1e9;
    }

    private static List<Report> reports(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Report> reports = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            Text text = Text.of(node.path("text").asText());
            reports.add(new Report("bench", null, null, LocalDate.EPOCH, null, text));
        }
        return reports;
    }

    /// The same lines that the reading was made of.
    private static List<Line> lines(Reading reading) {
        Text text = reading.report().text();
        List<Line> lines = new ArrayList<>();
        for (Paragraph paragraph : reading.paragraphs()) {
            boolean first = true;
            for (Sentence sentence : paragraph.sentences()) {
                List<String> words = sentence.tokens().stream().map(Token::form).toList();
                List<Boolean> blanks =
                        sentence.tokens().stream()
                                .map(token -> isBlank(text, token.span().end()))
                                .toList();
                lines.add(new Line(words, blanks, first));
                first = false;
            }
        }
        return lines;
    }

    private static boolean isBlank(Text text, int at) {
        return at == text.length() || Character.isWhitespace(text.string().charAt(text.unit(at)));
    }
}
