package tallystick.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows for one table, inserted together. All have the same columns, in the same order, so they are bound by place: by name, binding
/// took most of the time of adding.
final class Insertion {
    private final String table;
    private final List<Row> rows = new ArrayList<>();
    private String otherwise = "";

    Insertion(String table) {
        this.table = table;
    }

    Insertion add(Row row) {
        rows.add(row);
        return this;
    }

    /// A row that is there already stays.
    Insertion unlessThere() {
        otherwise = " ON CONFLICT DO NOTHING";
        return this;
    }

    void into(Handle handle) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql())) {
            for (Row row : rows) {
                int place = 1;
                for (@Nullable Object value : row.columns().values()) {
                    statement.setObject(place++, value);
                }
                statement.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "a row for %s was not taken: %s".formatted(table, e.getMessage()), e);
        }
    }

    private String sql() {
        List<String> columns = List.copyOf(rows.getFirst().columns().keySet());
        return "INSERT INTO %s (%s) VALUES (%s)%s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")),
                        otherwise);
    }
}
