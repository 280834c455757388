package tallystick.spark;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tally spark reconcile`: makes stories and tallies of an archive.
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Makes stories and tallies of an archive: reconciled/stories and reconciled/tallies in its folder, in the",
            "lines of tally tallies --format jsonl. It begins anew each time."
        })
final class ReconcileCommand implements Callable<Integer> {
    private final SessionOption session;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The archive.")
    private String folder = "";

    @Option(
            names = "--parts",
            paramLabel = "N",
            description = "In how many parts the work is cut; otherwise three a core.")
    private int parts;

    ReconcileCommand(SessionOption session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = session.open("reconcile")) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            Archive archive = Archive.at(folder, Storage.of(context.hadoopConfiguration()));
            int cut = parts > 0 ? parts : 3 * context.defaultParallelism();
            ReconcileJob.Summary summary = new ReconcileJob(context, archive, cut).run();
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .printf(
                            "%s: %d stories, %d tallies of %d reports; %d copies are older versions or the same again%n",
                            folder,
                            summary.stories(),
                            summary.tallies(),
                            summary.reports(),
                            summary.superseded());
            return 0;
        }
    }
}
