package tallystick.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Rows for one table, inserted together. All have the same columns, in the same order, so they are bound by place.
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
        try (Statements statements = new Statements(handle)) {
            into(statements);
        }
    }

    void into(Statements statements) {
        if (rows.isEmpty()) {
            return;
        }
        String sql = statements.text(table, rows.getFirst().columns().keySet(), this::sql);
        rows.forEach(row -> statements.run(sql, row.columns().values()));
    }

    private String sql(Collection<String> columns) {
        return "INSERT INTO %s (%s) VALUES (%s)%s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")),
                        otherwise);
    }
}
