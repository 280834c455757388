package tallystick.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Entry;

/// Compares what is kept beside a figure only to find it (numbers and days to compare, surroundings, the entry's number) with what
/// the figure itself gives.
record Derived(Handle handle, Store store) {
    List<Finding> wrong(List<Long> versionNos) {
        Map<Long, Version> versions = new HashMap<>();
        List<Version> all = new Shelf(handle, store).versions(versionNos);
        for (int i = 0; i < versionNos.size(); i++) {
            versions.put(versionNos.get(i), all.get(i));
        }
        List<Finding> wrong = new ArrayList<>();
        handle.createQuery(
                        "SELECT * FROM entry WHERE version_no IN (%s)".formatted(store.numbers()))
                .bind("numbers", versionNos.toString())
                .map((row, context) -> {
                    long versionNo = row.getLong("version_no");
                    Version version = Objects.requireNonNull(versions.get(versionNo));
                    Entry entry = version.entries().get(row.getInt("position"));
                    for (var column : row(entry, version, versionNo).columns().entrySet()) {
                        Object kept = row.getObject(column.getKey());
                        if (!Objects.toString(kept).equals(Objects.toString(column.getValue()))) {
                            wrong.add(
                                    Finding.broken(
                                            Verifier.place(entry.reportId(), entry.id()),
                                            "its column %s holds %s, not %s"
                                                    .formatted(
                                                            column.getKey(),
                                                            kept,
                                                            column.getValue())));
                        }
                    }
                    return versionNo;
                })
                .forEach(checked -> {});
        return wrong;
    }

    private static Row row(Entry entry, Version version, long versionNo) {
        Surroundings around = Surroundings.of(entry.figure().span(), version.report().text());
        return Rows.entry(entry)
                .put("prefix", around.prefix())
                .put("suffix", around.suffix())
                .put(
                        "entry_no",
                        EntryNumber.of(version.report().published(), versionNo, entry.index()));
    }
}
