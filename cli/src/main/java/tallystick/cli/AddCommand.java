package tallystick.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Ledger;

/// `tally add`: reads reports and keeps their figures in the ledger.
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Reads reports and keeps their figures in the ledger.",
            "Adding a report twice adds nothing; a corrected report becomes a new version of it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally add reports/",
            "  tally add --published 2025-02-27 --outlet 'Harbour News' page.html",
            "  tally add --figures coded.jsonl --coder 'A. Editor' reports.jsonl",
            "  tally add --ledger flood.ledger 'flood/*.txt' more.jsonl"
        })
final class AddCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files, folders, patterns such as 'reports/*.txt', or - for standard input.")
    private List<String> paths = List.of();

    @Option(
            names = "--figures",
            paramLabel = "FILE",
            description = {
                "The reports' figures, found by somebody else: one JSON object a line, as tally read",
                "--format jsonl prints them. The reports are then not read, but every quote is checked."
            })
    private @Nullable String figures;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Who found them; otherwise the name of that file.")
    private @Nullable String coder;

    @Mixin private GivenOptions about = new GivenOptions();
    @Mixin private LedgerOption where = new LedgerOption();

    AddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Refusals refusals = new Refusals();
        try (Ledger ledger = where.open(terminal)) {
            Additions additions = new Additions(ledger);
            Inputs inputs = Inputs.of(paths, terminal, file -> where.isOwn(file, terminal));
            if (figures == null) {
                additions.add(inputs, about.given(), terminal, refusals);
            } else {
                given(figures).read(inputs, about.given(), additions::add, refusals::add);
            }
            terminal.out().println(where.shown(terminal) + ": " + additions.summary());
            ledger.settle();
        }
        return refusals.tell(terminal);
    }

    private GivenFigures given(String file) {
        Path path = terminal.resolve(file);
        return new GivenFigures(file, path, Objects.requireNonNullElse(coder, file));
    }
}
