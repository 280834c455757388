package tallystick.reconcile;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tallystick.figure.Attribution;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;
import tallystick.figure.When;

/// A tally in one neutral line: how far its figures reach, the latest and on whose word, how many speak of it, what is in conflict.
///
/// `between 43 and 50; latest 50, said 6 September 2031 by Olga Thule; 11 reports, 7 outlets, 4 origins; 1 open conflict`
///
/// Nothing is called best or true. The rules: see [#RANGE] and [#LATEST].
public final class Summary {
    /// How low and high are found.
    public static final String RANGE =
            "low and high are the ends of what the independent origins' latest figures allow";

    /// How the latest is found.
    public static final String LATEST =
            "the latest is the figure with the latest as-of, of several the one published last; no forecast, denial or unknown";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Summary() {}

    public static String of(Tally tally) {
        List<String> parts = new ArrayList<>();
        parts.add(
                tally.range()
                        .map(range -> words(range) + unit(tally))
                        .orElse("no number is given"));
        tally.latest().ifPresent(latest -> parts.add(latest(tally.entries().get(latest))));
        parts.add(
                "%s, %s, %s"
                        .formatted(
                                count(tally.reports(), "report"),
                                count(tally.outlets(), "outlet"),
                                count(tally.origins(), "origin")));
        int conflicts = openConflicts(tally);
        if (conflicts > 0) {
            parts.add(count(conflicts, "open conflict"));
        }
        return String.join("; ", parts);
    }

    private static String unit(Tally tally) {
        return tally.entries()
                .getFirst()
                .figure()
                .quantity()
                .unit()
                .map(unit -> " " + unit)
                .orElse("");
    }

    private static String latest(Entry entry) {
        Figure figure = entry.figure();
        String by =
                figure.sources()
                        .origin()
                        .map(Attribution.Hop::name)
                        .orElse(Objects.requireNonNullElse(entry.outlet(), "an unknown outlet"));
        When said = figure.said();
        String when =
                said == null
                        ? "published " + DAY.format(entry.published()) + ","
                        : "said " + words(said);
        return "latest %s, %s by %s".formatted(words(figure.bounds()), when, by);
    }

    /// `6 September 2031`, `in early February 2025`, else as TIMEX3
    private static String words(When when) {
        return switch (when) {
            case When.Day(LocalDate day) -> DAY.format(day);
            case When.Moment moment -> DAY.format(moment.at());
            case When.Hour hour -> DAY.format(hour.day());
            case When.Month(YearMonth month) -> "in " + MONTH.format(month);
            case When.Edge(When.Month(YearMonth month), String edge) ->
                    "in %s %s".formatted(edge, MONTH.format(month));
            default -> when.toString();
        };
    }

    /// Conflicts between figures that no later one of the same source has taken the place of.
    private static int openConflicts(Tally tally) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < tally.entries().size(); i++) {
            last.put(source(tally.entries().get(i)), i);
        }
        return (int)
                tally.judged().stream()
                        .filter(judged -> judged.verdict() instanceof Verdict.Conflicts)
                        .filter(judged ->
                                last.containsValue(judged.a()) && last.containsValue(judged.b()))
                        .count();
    }

    private static String source(Entry entry) {
        return entry.figure()
                .sources()
                .origin()
                .map(Attribution.Hop::name)
                .orElse(
                        "own voice of "
                                + Objects.requireNonNullElse(entry.outlet(), entry.reportId()));
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String words(Bounds bounds) {
        return switch (bounds) {
            case Bounds.Exactly(var value) -> number(value);
            case Bounds.Between(var least, var most) ->
                    "between " + number(least) + " and " + number(most);
            case Bounds.AtLeast(var least) -> "at least " + number(least);
            case Bounds.AtMost(var most) -> "at most " + number(most);
            case Bounds.Unknown() -> "open at both ends";
        };
    }

    /// `3,000`
    static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(number);
    }
}
