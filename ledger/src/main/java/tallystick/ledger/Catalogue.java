package tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Tells by their row numbers which versions and entries answer a question; [Shelf] then takes them out.
///
/// @param handle in a read transaction, so that all queries see the same ledger
/// @param asKnown what was recorded later is not there
record Catalogue(Handle handle, Instant asKnown) {
    /// That a version was the newest of its report at a time. Nearly all were recorded by then, so SQLite must not begin with the index of those:
    /// the `||` keeps it from that.
    static final String NEWEST =
            """
            recorded_at || '' <= :as_of AND NOT EXISTS (
                SELECT 1 FROM version later
                WHERE later.report_no = version.report_no AND later.recorded_at <= :as_of
                    AND (later.number, later.reading) > (version.number, version.reading))
            """;

    /// The versions that were the newest of their reports, by date and id of the report.
    List<Long> newest() {
        return handle.createQuery(
                        "SELECT version_no FROM version WHERE %s ORDER BY published, id, version_no"
                                .formatted(NEWEST))
                .bind("as_of", moment())
                .mapTo(Long.class)
                .list();
    }

    /// The reports of which a version was recorded after an earlier moment.
    List<Long> recordedAfter(Instant earlier) {
        return handle.createQuery(
                        "SELECT DISTINCT report_no FROM version WHERE recorded_at > :earlier AND recorded_at <= :as_of ORDER BY report_no")
                .bind("earlier", RecordedTime.write(earlier))
                .bind("as_of", moment())
                .mapTo(Long.class)
                .list();
    }

    /// The versions that were the newest of some reports, by date and id of the report.
    List<Long> newestOf(Store store, List<Long> reportNos) {
        return handle.createQuery(
                        "SELECT version_no FROM version WHERE report_no IN (%s) AND %s ORDER BY published, id"
                                .formatted(store.numbers(), NEWEST))
                .bind("numbers", reportNos.toString())
                .bind("as_of", moment())
                .mapTo(Long.class)
                .list();
    }

    /// All versions, in the order they were recorded.
    List<Long> all() {
        return handle.createQuery(
                        "SELECT version_no FROM version WHERE recorded_at <= :as_of ORDER BY version_no")
                .bind("as_of", moment())
                .mapTo(Long.class)
                .list();
    }

    /// All versions of the report that has or had an id, the oldest first.
    List<Long> history(String reportId) {
        return handle.createQuery(
                        """
                        SELECT version_no FROM version WHERE report_no =
                            (SELECT report_no FROM version WHERE id = :id ORDER BY version_no DESC LIMIT 1)
                            AND recorded_at <= :as_of
                        ORDER BY number, reading
                        """)
                .bind("id", reportId)
                .bind("as_of", moment())
                .mapTo(Long.class)
                .list();
    }

    /// The newest versions of the reports that have or had some ids, in the order of the ids.
    List<Long> newestOf(Set<String> reportIds) {
        return reportIds.stream()
                .flatMap(report -> history(report).reversed().stream().limit(1))
                .distinct()
                .toList();
    }

    /// The entries whose ids begin so, one an id: the newest, where several versions hold the same figure.
    List<Long> withId(String prefix, int most) {
        return handle.createQuery(
                        """
                        SELECT max(entry_no) FROM entry JOIN version USING (version_no)
                        WHERE entry.id >= :prefix AND entry.id < :prefix || 'g' AND recorded_at <= :as_of
                        GROUP BY entry.id ORDER BY entry.id LIMIT :most
                        """)
                .bind("as_of", moment())
                .bind("prefix", prefix)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /// The newest entry with an id.
    List<Long> withId(String id) {
        return handle.createQuery(
                        """
                        SELECT entry_no FROM entry JOIN version USING (version_no)
                        WHERE entry.id = :id AND recorded_at <= :as_of ORDER BY entry_no DESC LIMIT 1
                        """)
                .bind("as_of", moment())
                .bind("id", id)
                .mapTo(Long.class)
                .list();
    }

    /// The days on which versions of some reports were recorded, each once, in order.
    List<LocalDate> recordedDays(Collection<String> reportIds) {
        return handle
                .createQuery(
                        """
                        SELECT DISTINCT substr(recorded_at, 1, 10) AS day FROM version
                        WHERE recorded_at <= :as_of AND report_no IN (SELECT report_no FROM version WHERE id IN (<ids>))
                        ORDER BY day
                        """)
                .bind("as_of", moment())
                .bindList("ids", List.copyOf(reportIds))
                .mapTo(String.class)
                .list()
                .stream()
                .map(LocalDate::parse)
                .toList();
    }

    int reports() {
        return handle.createQuery(
                        asKnown.equals(Instant.MAX)
                                ? "SELECT coalesce(max(report_no), 0) FROM report"
                                : "SELECT count(DISTINCT report_no) FROM version WHERE recorded_at <= '%s'"
                                        .formatted(moment()))
                .mapTo(Integer.class)
                .one();
    }

    /// The versions that were the newest of their reports, the latest report first.
    List<Long> latest(int limit, int offset) {
        return handle.createQuery(
                        "SELECT version_no FROM version WHERE %s ORDER BY published DESC, id DESC LIMIT :limit OFFSET :offset"
                                .formatted(NEWEST))
                .bind("as_of", moment())
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(Long.class)
                .list();
    }

    /// The numbers of the last version and of the last judgement, and what tallies are reckoned by and up to.
    List<Object> mark() {
        return List.of(last(), IndexState.of(handle));
    }

    private List<Long> last() {
        return Stream.of("version", "judgement")
                .map(table ->
                        handle.createQuery(
                                        "SELECT coalesce(max(%s_no), 0) FROM %1$s".formatted(table))
                                .mapTo(Long.class)
                                .one())
                .toList();
    }

    Instant lastRecorded() {
        return Stream.of("version", "judgement")
                .flatMap(table ->
                        handle
                                .createQuery("SELECT max(recorded_at) FROM " + table)
                                .mapTo(String.class)
                                .findOne()
                                .stream())
                .map(RecordedTime::read)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    Counts counts() {
        return handle.createQuery(
                        """
                        WITH newest AS (SELECT version_no, outlet FROM version WHERE %s) SELECT
                            (SELECT count(*) FROM newest) AS reports,
                            (SELECT count(*) FROM version WHERE reading = 1 AND recorded_at <= :as_of) AS versions,
                            (SELECT count(*) FROM entry JOIN newest USING (version_no)) AS figures,
                            (SELECT count(*) FROM statement JOIN newest USING (version_no)) AS statements,
                            (SELECT count(DISTINCT outlet) FROM newest) AS outlets
                        """
                                .formatted(NEWEST))
                .bind("as_of", moment())
                .map((row, context) ->
                        new Counts(
                                row.getInt("reports"),
                                row.getInt("versions"),
                                row.getInt("figures"),
                                row.getInt("statements"),
                                row.getInt("outlets")))
                .one();
    }

    private String moment() {
        return RecordedTime.write(asKnown);
    }
}
