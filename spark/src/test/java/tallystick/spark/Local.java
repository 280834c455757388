package tallystick.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import tallystick.extract.Extractor;
import tallystick.figure.Extraction;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.ledger.ExtractionLines;
import tallystick.text.Reports;

/// Spark on two threads of this process, and the plain walk that its outcome is held against.
final class Local implements AutoCloseable {
    final SparkSession session =
            SparkSession.builder()
                    .config(
                            new SparkConf()
                                    .setAppName("test")
                                    .setMaster("local[2]")
                                    .set("spark.ui.enabled", "false")
                                    .set("spark.driver.host", "127.0.0.1")
                                    .set("spark.driver.bindAddress", "127.0.0.1"))
                    .getOrCreate();

    JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    Storage storage() {
        return Storage.of(context().hadoopConfiguration());
    }

    Archive archive(Path folder) {
        return new Archive(folder.toString(), storage());
    }

    ExtractJob.Summary extract(Archive archive, long splitBytes, String... inputs)
            throws IOException {
        List<Split> splits = new Plan(storage(), splitBytes, Told.NOTHING).of(List.of(inputs));
        return new ExtractJob(context(), archive).run(splits, Told.NOTHING);
    }

    /// Without Spark: what is read out of some files, one after the other.
    static List<Extraction> plain(Path... files) {
        return Stream.of(files).flatMap(Local::plain).toList();
    }

    private static Stream<Extraction> plain(Path file) {
        try (InputStream in = Files.newInputStream(file);
                Stream<Reports.Outcome> outcomes =
                        Reports.in(file.toString(), in, Reports.Given.NOTHING)) {
            return outcomes
                    .flatMap(outcome ->
                            outcome instanceof Reports.Outcome.Read(Report report)
                                    ? Stream.of(report)
                                    : Stream.empty())
                    .map(report -> Extractor.extract(OneReader.readings().read(report)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(List<Extraction> extractions) {
        return extractions.stream().map(ExtractionLines::write).sorted().toList();
    }

    /// All lines of an archive, sorted.
    static List<String> lines(Archive archive) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Archive.Done done : archive.done()) {
            archive.reports(done, row -> Tables.told(row, "line"), "line")
                    .forEachRemaining(lines::add);
        }
        return lines.stream().sorted().toList();
    }

    /// The lines that a job wrote as text, sorted.
    static List<String> told(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path part : parts.toList()) {
                if (part.getFileName().toString().startsWith("part-")) {
                    lines.addAll(Files.readAllLines(part));
                }
            }
        }
        return lines.stream().sorted().toList();
    }

    /// As if they had been read from one split.
    static void write(Archive archive, List<Extraction> reports) throws IOException {
        try (SplitWriter writer = new SplitWriter(archive, "made", "made")) {
            for (Extraction each : reports) {
                writer.add(each);
            }
            writer.commit();
        }
    }

    static Report report(String id, String day, String text) {
        return new Report(id, null, "Norland Daily", LocalDate.parse(day), null, Text.of(text));
    }

    @Override
    public void close() {
        session.stop();
    }
}
