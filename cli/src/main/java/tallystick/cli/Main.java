package tallystick.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import tallystick.ledger.LedgerException;
import tallystick.ledger.QueryException;

/// `tally`: the command itself, and the one place where errors become messages and exit codes.
@Command(
        name = "tally",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Reads who claims how many of what, where and when, on whose word, and shows whether it tallies.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tally demo                      see it at work on invented reports",
            "  tally read report.txt           the figures of a report, nothing stored",
            "  tally add reports/              add a folder of reports to the ledger",
            "  tally show flood killed         what was claimed, by whom, and how it tallies"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:some input was refused, or nothing was found",
            "2:the command was not understood"
        })
final class Main implements Runnable {
    static final int FINE = CommandLine.ExitCode.OK;
    static final int REFUSED = CommandLine.ExitCode.SOFTWARE;

    private final Terminal terminal;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "On an unexpected error print where in the program it happened.")
    private boolean debug;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        System.exit(run(Terminal.system(), args));
    }

    /// Runs one command to its end.
    ///
    /// @return the exit code
    static int run(Terminal terminal, String... args) {
        int code = commandLine(terminal).execute(args);
        terminal.flush();
        return code;
    }

    static CommandLine commandLine(Terminal terminal) {
        Main main = new Main(terminal);
        return new CommandLine(main)
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new ReadCommand(terminal))
                .addSubcommand(new AddCommand(terminal))
                .addSubcommand(new ShowCommand(terminal))
                .addSubcommand(new FindCommand(terminal))
                .addSubcommand(new WhyCommand(terminal))
                .addSubcommand(new TalliesCommand(terminal))
                .addSubcommand(new StoryCommand(terminal))
                .addSubcommand(new DueCommand(terminal))
                .addSubcommand(new TrackCommand(terminal))
                .addSubcommand(new NewsCommand(terminal))
                .addSubcommand(new AmendCommand(terminal))
                .addSubcommand(new MergeCommand(terminal))
                .addSubcommand(new SplitCommand(terminal))
                .addSubcommand(new WithdrawCommand(terminal))
                .addSubcommand(new GradeCommand(terminal))
                .addSubcommand(new UndoCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new WatchCommand(terminal))
                .addSubcommand(new SparkCommand())
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(
                                terminal.interactive()
                                        ? CommandLine.Help.Ansi.AUTO
                                        : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, line, parsed) -> main.explain(problem));
    }

    /// `tally` alone says what it can do.
    @Override
    public void run() {
        commandLine(terminal).usage(terminal.out());
    }

    private int explain(Exception problem) {
        if (problem instanceof QueryException) {
            terminal.err().println("tally: " + problem.getMessage());
            return CommandLine.ExitCode.USAGE;
        } else if (problem instanceof Failure || problem instanceof LedgerException) {
            terminal.err().println("tally: " + problem.getMessage());
        } else {
            terminal.err().println("tally: this should not have happened: " + problem);
            terminal.err().println("  Run it again with --debug and report what it prints.");
        }
        if (debug) {
            problem.printStackTrace(terminal.err());
        }
        return REFUSED;
    }

    /// `tally --version`
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "Tallystick "
                        + Main.class.getPackage().getImplementationVersion()
                        + " on Java "
                        + Runtime.version().feature()
            };
        }
    }
}
