package tallystick.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/// `tally spark`: named here to be found in the list of commands. The launcher runs it beside this command, with Spark's jars.
@Command(
        name = "spark",
        description = {
            "Reads archives that outgrow one machine, on Apache Spark: extract, reconcile, publish, stream.",
            "tally spark --help says more."
        })
@SuppressWarnings(
        "UnusedVariable") // the options stand here for the help; the launcher's other program reads
// them
final class SparkCommand implements Callable<Integer> {
    @Option(
            names = "--local",
            paramLabel = "N",
            description =
                    "Run here on N threads; otherwise on the cluster that spark-submit names.")
    private int threads;

    @Option(names = "--to", paramLabel = "FOLDER", description = "The archive that is read into.")
    private String to = "";

    @Option(names = "--ledger", paramLabel = "FILE", description = "The ledger published to.")
    private String ledger = "";

    @Option(names = "--from", paramLabel = "FOLDER", description = "A folder that is watched.")
    private String from = "";

    @Option(names = "--kafka", paramLabel = "SERVERS", description = "Brokers of Kafka.")
    private String servers = "";

    @Option(names = "--topic", paramLabel = "TOPIC", description = "A topic that is read.")
    private String topic = "";

    @Unmatched private String[] rest = {};

    @Override
    public Integer call() {
        throw new Failure(
                "tally spark",
                "is run by the launcher, beside this command",
                "Call it as ./tally spark, from the folder of Tallystick.");
    }
}
