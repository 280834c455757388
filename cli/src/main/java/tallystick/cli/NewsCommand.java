package tallystick.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tallystick.exchange.NewsFeed;
import tallystick.exchange.NewsLines;
import tallystick.ledger.Ledger;
import tallystick.ledger.Trackers;
import tallystick.reconcile.News;
import tallystick.wording.Excerpt;
import tallystick.wording.Plural;
import tallystick.wording.Published;

/// `tally news`: what has come on the questions that are followed.
@Command(
        name = "news",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what has come on each tracker since its news were last looked at: new figures, tallies",
            "that changed, conflicts, and forecasts that fell due or were judged."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally news",
            "  tally news flood --keep",
            "  tally news flood --format atom > flood.xml"
        })
final class NewsCommand implements Callable<Integer> {
    private final Terminal terminal;

    /// How news are printed.
    enum Form {
        TEXT,
        JSONL,
        ATOM
    }

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The tracker; otherwise all.")
    private @Nullable String name;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text (for people), jsonl (for programs) or atom (a feed).")
    private Form form = Form.TEXT;

    @Option(
            names = "--keep",
            description = "Do not count this as a look: the same news come again.")
    private boolean keep;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description =
                    "What came after the end of that day or after that moment, whenever one last looked.")
    private @Nullable String since;

    @Mixin private DayOption from = new DayOption();
    @Mixin private AliasesOption aliases = new AliasesOption();
    @Mixin private LedgerOption where = new LedgerOption();

    NewsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            Trackers trackers = ledger.trackers();
            List<Trackers.Tracker> all = trackers.all();
            List<Trackers.Tracker> wanted =
                    all.stream().filter(each -> name == null || each.name().equals(name)).toList();
            if (wanted.isEmpty()) {
                throw new Failure(
                        name == null ? "the ledger" : "the tracker " + name,
                        name == null ? "has no tracker" : "is not followed",
                        "tally track WORDS follows something.");
            } else if (form == Form.ATOM && wanted.size() > 1) {
                throw new Failure(
                        "a feed",
                        "is of one tracker",
                        "Give its name: tally news NAME --format atom.");
            }
            for (Trackers.Tracker tracker : wanted) {
                print(tracker, news(ledger, tracker));
                if (!keep && since == null) {
                    trackers.look(tracker.name());
                }
            }
            return Main.FINE;
        }
    }

    private List<News.Item> news(Ledger ledger, Trackers.Tracker tracker) {
        Instant look =
                since == null
                        ? ledger.trackers().lastLook(tracker)
                        : AsKnownOption.moment("--since", since);
        return ledger.known()
                .tallies(aliases.aliases(terminal))
                .news(tracker.question(), look, from.day(terminal));
    }

    private void print(Trackers.Tracker tracker, List<News.Item> items) {
        switch (form) {
            case JSONL ->
                    items.forEach(
                            item -> terminal.out().println(NewsLines.write(tracker.name(), item)));
            case ATOM ->
                    terminal.out().print(NewsFeed.write(tracker.name(), items, from.day(terminal)));
            case TEXT -> {
                terminal.out()
                        .println(
                                tracker.name()
                                        + ": "
                                        + (items.isEmpty()
                                                ? "nothing new"
                                                : Plural.of(items.size(), "item")));
                items.forEach(this::print);
            }
        }
    }

    private void print(News.Item item) {
        terminal.out().printf("  %-9s %s  %s%n", item.kind().word(), item.day(), item.title());
        terminal.out().println("            " + item.text().replaceAll("\\s+", " "));
        item.entries()
                .forEach(entry ->
                        terminal.out()
                                .println(
                                        "            "
                                                + Published.of(entry)
                                                + ": "
                                                + Excerpt.of(entry)));
    }
}
