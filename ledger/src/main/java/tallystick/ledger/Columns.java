package tallystick.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Attribution;
import tallystick.figure.Bounds;
import tallystick.figure.CueClass;
import tallystick.figure.Figure;
import tallystick.figure.Flow;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.Text;
import tallystick.figure.Topic;
import tallystick.figure.When;

/// Values from the columns of a row, as [Rows] put them there, be it a table's or a line's.
final class Columns {
    private Columns() {}

    /// A row's columns by name, as text.
    interface Cells {
        @Nullable String text(String column);

        static Cells of(ResultSet row) {
            return column -> {
                try {
                    return row.getString(column);
                } catch (SQLException e) {
                    throw new IllegalStateException("column " + column + " cannot be read", e);
                }
            };
        }
    }

    static Report report(Cells row) {
        return new Report(
                told(row, "id"),
                row.text("url"),
                row.text("outlet"),
                LocalDate.parse(told(row, "published")),
                row.text("title"),
                Text.of(told(row, "content")));
    }

    static Figure figure(Cells row, List<Attribution.Hop> hops) {
        String partOf = row.text("part_of");
        String flow = row.text("flow");
        return new Figure(
                span(row, "span"),
                told(row, "quote"),
                span(row, "sentence"),
                Quantity.of(
                        told(row, "kind"),
                        bounds(row),
                        Hedge.of(told(row, "hedge")),
                        Optional.ofNullable(row.text("unit"))),
                told(row, "counted"),
                Topic.of(told(row, "topic")),
                row.text("place"),
                when(row, "held"),
                new Attribution(hops),
                when(row, "said"),
                Modality.of(told(row, "modality")),
                partOf == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(partOf)),
                flow == null ? null : Flow.of(flow),
                DerivationTree.read(told(row, "derivations")));
    }

    private static Bounds bounds(Cells row) {
        String word = told(row, "bounds");
        return switch (word) {
            case "exactly" -> new Bounds.Exactly(number(row, "low"));
            case "between" -> new Bounds.Between(number(row, "low"), number(row, "high"));
            case "at-least" -> new Bounds.AtLeast(number(row, "low"));
            case "at-most" -> new Bounds.AtMost(number(row, "high"));
            case "unknown" -> new Bounds.Unknown();
            default -> throw new IllegalArgumentException("no bounds are called \"" + word + "\"");
        };
    }

    private static BigDecimal number(Cells row, String name) {
        return new BigDecimal(told(row, name));
    }

    private static @Nullable When when(Cells row, String name) {
        String value = row.text(name);
        return value == null ? null : When.parse(value);
    }

    static Attribution.Hop hop(Cells row) {
        return new Attribution.Hop(
                told(row, "name"), findSpan(row, "source"), findSpan(row, "cue"), kind(row));
    }

    static Statement statement(Cells row) {
        return new Statement(
                span(row, "source"),
                told(row, "name"),
                span(row, "cue"),
                span(row, "content"),
                kind(row));
    }

    private static @Nullable CueClass kind(Cells row) {
        String word = row.text("class");
        return word == null ? null : CueClass.of(word);
    }

    static Span span(Cells row, String name) {
        return Objects.requireNonNull(findSpan(row, name));
    }

    private static @Nullable Span findSpan(Cells row, String name) {
        String start = row.text(name + "_start");
        return start == null
                ? null
                : new Span(Integer.parseInt(start), Integer.parseInt(told(row, name + "_end")));
    }

    static String told(Cells row, String name) {
        return Objects.requireNonNull(row.text(name), () -> "column " + name + " is empty");
    }
}
