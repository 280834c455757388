package tallystick.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tally spark extract`: reads reports into an archive.
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports into an archive, a folder of Parquet files. What was read before is not read again:",
            "an interrupted run is called again and goes on."
        })
final class ExtractCommand implements Callable<Integer> {
    private final SessionOption session;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files, folders or patterns: WARC, JSON Lines, Parquet, text, HTML; each but Parquet also gzipped.")
    private List<String> inputs = List.of();

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "The archive.")
    private String to = "";

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            description = "The day the reports appeared, whatever they say themselves.")
    private @Nullable LocalDate published;

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "Who published them, where they do not say.")
    private @Nullable String outlet;

    @Option(
            names = "--split-kb",
            paramLabel = "KB",
            defaultValue = "4096",
            description = "JSON Lines are cut into stretches of this size (${DEFAULT-VALUE}).")
    private int splitKb;

    ExtractCommand(SessionOption session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = session.open("extract")) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            context.sc().addSparkListener(new SplitsTold(line().getErr()));
            Storage storage = Storage.of(context.hadoopConfiguration());
            Told told = new Told(published, outlet);
            List<Split> splits = new Plan(storage, splitKb * 1024L, told).of(inputs);
            ExtractJob job = new ExtractJob(context, Archive.at(to, storage));
            return tell(job.run(splits, told));
        }
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }

    private int tell(ExtractJob.Summary summary) {
        PrintWriter out = line().getOut();
        Account account = summary.account();
        out.printf(
                "%s: %s; %d splits read, %d were read before%n",
                to, account.line(), summary.read(), summary.skipped());
        account.samples(to).forEach(out::println);
        return account.refused() == 0 ? 0 : 1;
    }
}
