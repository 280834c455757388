package tallystick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tallystick.ledger.Bundle;
import tallystick.ledger.FigureParquet;
import tallystick.ledger.Ledger;
import tallystick.wording.Plural;

/// `tally import`: takes in what another ledger exported as a bundle.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in a bundle that another ledger exported, once its hashes are found right.",
            "What is there already is not added again. Into an empty ledger the times of recording",
            "come along; into another, what the bundle brings is known from now on.",
            "A Parquet file that tally export wrote is taken in likewise; it brings no judgements,",
            "and what it brings is known from now on."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  tally import press.tally.zip"})
final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            description = "A file that tally export --format bundle or parquet wrote.")
    private String file = "";

    @Mixin private LedgerOption where = new LedgerOption();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = where.open(terminal)) {
            Path path = terminal.resolve(file);
            Bundle.Imported brought =
                    FigureParquet.is(path)
                            ? FigureParquet.read(path, ledger)
                            : Bundle.read(path, ledger);
            terminal.out()
                    .println(
                            "%s: %s added, %s already there, %s added"
                                    .formatted(
                                            where.shown(terminal),
                                            Plural.of(brought.reports(), "version"),
                                            brought.known(),
                                            Plural.of(brought.judgements(), "judgement")));
            return Main.FINE;
        } catch (IOException e) {
            throw new Failure(
                    file,
                    "cannot be taken in: " + e.getMessage(),
                    "Export it again: tally export --format bundle --output FILE.");
        }
    }
}
