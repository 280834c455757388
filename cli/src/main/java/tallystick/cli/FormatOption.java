package tallystick.cli;

import picocli.CommandLine.Option;

/// `--format`, the same for every command that prints results.
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text (for people), jsonl (for programs) or csv (for spreadsheets).")
    Format format = Format.TEXT;
}
