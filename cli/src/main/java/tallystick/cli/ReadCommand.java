package tallystick.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `tally read`: the figures of some reports, nothing stored.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Prints the figures of some reports; stores nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally read report.txt",
            "  tally read --published 2025-02-27 - < report.txt",
            "  tally read --format jsonl reports.jsonl > figures.jsonl"
        })
final class ReadCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files, folders, patterns such as 'reports/*.txt', or - for standard input.")
    private List<String> paths = List.of();

    @Mixin private GivenOptions about = new GivenOptions();
    @Mixin private FormatOption print = new FormatOption();

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Inputs inputs = Inputs.of(paths, terminal);
        Refusals refusals = new Refusals();
        try (ExtractionPrinter printer = ExtractionPrinter.of(print.format, terminal.out());
                Progress progress = new Progress(terminal, inputs.found());
                Extractions extractions = new Extractions(2, printer::print, refusals::add)) {
            extractions.read(inputs, about.given(), progress);
        }
        return refusals.tell(terminal);
    }
}
