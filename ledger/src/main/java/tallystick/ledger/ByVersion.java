package tallystick.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import tallystick.ledger.Columns.Cells;

/// What several versions of reports hold in one table.
final class ByVersion {
    private ByVersion() {}

    /// Version number → what its rows tell, in the order of their `position`.
    static <T> Map<Long, List<T>> of(
            Handle handle,
            Store store,
            String table,
            List<Long> versionNos,
            Function<Cells, T> read) {
        Map<Long, List<T>> found = new HashMap<>();
        handle.createQuery(
                        "SELECT * FROM %s WHERE version_no IN (%s) ORDER BY version_no, position"
                                .formatted(table, store.numbers()))
                .bind("numbers", versionNos.toString())
                .map((row, context) ->
                        found.computeIfAbsent(row.getLong("version_no"), no -> new ArrayList<>())
                                .add(read.apply(Cells.of(row))))
                .forEach(added -> {});
        return found;
    }
}
