package tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Modality;
import tallystick.figure.Topic;
import tallystick.figure.Victim;
import tallystick.ledger.Columns.Cells;

/// Persons of whom a report tells without a number, in the ledger's table.
///
/// @param handle in a transaction
record VictimRows(Handle handle) {
    static Insertion insertion(long versionNo, List<Victim> victims) {
        Insertion rows = new Insertion("victim");
        rows(victims).forEach(row -> rows.add(row.put("version_no", versionNo)));
        return rows;
    }

    static List<Row> rows(List<Victim> victims) {
        List<Row> rows = new ArrayList<>();
        for (int position = 0; position < victims.size(); position++) {
            Victim victim = victims.get(position);
            rows.add(
                    new Row()
                            .put("position", position)
                            .putSpan("span", victim.span())
                            .putSpan("sentence", victim.sentence())
                            .put("topic", victim.topic().word())
                            .put("modality", victim.modality().word()));
        }
        return rows;
    }

    /// Version number → of whom that version tells.
    Map<Long, List<Victim>> of(List<Long> versionNos, Store store) {
        return ByVersion.of(handle, store, "victim", versionNos, VictimRows::victim);
    }

    static Victim victim(Cells row) {
        return new Victim(
                Columns.span(row, "span"),
                Columns.span(row, "sentence"),
                Topic.of(Columns.told(row, "topic")),
                Modality.of(Columns.told(row, "modality")));
    }
}
