package tallystick.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Report;
import tallystick.text.Reports.Given;
import tallystick.text.Reports.Outcome;

/// Reads bytes as reports and prints what came of it, for tests to compare.
final class Told {
    private Told() {}

    static List<Outcome> outcomes(String name, byte[] bytes) {
        try (var outcomes = Reports.in(name, new ByteArrayInputStream(bytes), Given.NOTHING)) {
            return outcomes.toList();
        }
    }

    static List<Outcome> outcomes(String name, String text) {
        return outcomes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Report report(String name, byte[] bytes) {
        return report(outcomes(name, bytes).getFirst());
    }

    static Report report(String name, String text) {
        return report(outcomes(name, text).getFirst());
    }

    static Report report(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read read -> read.report();
            case Outcome.Refused refused -> throw new AssertionError("refused: " + refused);
        };
    }

    static Outcome.Refused refusal(String name, byte[] bytes) {
        return refusal(outcomes(name, bytes).getFirst());
    }

    static Outcome.Refused refusal(String name, String text) {
        return refusal(outcomes(name, text).getFirst());
    }

    static Outcome.Refused refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused;
            case Outcome.Read read -> throw new AssertionError("read: " + read);
        };
    }

    /// As `docs/REPORTS.md` prints outcomes.
    static String printed(List<Outcome> outcomes) {
        return outcomes.stream().map(Told::printed).collect(Collectors.joining("\n\n"));
    }

    private static String printed(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused ->
                    "refused: %s %s\nremedy: %s"
                            .formatted(refused.place(), refused.problem(), refused.remedy());
            case Outcome.Read(Report report) ->
                    "id: "
                            + report.id()
                            + line("url", report.url())
                            + line("outlet", report.outlet())
                            + line("published", report.published().toString())
                            + line("title", report.title())
                            + report.text()
                                    .string()
                                    .lines()
                                    .map(each -> line("text", each))
                                    .collect(Collectors.joining());
        };
    }

    private static String line(String name, @Nullable String value) {
        return value == null ? "" : "\n" + name + ": " + value;
    }
}
