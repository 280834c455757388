package tallystick.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tallystick.figure.Filed;
import tallystick.ledger.Judgements;
import tallystick.ledger.Ledger;
import tallystick.reconcile.Aliases;
import tallystick.serve.Rehearsal;
import tallystick.text.Reports;

/// `tally demo`: the whole path on the reports of `examples/demo/reports`, which come with the program.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Adds invented reports to a fresh ledger and shows what they claim.")
final class DemoCommand implements Callable<Integer> {
    private static final String REPORTS = "demo";

    private final Terminal terminal;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Also opens the page once, for the launcher's archive of classes.")
    private boolean rehearse;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path file = Files.createTempDirectory("tally-demo-").resolve("demo.ledger");
        Refusals refusals = new Refusals();
        try (Ledger ledger = Ledger.open(file)) {
            Additions additions = new Additions(ledger);
            addReports(additions, refusals);
            List<Filed> filed = ledger.filed();
            introduce(additions.summary(), terminal.out());
            try (TallyPrinter printer =
                    TallyPrinter.of(
                            Format.TEXT,
                            terminal.out(),
                            new ReportQuotes(ledger.known()),
                            Judgements.NONE)) {
                ledger.known().tallies(Aliases.known()).each(printer::print);
            }
            suggest(file, filed);
            if (rehearse) {
                Rehearsal.on(ledger);
            }
        }
        return refusals.tell(terminal);
    }

    private void addReports(Additions additions, Refusals refusals) throws IOException {
        URI folder = folder();
        if (folder.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                Path below = jar.provider().getPath(folder);
                additions.add(in(below), Reports.Given.NOTHING, terminal, refusals);
            }
        } else {
            additions.add(in(Path.of(folder)), Reports.Given.NOTHING, terminal, refusals);
        }
    }

    private static URI folder() {
        try {
            return Objects.requireNonNull(DemoCommand.class.getResource(REPORTS)).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class path entry has a url", e);
        }
    }

    private static Inputs in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new Inputs(files.sorted().map(DemoCommand::input).toList(), List.of());
        }
    }

    private static Input input(Path file) {
        try {
            return Input.file(file.getFileName().toString(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void introduce(String summary, PrintStream out) {
        out.println("Reports about a flood, a dispute and the soldiers in the Kursk region.");
        out.println("Outlets, flood and dispute are invented. " + summary + ".");
        out.println();
        out.println(
                """
                Below, each block is one thing that several figures speak of: what it is; low to high
                over its independent origins; then each figure in the order it was said: when, the words,
                on whose word, and its id. Under it, how it stands to an earlier one, and its sentence.
                """);
    }

    private void suggest(Path ledger, List<Filed> filed) {
        String id =
                filed.stream()
                        .flatMap(report -> report.entries().stream())
                        .max(
                                Comparator.comparingInt(
                                        entry -> entry.figure().sources().hops().size()))
                        .map(entry -> entry.id().substring(0, 8))
                        .orElse("ID");
        PrintStream out = terminal.out();
        String tally = terminal.program();
        out.println("Try next:");
        out.println("  " + tally + " show --ledger " + ledger + " ministry missing");
        out.println("  " + tally + " find --ledger " + ledger + " soldiers");
        out.println("  " + tally + " why --ledger " + ledger + " " + id);
        out.println("  " + tally + " add YOUR-REPORTS/        then: " + tally + " show");
        out.println("On a page: " + tally + " serve --ledger " + ledger);
    }
}
