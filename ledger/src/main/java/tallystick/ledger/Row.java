package tallystick.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Span;
import tallystick.figure.When;

/// The columns of one row, in order, with only such values as will be read back as they are.
final class Row {
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    /// Columns that older ledgers lack, and that are empty here.
    private Set<String> unhashed = Set.of();

    Map<String, @Nullable Object> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /// @throws IllegalArgumentException when it is text that UTF-8 cannot hold
    Row put(String name, @Nullable Object value) {
        if (value instanceof String string) {
            checkCharacters(string);
        }
        columns.put(name, value);
        return this;
    }

    /// A column that older ledgers lack: where it is empty, it is not hashed either.
    Row putLater(String name, @Nullable Object value) {
        if (value == null) {
            unhashed = new HashSet<>(unhashed);
            unhashed.add(name);
        }
        return put(name, value);
    }

    /// Hands over the values that are hashed, in order.
    void hashed(Consumer<@Nullable Object> each) {
        columns.forEach((name, value) -> {
            if (!unhashed.contains(name)) {
                each.accept(value);
            }
        });
    }

    Row putSpan(String name, @Nullable Span span) {
        return put(name + "_start", span == null ? null : span.start())
                .put(name + "_end", span == null ? null : span.end());
    }

    /// The exact decimal, and beside it what can be compared in SQL.
    Row putNumber(String name, Optional<BigDecimal> value) {
        return put(name, value.map(BigDecimal::toPlainString).orElse(null))
                .put(name + "_real", value.map(BigDecimal::doubleValue).orElse(null));
    }

    /// The TIMEX3 value, and beside it the first and last day it can mean.
    ///
    /// @throws IllegalArgumentException when it would be read back as another time
    Row putTime(String name, @Nullable When when) {
        String value = when == null ? null : when.toString();
        if (value != null && !When.parse(value).equals(when)) {
            throw new IllegalArgumentException("the time " + value + " would be read as another");
        }
        return put(name, value)
                .put(name + "_first", when == null ? null : day(when.first()))
                .put(name + "_last", when == null ? null : day(when.last()));
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    /// Half of a surrogate pair is no character; UTF-8 cannot hold it and would put `?` in its place.
    static void checkCharacters(String string) {
        for (int i = 0; i < string.length(); i++) {
            if (Character.isSurrogate(string.charAt(i))) {
                if (Character.charCount(string.codePointAt(i)) == 1) {
                    throw new IllegalArgumentException(
                            "half a character (U+%04X) stands after \"%s\""
                                    .formatted(
                                            (int) string.charAt(i),
                                            string.substring(Math.max(0, i - 20), i)));
                }
                i++;
            }
        }
    }
}
