package tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows for one table, inserted together. All have the same columns.
final class Insertion {
    private final String table;
    private final List<Row> rows = new ArrayList<>();

    Insertion(String table) {
        this.table = table;
    }

    Insertion add(Row row) {
        rows.add(row);
        return this;
    }

    void into(Handle handle) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(sql())) {
            rows.forEach(row -> batch.bindMap(row.columns()).add());
            batch.execute();
        }
    }

    private String sql() {
        List<String> columns = List.copyOf(rows.getFirst().columns().keySet());
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream().map(name -> ":" + name).collect(Collectors.joining(", ")));
    }
}
