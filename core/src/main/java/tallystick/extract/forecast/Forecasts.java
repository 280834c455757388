package tallystick.extract.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tallystick.figure.Attribution;
import tallystick.figure.Forecast;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.TimeExpression;
import tallystick.figure.When;
import tallystick.wordlist.WordList;

/// Finds the statements that foretell something for a named time (`docs/FIGURES.md`, "What tallies": forecasts).
///
/// `The paper wrote at the end of May that Ostmark would send engineers in two months` → due at the end of July
public final class Forecasts {
    private static final List<String> CUES =
            WordList.rows("modality/cues.tsv").stream()
                    .filter(row -> row.get(1).equals("predicted"))
                    .map(row -> " " + row.getFirst() + " ")
                    .toList();

    /// Characters between the words that ascribe and a time that tells when it was said.
    private static final int BESIDE = 40;

    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(?i)^tomorrow|^next |^(?!this|last)\\p{L}+ (hour|day|week|fortnight|month|year)s?\\b(?! of)");

    /// Longer content is a passage, of which one sentence foretells at most.
    private static final int LONGEST = 400;

    private Forecasts() {}

    /// @param times of the report, resolved against its day
    public static List<Forecast> in(
            Report report, List<Statement> statements, List<TimeExpression> times) {
        Map<Span, Forecast> byDueWords = new TreeMap<>(Comparator.comparingInt(Span::start));
        for (Statement statement : statements) {
            if (foretells(report, statement.content())) {
                forecast(report, statement, statements, times)
                        .ifPresent(each ->
                                byDueWords.merge(each.dueWords(), each, Forecasts::narrower));
            }
        }
        return List.copyOf(byDueWords.values());
    }

    /// A statement within another one foretells the same once.
    private static Forecast narrower(Forecast one, Forecast other) {
        return other.content().length() < one.content().length() ? other : one;
    }

    private static boolean foretells(Report report, Span content) {
        if (content.length() > LONGEST) {
            return false;
        }
        String words =
                " "
                        + report.quote(content)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}']+", " ")
                        + " ";
        return CUES.stream().anyMatch(words::contains);
    }

    private static Optional<Forecast> forecast(
            Report report,
            Statement statement,
            List<Statement> statements,
            List<TimeExpression> times) {
        Optional<When> said =
                times.stream()
                        .filter(time -> isOfCue(time.span(), statement))
                        .sorted(Comparator.comparingInt(time -> gap(time.span(), statement)))
                        .flatMap(time -> time.when().stream())
                        .findFirst();
        LocalDate day = said.flatMap(When::last).orElse(report.published());
        return times.stream()
                .filter(time -> statement.content().contains(time.span()))
                .flatMap(time ->
                        time
                                .when()
                                .map(when ->
                                        due(time, when, day, report, statement, statements, said))
                                .stream())
                .filter(forecast -> isAhead(forecast.due(), day))
                .findFirst();
    }

    private static Forecast due(
            TimeExpression time,
            When when,
            LocalDate said,
            Report report,
            Statement statement,
            List<Statement> statements,
            Optional<When> saidWhen) {
        boolean relative = RELATIVE.matcher(report.quote(time.span())).find();
        When due = relative ? moved(when, report.published(), said) : when;
        return new Forecast(
                statement.content(),
                chain(statement, statements),
                saidWhen.orElse(null),
                due,
                time.span());
    }

    /// "in two months", written a month ago, was counted from then.
    private static When moved(When when, LocalDate from, LocalDate to) {
        long back = ChronoUnit.DAYS.between(to, from);
        LocalDate last = when.last().orElse(null);
        if (back <= 0 || last == null) {
            return when;
        }
        return when instanceof When.Month(YearMonth month)
                ? new When.Month(
                        month.minusMonths(
                                ChronoUnit.MONTHS.between(
                                        YearMonth.from(to), YearMonth.from(from))))
                : new When.Day(last.minusDays(back));
    }

    private static boolean isAhead(When due, LocalDate said) {
        return due.last().map(day -> day.isAfter(said)).orElse(false);
    }

    /// Beside the cue, outside of what was said.
    private static boolean isOfCue(Span time, Statement statement) {
        return gap(time, statement) <= BESIDE && !statement.content().overlaps(time);
    }

    private static int gap(Span time, Statement statement) {
        Span words = statement.cue().to(statement.source());
        return Math.max(time.start() - words.end(), words.start() - time.end());
    }

    private static Attribution chain(Statement inner, List<Statement> statements) {
        List<Attribution.Hop> hops = new ArrayList<>();
        statements.stream()
                .filter(each -> each.content().contains(inner.content()))
                .sorted(Comparator.comparingInt(each -> -each.content().length()))
                .map(Statement::hop)
                .filter(hop -> hops.stream().noneMatch(outer -> outer.name().equals(hop.name())))
                .forEach(hops::add);
        return new Attribution(hops);
    }
}
