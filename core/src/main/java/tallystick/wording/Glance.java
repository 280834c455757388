package tallystick.wording;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.reconcile.Answers;
import tallystick.reconcile.Answers.Answer;

/// How many the reports on one event tell were killed and injured, each number with the words that tell it and with who published them:
///
/// `At a glance: 39 killed (“39 people”, Norland Courier, 15 May 2031; 2 of 5 reports; also 12, 27, 31)`
public final class Glance {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Glance() {}

    /// Empty where no report tells of dead or hurt.
    ///
    /// @param reports on one event
    public static String of(List<Filed> reports) {
        List<Answer> answers = new Answers(reports).atAGlance();
        return answers.isEmpty()
                ? ""
                : answers.stream()
                        .map(answer -> of(answer, reports.size()))
                        .collect(Collectors.joining(" · ", "At a glance: ", ""));
    }

    private static String of(Answer answer, int reports) {
        return "%s (%s, %s; %s)"
                .formatted(
                        count(answer),
                        answer.words().stream()
                                .map(span -> quote(answer, span))
                                .collect(Collectors.joining(", ")),
                        published(answer),
                        told(answer, reports));
    }

    /// `39 killed`
    public static String count(Answer answer) {
        return number(answer.value()) + " " + answer.topic().word();
    }

    /// Words that tell it: `“39 people”`
    public static String quote(Answer answer, Span span) {
        return "“" + answer.report().quote(span).replaceAll("\\s+", " ") + "”";
    }

    /// `Norland Courier, 15 May 2031`
    public static String published(Answer answer) {
        Report report = answer.report();
        return Objects.requireNonNullElse(report.outlet(), report.id())
                + ", "
                + DAY.format(report.published());
    }

    /// How many reports tell it, and what others tell: `2 of 5 reports; also 12, 27, 31`
    ///
    /// @param reports how many there are on the event
    public static String told(Answer answer, int reports) {
        List<String> parts = new ArrayList<>();
        if (!answer.note().isEmpty()) {
            parts.add(answer.note());
        }
        if (answer.reports() > 0) {
            parts.add(answer.reports() + " of " + Plural.of(reports, "report"));
        }
        if (!answer.others().isEmpty()) {
            parts.add(
                    answer.others().stream()
                            .map(Glance::number)
                            .collect(Collectors.joining(", ", "also ", "")));
        }
        return String.join("; ", parts);
    }

    private static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
