package tallystick.cli;

import java.util.List;
import tallystick.figure.CueClass;
import tallystick.figure.Extraction;
import tallystick.figure.Report;
import tallystick.figure.Statement;

/// A report's statements, one a line: on whose word, by which words, what.
///
/// `Norland police · said · “40 people were hurt”`, and in brackets what the source does where it does not simply say it.
final class StatementText {
    private static final int LONGEST = 110;

    private StatementText() {}

    static List<String> of(Extraction extraction) {
        return extraction.statements().stream()
                .map(statement -> line(statement, extraction.report()))
                .toList();
    }

    private static String line(Statement statement, Report report) {
        CueClass kind = statement.kind();
        return statement.name()
                + " · "
                + flat(report.quote(statement.cue()))
                + (kind == null || kind == CueClass.SAY ? "" : " (" + kind + ")")
                + " · “"
                + shortened(flat(report.quote(statement.content())))
                + "”";
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, space < 0 ? LONGEST : space) + " …";
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
