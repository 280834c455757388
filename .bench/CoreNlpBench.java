import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import javax.json.Json;

/// The rival of `./dev bench reader`, CoreNLP on the same reports: its dependencies alone, then with its default names and times.
/// One thread. CoreNLP is GPL: this file is compiled and run by that command only and belongs to no module.
///
/// `java … CoreNlpBench REPORTS.jsonl HOW_MANY`
final class CoreNlpBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public static void main(String... arguments) throws IOException {
        List<String> texts = texts(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        measure("dependencies alone", "tokenize,pos,depparse", texts);
        measure("with default names and times", "tokenize,pos,lemma,depparse,ner", texts);
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            lines.filter(line -> line.startsWith("VmHWM"))
                    .forEach(line -> System.out.println("CoreNLP: peak memory " + line.replaceAll("\\D+", "") + " kB"));
        }
    }

    private static void measure(String name, String annotators, List<String> texts) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        properties.setProperty("threads", "1");
        StanfordCoreNLP rival = new StanfordCoreNLP(properties);
        for (int i = 0; i < texts.size() / 3; i++) { // until the JVM has optimised it
            rival.annotate(new Annotation(texts.get(i)));
        }
        long words = 0;
        long sentences = 0;
        long started = System.nanoTime();
        long startedCpu = SYSTEM.getProcessCpuTime();
        for (String text : texts) {
            Annotation annotation = new Annotation(text);
            rival.annotate(annotation);
            words += annotation.get(TokensAnnotation.class).size();
            sentences += annotation.get(SentencesAnnotation.class).size();
        }
        double wall = (System.nanoTime() - started) / 1e9;
        double cpu = (SYSTEM.getProcessCpuTime() - startedCpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "CoreNLP, %s: %.0f words/CPU-s, %.1f sentences/CPU-s, %.1f sentences/s by the clock (%d reports, %d words)%n",
                name,
                words / cpu,
                sentences / cpu,
                sentences / wall,
                texts.size(),
                words);
    }

    private static List<String> texts(Path file, int most) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(most)
                    .map(line -> Json.createReader(new StringReader(line)).readObject().getString("text", ""))
                    .toList();
        }
    }
}
