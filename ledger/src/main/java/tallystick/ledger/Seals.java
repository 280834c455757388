package tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/// Follows the chain of seals from the first version to the last: one that was changed, put in or taken away breaks it.
final class Seals {
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "url",
                    "outlet",
                    "published",
                    "title",
                    "version_no",
                    "report_no",
                    "number",
                    "reading",
                    "supersedes",
                    "recorded_at",
                    "published_sha256",
                    "read_sha256",
                    "text_sha256");

    private Seals() {}

    private record Sealed(String id, long number, Row row, @Nullable String seal) {}

    static List<Finding> broken(Handle handle) {
        List<Finding> broken = new ArrayList<>();
        String before = "";
        long number = 0;
        try (ResultIterator<Sealed> all =
                handle.createQuery("SELECT * FROM version ORDER BY version_no")
                        .map((row, context) -> {
                            Row columns = new Row();
                            for (String column : COLUMNS) {
                                columns.put(column, row.getObject(column));
                            }
                            return new Sealed(
                                    row.getString("id"),
                                    row.getLong("version_no"),
                                    columns,
                                    row.getString("seal"));
                        })
                        .iterator()) {
            while (all.hasNext()) {
                Sealed version = all.next();
                String place = "report " + version.id();
                if (version.number() != number + 1) {
                    broken.add(Finding.broken(place, "a version before it has been taken away"));
                } else if (version.seal() != null
                        && !version.seal().equals(Content.seal(before, version.row()))) {
                    broken.add(
                            Finding.broken(
                                    place,
                                    "the record of its version is not the one that was sealed"));
                }
                number = version.number();
                before = version.seal() == null ? "" : version.seal();
            }
        }
        return broken;
    }
}
