package tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import tallystick.reconcile.Following;
import tallystick.reconcile.Vector;

/// The table of which report follows which.
///
/// @param handle in a transaction
record StoryRows(Handle handle, Store store) {
    /// A report as it is reckoned in.
    record Reckoned(Following.Dated report, long versionNo, Following.Link link, long story) {}

    Map<Long, Reckoned> of(Collection<Long> reportNos) {
        Map<Long, Reckoned> rows = new HashMap<>();
        handle.createQuery(
                        "SELECT * FROM followed WHERE report_no IN (%s)".formatted(store.numbers()))
                .bind("numbers", reportNos.toString())
                .map((row, context) -> row(row))
                .forEach(row -> rows.put(row.report.number(), row));
        return rows;
    }

    List<Reckoned> between(long firstDay, long lastDay) {
        return handle.createQuery("SELECT * FROM followed WHERE day BETWEEN :first AND :last")
                .bind("first", firstDay)
                .bind("last", lastDay)
                .map((row, context) -> row(row))
                .list();
    }

    private static Reckoned row(ResultSet row) throws SQLException {
        long earlier = row.getLong("earlier");
        @Nullable Long followed = row.wasNull() ? null : earlier;
        return new Reckoned(
                new Following.Dated(
                        row.getLong("report_no"),
                        LocalDate.ofEpochDay(row.getLong("day")),
                        row.getString("id"),
                        Vector.of(row.getBytes("words"))),
                row.getLong("version_no"),
                new Following.Link(followed, row.getDouble("likeness")),
                row.getLong("story"));
    }

    void insert(Reckoned row) {
        new Insertion("followed")
                .add(
                        new Row()
                                .put("report_no", row.report.number())
                                .put("version_no", row.versionNo)
                                .put("id", row.report.id())
                                .put("day", row.report.published().toEpochDay())
                                .put("words", row.report.vector().bytes())
                                .put("earlier", row.link.earlier())
                                .put("likeness", row.link.likeness())
                                .put("story", row.story))
                .into(handle);
    }

    void delete(long reportNo) {
        handle.execute("DELETE FROM followed WHERE report_no = ?", reportNo);
    }

    void version(long reportNo, long versionNo) {
        handle.execute(
                "UPDATE followed SET version_no = ? WHERE report_no = ?", versionNo, reportNo);
    }

    void link(long reportNo, Following.Link link) {
        handle.execute(
                "UPDATE followed SET earlier = ?, likeness = ? WHERE report_no = ?",
                link.earlier(),
                link.likeness(),
                reportNo);
    }

    /// Puts a report, and all that follow it, into a story.
    ///
    /// @return their numbers
    Set<Long> move(long reportNo, long story) {
        Set<Long> moved = new HashSet<>();
        List<Long> some = List.of(reportNo);
        while (!some.isEmpty()) {
            moved.addAll(some);
            handle.createUpdate(
                            "UPDATE followed SET story = :story WHERE report_no IN (%s)"
                                    .formatted(store.numbers()))
                    .bind("story", story)
                    .bind("numbers", some.toString())
                    .execute();
            some =
                    handle.createQuery(
                                    "SELECT report_no FROM followed WHERE earlier IN (%s)"
                                            .formatted(store.numbers()))
                            .bind("numbers", some.toString())
                            .mapTo(Long.class)
                            .list();
        }
        return moved;
    }

    /// All stories, by their first report.
    List<Long> stories() {
        return firsts(
                handle.createQuery(
                        "SELECT report_no, day, id FROM followed WHERE earlier IS NULL"));
    }

    /// Some stories, by their first report.
    List<Long> inOrder(Collection<Long> stories) {
        return firsts(
                handle.createQuery(
                                "SELECT report_no, day, id FROM followed WHERE report_no IN (%s)"
                                        .formatted(store.numbers()))
                        .bind("numbers", stories.toString()));
    }

    /// Stories by the day and id of their first report.
    ///
    /// @param firsts of each story `report_no`, `day` and `id`
    static List<Long> firsts(Query firsts) {
        record First(long story, long day, String id) {}
        return firsts
                .map((row, context) ->
                        new First(
                                row.getLong("report_no"), row.getLong("day"), row.getString("id")))
                .stream()
                .sorted(Comparator.comparingLong(First::day).thenComparing(First::id))
                .map(First::story)
                .toList();
    }

    /// Story numbers of several reports, that with the latest report first; those linked to others too.
    ///
    /// @param linked stories that are told together with others
    List<Long> several(Collection<Long> linked, int limit, int offset) {
        return handle.createQuery(
                        "SELECT story FROM (%s) AS several JOIN followed USING (report_no) ORDER BY last DESC, id LIMIT :limit OFFSET :offset"
                                .formatted(several()))
                .bind("numbers", linked.toString())
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(Long.class)
                .list();
    }

    int countSeveral(Collection<Long> linked) {
        return handle.createQuery("SELECT count(*) FROM (%s) AS several".formatted(several()))
                .bind("numbers", linked.toString())
                .mapTo(Integer.class)
                .one();
    }

    private String several() {
        return "SELECT story AS report_no, max(day) AS last FROM followed GROUP BY story HAVING count(*) > 1 OR story IN (%s)"
                .formatted(store.numbers());
    }

    List<Long> reportsOf(Collection<Long> stories) {
        return handle.createQuery(
                        "SELECT report_no FROM followed WHERE story IN (%s) ORDER BY report_no"
                                .formatted(store.numbers()))
                .bind("numbers", stories.toString())
                .mapTo(Long.class)
                .list();
    }

    /// The stories in which something is foretold, as it was read or as people amended it.
    Set<Long> foretelling(Judgements judgements) {
        Set<Long> stories =
                new TreeSet<>(
                        handle.createQuery(
                                        """
                                        SELECT story FROM followed WHERE version_no IN (SELECT version_no FROM forecast
                                            UNION SELECT version_no FROM entry WHERE modality = 'predicted')\
                                        """)
                                .mapTo(Long.class)
                                .list());
        for (Judgement judgement : judgements.all()) {
            if (judgement.act() instanceof Act.Amend amend) {
                of(Linked.reportsOf(handle, amend)).values().forEach(row -> stories.add(row.story));
            }
        }
        return stories;
    }

    /// Story → the versions of its reports.
    Map<Long, List<Long>> versionsOf(Collection<Long> stories) {
        Map<Long, List<Long>> versions = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT story, version_no FROM followed WHERE story IN (%s) ORDER BY story, version_no"
                                .formatted(store.numbers()))
                .bind("numbers", stories.toString())
                .map((row, context) ->
                        versions.computeIfAbsent(row.getLong("story"), any -> new ArrayList<>())
                                .add(row.getLong("version_no")))
                .forEach(added -> {});
        return versions;
    }
}
