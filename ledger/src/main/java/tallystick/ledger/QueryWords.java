package tallystick.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Topic;
import tallystick.figure.When;
import tallystick.ledger.Condition.Axis;
import tallystick.ledger.Condition.Column;
import tallystick.ledger.Condition.Is;
import tallystick.ledger.Condition.Judged;
import tallystick.ledger.Condition.Value;
import tallystick.ledger.Condition.Within;
import tallystick.ledger.Condition.Words;

/// What the single words of a [Query] mean.
final class QueryWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(-?\\d[\\d,]*(?:\\.\\d+)?|-?\\.\\d+)(k|m|bn)?");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)(.*)");
    private static final List<String> VERDICTS =
            List.of("repeats", "agrees", "revises", "part-of", "conflicts", "apart");
    private static final Map<String, Field> FIELDS = fields();

    private QueryWords() {}

    /// @param example as it would be typed
    private record Field(String example, Function<String, Condition> condition) {}

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put(
                "topic",
                new Field("topic=killed", value -> is("topic", checked(value, Topic::of))));
        fields.put("counted", words("counted=soldiers", Column.COUNTED));
        fields.put("source", words("source=Zelensky", Column.SOURCES));
        fields.put("where", words("where=Kursk", Column.PLACE));
        fields.put("outlet", words("outlet=\"Norland Courier\"", Column.OUTLET));
        fields.put("value", new Field("value=1000..1500", QueryWords::value));
        fields.put("said", time("said=2024-10..", Axis.SAID));
        fields.put("when", time("when=2024", Axis.WHEN));
        fields.put("published", time("published=2024-10-05", Axis.PUBLISHED));
        fields.put(
                "modality",
                new Field(
                        "modality=planned", value -> is("modality", checked(value, Modality::of))));
        fields.put(
                "hedge",
                new Field("hedge=at-least", value -> is("hedge", checked(value, Hedge::of))));
        fields.put(
                "kind",
                new Field(
                        "kind=money",
                        value ->
                                is(
                                        "kind",
                                        one(
                                                value,
                                                "kind",
                                                List.of("count", "money", "share", "measure")))));
        fields.put("unit", new Field("unit=EUR", value -> is("unit", value)));
        fields.put("report", new Field("report=ID", value -> is("version.id", value)));
        fields.put(
                "verdict",
                new Field(
                        "verdict=conflicts", value -> new Judged(one(value, "verdict", VERDICTS))));
        return fields;
    }

    static List<String> examples() {
        return Stream.concat(FIELDS.values().stream().map(Field::example), Stream.of("sort=value"))
                .toList();
    }

    private static Field words(String example, Column column) {
        return new Field(
                example,
                value ->
                        phrase(value)
                                .map(phrase -> new Words(column, phrase.words(), false))
                                .orElseThrow(() -> nothing(example)));
    }

    private static Field time(String example, Axis axis) {
        return new Field(example, value -> within(axis, value));
    }

    private static Is is(String column, String value) {
        return new Is(column, value);
    }

    /// @throws QueryException when no field has that name
    static Condition condition(String name, String value) {
        Field field = FIELDS.get(name.toLowerCase(Locale.ROOT));
        if (field == null) {
            throw new QueryException(
                    "no field is called \"%s\"; there are: %s"
                            .formatted(name, String.join(", ", examples())));
        } else if (value.isBlank()) {
            throw nothing(field.example());
        }
        return field.condition().apply(value.strip());
    }

    private static QueryException nothing(String example) {
        return new QueryException(
                "nothing to look for stands behind \"%s\"; write it as in %s"
                        .formatted(example.substring(0, example.indexOf('=') + 1), example));
    }

    static Query.Order order(String value) {
        List<String> orders =
                Arrays.stream(Query.Order.values())
                        .map(order -> order.name().toLowerCase(Locale.ROOT))
                        .toList();
        return Query.Order.valueOf(one(value, "order", orders).toUpperCase(Locale.ROOT));
    }

    /// The words of a phrase; none when it has no letter and no digit.
    static Optional<Words> phrase(String typed) {
        String words =
                WORD.matcher(typed)
                        .results()
                        .map(found -> found.group())
                        .collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of(new Words(null, words, false));
    }

    /// What stands between two spaces: a range of numbers, else words, each by itself.
    static List<Condition> chunk(String chunk) {
        Matcher compared = COMPARED.matcher(chunk);
        if (compared.matches() && NUMBER.matcher(compared.group(2)).matches()) {
            return List.of(value(chunk));
        } else if (chunk.matches("\\W?\\d\\S*\\.\\..*|.*\\.\\.\\W?\\d.*")) {
            return List.of(value(chunk));
        }
        List<Condition> words = new ArrayList<>();
        if (isTopic(chunk.toLowerCase(Locale.ROOT))) {
            phrase(chunk).ifPresent(topic -> words.add(new Words(null, topic.words(), true)));
        } else {
            WORD.matcher(chunk)
                    .results()
                    .forEach(word -> words.add(new Words(null, word.group(), false)));
        }
        return words;
    }

    private static boolean isTopic(String word) {
        return Arrays.stream(Topic.values()).anyMatch(topic -> topic.word().equals(word));
    }

    private static Value value(String range) {
        Matcher compared = COMPARED.matcher(range);
        if (compared.matches()) {
            BigDecimal bound = number(compared.group(2), range);
            return compared.group(1).startsWith(">")
                    ? new Value(bound, null)
                    : new Value(null, bound);
        }
        String[] ends = ends(range);
        BigDecimal least = ends[0].isEmpty() ? null : number(ends[0], range);
        BigDecimal most = ends[1].isEmpty() ? null : number(ends[1], range);
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new QueryException(
                    "\"%s\" runs downwards; write it as in 1000..1500".formatted(range));
        }
        return new Value(least, most);
    }

    /// Both ends of `a..b`; of `a` alone they are the same.
    private static String[] ends(String range) {
        int dots = range.indexOf("..");
        return dots < 0
                ? new String[] {range, range}
                : new String[] {range.substring(0, dots), range.substring(dots + 2)};
    }

    private static BigDecimal number(String typed, String range) {
        Matcher number = NUMBER.matcher(typed.strip());
        if (!number.matches()) {
            throw new QueryException(
                    "\"%s\" in \"%s\" is no number; write it as in 1000..1500, 1.5m.., ..40 or >=300"
                            .formatted(typed, range));
        }
        String scale = number.group(2) == null ? "" : number.group(2).toLowerCase(Locale.ROOT);
        int zeros =
                switch (scale) {
                    case "k" -> 3;
                    case "m" -> 6;
                    case "bn" -> 9;
                    default -> 0;
                };
        return new BigDecimal(number.group(1).replace(",", "")).scaleByPowerOfTen(zeros);
    }

    private static Within within(Axis axis, String range) {
        String[] ends = ends(range);
        LocalDate first = ends[0].isEmpty() ? null : day(ends[0], range, true);
        LocalDate last = ends[1].isEmpty() ? null : day(ends[1], range, false);
        if (first != null && last != null && first.isAfter(last)) {
            throw new QueryException(
                    "\"%s\" runs backwards; write it as in 2024-10..2024-12".formatted(range));
        }
        return new Within(axis, first, last);
    }

    private static @Nullable LocalDate day(String typed, String range, boolean first) {
        try {
            When when = When.parse(typed.strip());
            return (first ? when.first() : when.last()).orElse(null);
        } catch (IllegalArgumentException e) {
            throw new QueryException(
                    "\"%s\" in \"%s\" is no time; write it as in 2024, 2024-10, 2024-10-05 or 2024-10..2024-12"
                            .formatted(typed, range));
        }
    }

    private static String checked(String value, Function<String, ?> parse) {
        String word = value.toLowerCase(Locale.ROOT);
        try {
            return parse.apply(word).toString();
        } catch (IllegalArgumentException e) {
            throw new QueryException(String.valueOf(e.getMessage()));
        }
    }

    private static String one(String value, String what, List<String> all) {
        String word = value.toLowerCase(Locale.ROOT);
        if (!all.contains(word)) {
            throw new QueryException(
                    "no %s is called \"%s\"; there are: %s"
                            .formatted(what, value, String.join(", ", all)));
        }
        return word;
    }
}
