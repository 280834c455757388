package tallystick.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Tally;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;
import tallystick.ledger.Tallies;
import tallystick.reconcile.Reconciler;
import tallystick.reconcile.Summary;
import tallystick.wording.Glance;
import tallystick.wording.Plural;
import tallystick.wording.Published;

/// `tally story`: the reports on one event, day by day, with their figures.
@Command(
        name = "story",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the reports on one event, day by day, with their figures, and what tallies.",
            "First stands how many they tell were killed and injured.",
            "Give a report's id, or words that one of its reports has."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tally story flood-2", "  tally story ferry Sund"})
final class StoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "ID-OR-WORD", description = "A report's id, or words.")
    private List<String> words = List.of();

    @Mixin private AliasesOption aliases = new AliasesOption();
    @Mixin private AsKnownOption when = new AsKnownOption();
    @Mixin private LedgerOption where = new LedgerOption();

    StoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.openFilled(terminal)) {
            Known known = when.of(ledger);
            Tallies tallies = known.tallies(aliases.aliases(terminal));
            AtomicBoolean found = new AtomicBoolean();
            Consumer<Tallies.Story> printed =
                    story -> {
                        found.set(true);
                        print(story.told());
                    };
            Optional<Tallies.Story> named =
                    words.size() == 1 ? tallies.story(words.getFirst()) : Optional.empty();
            named.ifPresent(printed);
            if (named.isEmpty()) {
                tallies.stories(story -> {
                    if (story.told().reports().stream().anyMatch(this::isMeant)) {
                        printed.accept(story);
                    }
                });
            }
            if (!found.get()) {
                terminal.err().println("tally: no report has this id or these words");
                return Main.REFUSED;
            }
            return Main.FINE;
        }
    }

    private boolean isMeant(Filed filed) {
        Report report = filed.report();
        String text =
                (Objects.requireNonNullElse(report.title(), "") + " " + report.text().string())
                        .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }

    private void print(Reconciler.Told told) {
        List<Filed> story = told.reports();
        String glance = Glance.of(story);
        if (!glance.isEmpty()) {
            terminal.out().println(glance);
        }
        terminal.out()
                .println(
                        Plural.of(story.size(), "report")
                                + ", "
                                + story.getFirst().report().published()
                                + " to "
                                + story.getLast().report().published());
        for (Filed filed : story) {
            Report report = filed.report();
            terminal.out()
                    .println(
                            "  "
                                    + Published.of(report)
                                    + "  "
                                    + Objects.requireNonNullElse(report.title(), report.id()));
            for (Entry entry : filed.entries()) {
                terminal.out()
                        .println(
                                "      "
                                        + entry.id().substring(0, 8)
                                        + "  "
                                        + entry.figure().line().replaceAll("\\s+", " "));
            }
        }
        for (Tally tally : told.tallies()) {
            if (tally.entries().size() > 1) {
                terminal.out().println("  = " + tally.label() + ": " + Summary.of(tally));
            }
        }
        terminal.out().println();
    }
}
