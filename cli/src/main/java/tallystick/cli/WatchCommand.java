package tallystick.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Ledger;
import tallystick.serve.feed.Fetcher;
import tallystick.serve.feed.Watch;

/// `tally watch`: asks feeds for new reports and adds them.
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Asks feeds (RSS, Atom, JSON Feed, news sitemaps) for new reports, fetches them politely and adds them.",
            "What was fetched is remembered beside the ledger, in FILE.watch."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally watch https://news.example/feed.xml",
            "  tally watch --once https://news.example/feed.xml https://radio.example/news.json"
        })
final class WatchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FEED", description = "Addresses of feeds.")
    private List<String> feeds = List.of();

    @Option(names = "--once", description = "Ask once and end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            defaultValue = "15",
            description = "How often to ask (${DEFAULT-VALUE}).")
    private int every;

    @Option(
            names = "--allow-private",
            description = "Fetch from this machine and from private networks too.")
    private boolean anywhere;

    @Mixin private LedgerOption where = new LedgerOption();

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (every < 1) {
            throw new Failure("--every " + every, "is no number of minutes", "Give 1 or more.");
        }
        Path state = where.beside(terminal, ".watch");
        Refusals refusals = new Refusals();
        try (Ledger ledger = where.open(terminal);
                Fetcher fetcher = new Fetcher(anywhere)) {
            Watch watch = new Watch(fetcher, state, Clock.systemUTC());
            do {
                Additions additions = new Additions(ledger);
                watch.once(feeds, new FetchedPages(additions, refusals));
                terminal.out().println(where.shown(terminal) + ": " + additions.summary());
                terminal.flush();
                if (!once) {
                    Thread.sleep(Duration.ofMinutes(every));
                }
            } while (!once);
        }
        return refusals.tell(terminal);
    }
}
