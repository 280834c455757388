package tallystick.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tallystick.figure.Attribution;
import tallystick.figure.Entry;

/// Whom the figures of the newest versions go back to. The tables are asked for those that nobody judged; the others are taken out and
/// looked at.
///
/// @param handle in a read transaction
/// @param judgements as known at the moment
record OriginRows(Handle handle, Store store, Judgements judgements, Instant moment) {
    private static final String LAST =
            "NOT EXISTS (SELECT 1 FROM hop later WHERE later.entry_no = origin.entry_no AND later.number > origin.number)";

    /// Counted up while rows and figures are looked at.
    private static final class Counted {
        private final Map<String, Integer> figures = new HashMap<>();
        private final Map<String, Set<String>> through = new HashMap<>();

        private void told(String origin, String by) {
            through.computeIfAbsent(origin, any -> new TreeSet<>()).add(by);
        }

        private void add(Entry entry) {
            List<Attribution.Hop> hops = entry.figure().sources().hops();
            if (hops.isEmpty()) {
                return;
            }
            String origin = hops.getLast().name();
            figures.merge(origin, 1, Integer::sum);
            Optional.ofNullable(entry.outlet()).ifPresent(outlet -> told(origin, outlet));
            hops.subList(0, hops.size() - 1).forEach(hop -> told(origin, hop.name()));
        }

        private List<Origin> all() {
            return figures.entrySet().stream()
                    .map(each ->
                            new Origin(
                                    each.getKey(),
                                    each.getValue(),
                                    through.getOrDefault(each.getKey(), Set.of())))
                    .sorted(
                            Comparator.comparingInt((Origin origin) -> -origin.figures())
                                    .thenComparing(Origin::name))
                    .toList();
        }
    }

    /// Those with most figures first, then by name.
    List<Origin> all() {
        Counted counted = new Counted();
        Catalogue catalogue = new Catalogue(handle, moment);
        List<List<Long>> judged = judged(catalogue);
        List<Long> histories = judged.stream().flatMap(List::stream).toList();
        countOutlets(counted, histories);
        countTellers(counted, histories);
        List<Long> newest = judged.stream().map(List::getLast).distinct().toList();
        new Shelf(handle, store)
                .filed(newest, judgements)
                .forEach(filed -> filed.entries().forEach(counted::add));
        return counted.all();
    }

    /// The versions of each report of which a figure was amended or withdrawn, the oldest first.
    private List<List<Long>> judged(Catalogue catalogue) {
        Set<String> reports = new TreeSet<>(judgements.amendedReports());
        reports.addAll(judgements.withdrawnReports());
        List<List<Long>> judged = new ArrayList<>();
        for (String report : reports) {
            Stream.of(catalogue.history(report))
                    .filter(history -> !history.isEmpty())
                    .forEach(judged::add);
        }
        return judged;
    }

    private void countOutlets(Counted counted, List<Long> without) {
        query(
                        """
                        SELECT origin.name AS origin, version.outlet AS outlet, count(*) AS figures
                        FROM entry JOIN version ON version.version_no = entry.version_no JOIN hop origin ON origin.entry_no = entry.entry_no
                        WHERE %s AND %s AND version.version_no NOT IN (%s) GROUP BY origin.name, version.outlet\
                        """,
                        without)
                .map((row, context) -> {
                    String origin = row.getString("origin");
                    counted.figures.merge(origin, row.getInt("figures"), Integer::sum);
                    Optional.ofNullable(row.getString("outlet"))
                            .ifPresent(outlet -> counted.told(origin, outlet));
                    return origin;
                })
                .forEach(any -> {});
    }

    private void countTellers(Counted counted, List<Long> without) {
        query(
                        """
                        SELECT DISTINCT origin.name AS origin, teller.name AS teller
                        FROM hop teller JOIN hop origin ON origin.entry_no = teller.entry_no AND origin.number > teller.number
                            JOIN entry ON entry.entry_no = origin.entry_no JOIN version ON version.version_no = entry.version_no
                        WHERE %s AND %s AND version.version_no NOT IN (%s)\
                        """,
                        without)
                .map((row, context) -> {
                    counted.told(row.getString("origin"), row.getString("teller"));
                    return true;
                })
                .forEach(any -> {});
    }

    private Query query(String sql, List<Long> without) {
        return handle.createQuery(sql.formatted(Catalogue.NEWEST, LAST, store.numbers()))
                .bind("as_of", RecordedTime.write(moment))
                .bind("numbers", without.toString());
    }
}
