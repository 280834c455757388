package tallystick.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tallystick.ledger.Bundle;
import tallystick.ledger.FigureParquet;
import tallystick.ledger.Known;
import tallystick.ledger.Ledger;

/// `tally export`: what the ledger holds, for other programs and other ledgers.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what the ledger holds, for other programs and other ledgers.",
            "  csv      a table of the figures of each report's newest version",
            "  jsonl    the same, a JSON object a line",
            "  jsonld   the same as linked data: schema.org, PROV-O, Web Annotation",
            "  parquet  a table for data frames and databases, with all that was read; another ledger",
            "           takes it in (tally import); needs --output",
            "  bundle   everything: texts, all versions, judgements; another ledger takes it in",
            "           (tally import); needs --output"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally export --format csv > figures.csv",
            "  tally export --format bundle --output press.tally.zip",
            "  tally export --format jsonl --as-known 2031-05-12"
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    /// What can be written.
    enum Form {
        CSV,
        JSONL,
        JSONLD,
        PARQUET,
        BUNDLE;

        boolean isText() {
            return this != PARQUET && this != BUNDLE;
        }
    }

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORM",
            description = "csv, jsonl, jsonld, parquet or bundle.")
    private Form form = Form.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "The file to write; there whole or not at all. Otherwise standard output.")
    private @Nullable String output;

    @Mixin private AsKnownOption when = new AsKnownOption();
    @Mixin private LedgerOption where = new LedgerOption();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = where.openFilled(terminal)) {
            Known known = when.of(ledger);
            if (output != null) {
                toFile(known, terminal.resolve(output));
            } else if (!form.isText()) {
                throw new Failure(
                        "a " + form.name().toLowerCase(Locale.ROOT),
                        "is no text",
                        "Give a file with --output.");
            } else {
                Exports.write(known, form, terminal.out());
            }
            return Main.FINE;
        }
    }

    private void toFile(Known known, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            if (form == Form.BUNDLE) {
                Bundle.write(known, out);
            } else if (form == Form.PARQUET) {
                BufferedOutputStream buffered = new BufferedOutputStream(out);
                FigureParquet.write(known, buffered);
                buffered.flush();
            } else {
                PrintStream printed = Terminal.utf8(out);
                Exports.write(known, form, printed);
                printed.flush();
                if (printed.checkError()) {
                    throw new IOException("it could not be written");
                }
            }
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw new Failure(
                    String.valueOf(output),
                    "cannot be written: " + e.getMessage(),
                    "Check the folder, its permissions and the room on the disk.");
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        terminal.out().println(output + " written");
    }
}
