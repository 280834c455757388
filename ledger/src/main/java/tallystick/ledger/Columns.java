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
import tallystick.figure.Figure;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.Text;
import tallystick.figure.Topic;
import tallystick.figure.When;

/// Values from the columns of a row, as [Rows] put them there.
final class Columns {
    private Columns() {}

    static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getString("id"),
                text(row, "url"),
                text(row, "outlet"),
                LocalDate.parse(row.getString("published")),
                text(row, "title"),
                Text.of(row.getString("content")));
    }

    static Figure figure(ResultSet row, List<Attribution.Hop> hops) throws SQLException {
        int partOf = row.getInt("part_of");
        return new Figure(
                span(row, "span"),
                row.getString("quote"),
                span(row, "sentence"),
                Quantity.of(
                        row.getString("kind"),
                        bounds(row),
                        Hedge.of(row.getString("hedge")),
                        Optional.ofNullable(text(row, "unit"))),
                row.getString("counted"),
                Topic.of(row.getString("topic")),
                text(row, "place"),
                when(row, "held"),
                new Attribution(hops),
                when(row, "said"),
                Modality.of(row.getString("modality")),
                text(row, "part_of") == null ? OptionalInt.empty() : OptionalInt.of(partOf),
                DerivationTree.read(row.getString("derivations")));
    }

    private static Bounds bounds(ResultSet row) throws SQLException {
        String word = row.getString("bounds");
        return switch (word) {
            case "exactly" -> new Bounds.Exactly(number(row, "low"));
            case "between" -> new Bounds.Between(number(row, "low"), number(row, "high"));
            case "at-least" -> new Bounds.AtLeast(number(row, "low"));
            case "at-most" -> new Bounds.AtMost(number(row, "high"));
            case "unknown" -> new Bounds.Unknown();
            default -> throw new IllegalArgumentException("no bounds are called \"" + word + "\"");
        };
    }

    private static BigDecimal number(ResultSet row, String name) throws SQLException {
        return new BigDecimal(row.getString(name));
    }

    private static @Nullable When when(ResultSet row, String name) throws SQLException {
        String value = text(row, name);
        return value == null ? null : When.parse(value);
    }

    static Attribution.Hop hop(ResultSet row) throws SQLException {
        return new Attribution.Hop(
                row.getString("name"), findSpan(row, "source"), findSpan(row, "cue"));
    }

    static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                span(row, "source"), row.getString("name"), span(row, "cue"), span(row, "content"));
    }

    private static Span span(ResultSet row, String name) throws SQLException {
        return Objects.requireNonNull(findSpan(row, name));
    }

    private static @Nullable Span findSpan(ResultSet row, String name) throws SQLException {
        int start = row.getInt(name + "_start");
        return row.wasNull() ? null : new Span(start, row.getInt(name + "_end"));
    }

    private static @Nullable String text(ResultSet row, String name) throws SQLException {
        return row.getString(name);
    }
}
