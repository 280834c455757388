package tallystick.spark;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tally spark stream`: reads into an archive whatever comes into a folder or a Kafka topic.
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        description = {
            "Reads into an archive whatever comes into a folder or a Kafka topic, until it is ended. Started again, it",
            "goes on where it was; nothing is read twice."
        })
final class StreamCommand implements Callable<Integer> {
    private final SessionOption session;

    @Spec private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private From from = new From();

    /// Where the reports come from.
    static final class From {
        @Option(
                names = "--from",
                paramLabel = "FOLDER",
                description = "Files are moved into it when they are whole.")
        private @Nullable String folder;

        @ArgGroup(exclusive = false)
        private @Nullable Topic topic;
    }

    /// A topic of Kafka.
    static final class Topic {
        @Option(
                names = "--kafka",
                required = true,
                paramLabel = "SERVERS",
                description = "host:port of brokers.")
        private String servers = "";

        @Option(
                names = "--topic",
                required = true,
                paramLabel = "TOPIC",
                description =
                        "Each message is a report: a JSON object, or an HTML page with its date.")
        private String name = "";
    }

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "The archive.")
    private String to = "";

    @Option(names = "--once", description = "Read what is there, and end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How often to look (${DEFAULT-VALUE}).")
    private int seconds;

    StreamCommand(SessionOption session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Exception {
        try (SparkSession spark = session.open("stream")) {
            Stream stream = new Stream(spark, to, trigger(), this::tell);
            Topic topic = from.topic;
            StreamingQuery query =
                    topic == null
                            ? stream.folder(Objects.requireNonNull(from.folder))
                            : stream.topic(topic.servers, topic.name);
            query.awaitTermination();
            return 0;
        }
    }

    /// Each batch in a line, so that nothing is refused unseen.
    private void tell(Account account) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(to + ": " + account.line());
        account.samples(to).forEach(out::println);
        out.flush();
    }

    private Trigger trigger() {
        return once ? Trigger.AvailableNow() : Trigger.ProcessingTime(seconds * 1000L);
    }
}
