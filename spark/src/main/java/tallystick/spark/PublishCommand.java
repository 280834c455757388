package tallystick.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tallystick.ledger.Added;
import tallystick.ledger.Ledger;

/// `tally spark publish`: hands an archive on to a ledger or a bundle. It needs no cluster: a ledger has one writer.
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Hands an archive on to a ledger, or to a bundle that tally import takes in.")
final class PublishCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The archive.")
    private String folder = "";

    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    /// Where it goes.
    static final class Target {
        @Option(
                names = "--ledger",
                paramLabel = "LEDGER",
                description = "The ledger's file, or postgresql://user@host/database.")
        private @Nullable String ledger;

        @Option(names = "--bundle", paramLabel = "FILE", description = "The bundle to write.")
        private @Nullable Path bundle;
    }

    @Override
    public Integer call() throws IOException {
        Publication publication =
                new Publication(Archive.at(folder, Storage.of(new Configuration())));
        String ledger = target.ledger;
        if (ledger != null) {
            return tell(shown(ledger), into(ledger, publication));
        }
        Path bundle = Objects.requireNonNull(target.bundle);
        return tell(bundle.toString(), publication.intoBundle(bundle.toAbsolutePath()));
    }

    private static Map<Added, Long> into(String name, Publication publication) throws IOException {
        try (Ledger ledger = Ledger.open(name, System.getenv(), Clock.systemUTC())) {
            Map<Added, Long> counts = publication.into(ledger);
            ledger.settle();
            return counts;
        }
    }

    /// A ledger's name but for a password.
    private static String shown(String ledger) {
        return Ledger.isOnServer(ledger) ? ledger.replaceFirst(":[^:@/]*@", "@") : ledger;
    }

    private int tell(String to, Map<Added, Long> counts) {
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf(
                        "%s: %d reports new, %d new versions, %d already there%n",
                        to,
                        counts.getOrDefault(Added.NEW, 0L),
                        counts.getOrDefault(Added.NEW_VERSION, 0L),
                        counts.getOrDefault(Added.ALREADY_THERE, 0L));
        return 0;
    }
}
