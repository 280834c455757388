package tallystick.spark;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `tally spark`, and what is handed to `spark-submit`, which starts public classes only.
@Command(
        name = "tally spark",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "JOB",
        description = "Reads archives on Apache Spark, with the outcome of tally add.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally spark --local 2 extract archive/ --to press.archive",
            "  tally spark --local 2 reconcile press.archive",
            "  tally spark publish press.archive --ledger press.ledger",
            "  spark-submit --class tallystick.spark.Main tally-spark.jar extract hdfs:///crawl --to hdfs:///press"
        })
public final class Main implements Runnable {
    private Main() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        SessionOption session = new SessionOption();
        return new CommandLine(new Main())
                .addMixin("session", session)
                .addSubcommand(new ExtractCommand(session))
                .addSubcommand(new ReconcileCommand(session))
                .addSubcommand(new PublishCommand())
                .addSubcommand(new StreamCommand(session))
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler((problem, line, parsed) -> {
                    line.getErr().println("tally spark: " + Problem.of(problem));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /// `tally spark` alone says what it can do.
    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}
