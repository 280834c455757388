package tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Topic;
import tallystick.figure.When;

/// Made-up words for what is no word, so that one index answers a search for words, values and times together:
/// `xtkilled` for a topic, `xv12` for numbers from 562 to 999, `xs202410` for what was said in October 2024.
///
/// They are coarse: what they find holds all that is sought, and is then compared exactly.
final class Facets {
    /// Buckets of value a decade.
    private static final int FINENESS = 4;

    private static final int LAST_BUCKET = 80;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /// A time of more months is entered by its years alone.
    private static final int MONTHS = 18;

    private Facets() {}

    static List<String> of(Entry entry) {
        Figure figure = entry.figure();
        List<String> facets = new ArrayList<>();
        facets.add(topic(figure.topic()));
        facets.add(word("xm", figure.modality().word()));
        facets.add(word("xk", figure.quantity().kind()));
        Bounds bounds = figure.bounds();
        bounds.low()
                .or(bounds::high)
                .ifPresent(low ->
                        facets.addAll(
                                values(
                                        low.doubleValue(),
                                        bounds.high().orElse(low).doubleValue())));
        When said = figure.said();
        facets.addAll(
                said == null
                        ? entered("xs", entry.published(), entry.published())
                        : entered("xs", first(said), last(said)));
        When held = figure.when();
        if (held != null) {
            facets.addAll(entered("xh", first(held), last(held)));
        }
        return facets;
    }

    static String topic(Topic topic) {
        return word("xt", topic.word());
    }

    /// Of the condition; empty when it is met without any.
    static List<String> of(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> of(is);
            case Condition.Value value -> values(value.low(), value.high());
            case Condition.Within within -> of(within);
            case Condition.Words words -> List.of();
            case Condition.Judged judged -> List.of();
        };
    }

    private static List<String> of(Condition.Is is) {
        return switch (is.column()) {
            case "topic" -> List.of(word("xt", is.value()));
            case "modality" -> List.of(word("xm", is.value()));
            case "kind" -> List.of(word("xk", is.value()));
            default -> List.of();
        };
    }

    private static List<String> of(Condition.Within within) {
        return switch (within.axis()) {
            case SAID -> sought("xs", within.from(), within.until());
            case WHEN -> sought("xh", within.from(), within.until());
            case PUBLISHED -> List.of();
        };
    }

    private static String word(String sort, String word) {
        return sort + word.replace("-", "");
    }

    private static List<String> values(double low, double high) {
        return IntStream.rangeClosed(bucket(low), bucket(high))
                .mapToObj(bucket -> "xv" + bucket)
                .toList();
    }

    private static int bucket(double value) {
        return value < 1
                ? 0
                : Math.min(1 + (int) (StrictMath.log10(value) * FINENESS), LAST_BUCKET);
    }

    private static List<String> entered(String sort, LocalDate first, LocalDate last) {
        List<String> words = new ArrayList<>(years(sort + "y", first, last));
        words.addAll(
                months(first, last) > MONTHS
                        ? years(sort + "w", first, last)
                        : monthWords(sort, first, last));
        return words;
    }

    private static List<String> sought(String sort, LocalDate first, LocalDate last) {
        if (months(first, last) > MONTHS) {
            return years(sort + "y", first, last);
        }
        List<String> words = new ArrayList<>(monthWords(sort, first, last));
        words.addAll(years(sort + "w", first, last));
        return words;
    }

    private static List<String> years(String sort, LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(year(first), year(last))
                .mapToObj(year -> sort + year)
                .toList();
    }

    private static int year(LocalDate day) {
        return Math.clamp(day.getYear(), FIRST_YEAR, LAST_YEAR);
    }

    private static long months(LocalDate first, LocalDate last) {
        return month(last) - month(first) + 1;
    }

    private static long month(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    private static List<String> monthWords(String sort, LocalDate first, LocalDate last) {
        List<String> words = new ArrayList<>();
        for (long month = month(first); month <= month(last); month++) {
            words.add(sort + (month / 12 * 100 + month % 12 + 1));
        }
        return words;
    }

    private static LocalDate first(When when) {
        return when.first().orElse(LocalDate.of(0, 1, 1));
    }

    private static LocalDate last(When when) {
        return when.last().orElse(LocalDate.of(9999, 12, 31));
    }
}
