package tallystick.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tallystick.figure.Attribution;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Forecast;
import tallystick.figure.Report;
import tallystick.figure.Statement;
import tallystick.figure.Victim;
import tallystick.ledger.Columns.Cells;

/// Takes versions and entries out of the ledger by their row numbers, and lets none pass whose quote no longer
/// stands in its text.
///
/// @param handle in a read transaction, so that all queries see the same ledger
record Shelf(Handle handle, Store store) {
    private record Published(
            int number, int reading, Instant recorded, Report report, String sha256) {}

    private record Kept(long entryNo, long versionNo, String id, int index, Figure figure) {}

    /// In the order of the numbers.
    List<Version> versions(List<Long> versionNos) {
        if (versionNos.isEmpty()) {
            return List.of();
        }
        Map<Long, Published> published = published(versionNos);
        Map<Long, List<Entry>> entries = new HashMap<>();
        for (Kept kept : kept("version_no", versionNos)) {
            entries.computeIfAbsent(kept.versionNo, no -> new ArrayList<>())
                    .add(entry(kept, published));
        }
        Map<Long, List<Statement>> statements = statements(versionNos);
        Map<Long, List<Forecast>> forecasts = new ForecastRows(handle).of(versionNos, store);
        Map<Long, List<Victim>> victims = new VictimRows(handle).of(versionNos, store);
        Map<Long, String> coders = coders(versionNos);
        published.values().forEach(this::checkText);
        return versionNos.stream()
                .map(no -> {
                    Published version = taken(published, no);
                    return new Version(
                            version.number,
                            version.reading,
                            version.recorded,
                            version.report,
                            entries.getOrDefault(no, List.of()),
                            statements.getOrDefault(no, List.of()),
                            forecasts.getOrDefault(no, List.of()),
                            victims.getOrDefault(no, List.of()),
                            Optional.ofNullable(coders.get(no)));
                })
                .toList();
    }

    /// As people amended them, in the order of the numbers.
    List<Filed> filed(List<Long> versionNos, Judgements judgements) {
        return versions(versionNos).stream().map(judgements::filed).toList();
    }

    private Map<Long, String> coders(List<Long> versionNos) {
        Map<Long, String> coders = new HashMap<>();
        query("SELECT * FROM coder WHERE version_no IN (%s)".formatted(store.numbers()), versionNos)
                .map((row, context) -> coders.put(row.getLong("version_no"), row.getString("name")))
                .forEach(previous -> {});
        return coders;
    }

    /// In the order of the numbers.
    List<Entry> entries(List<Long> entryNos) {
        if (entryNos.isEmpty()) {
            return List.of();
        }
        List<Kept> all = kept("entry_no", entryNos);
        Map<Long, Published> published =
                published(all.stream().map(Kept::versionNo).distinct().toList());
        Map<Long, Entry> entries = new HashMap<>();
        all.forEach(kept -> entries.put(kept.entryNo, entry(kept, published)));
        return entryNos.stream().map(no -> taken(entries, no)).toList();
    }

    private Map<Long, Published> published(List<Long> versionNos) {
        Map<Long, Published> published = new LinkedHashMap<>();
        query(
                        """
                        SELECT * FROM version JOIN text ON text.sha256 = version.text_sha256
                        WHERE version_no IN (%s)\
                        """
                                .formatted(store.numbers()),
                        versionNos)
                .map((row, context) ->
                        published.put(
                                row.getLong("version_no"),
                                new Published(
                                        row.getInt("number"),
                                        row.getInt("reading"),
                                        RecordedTime.read(row.getString("recorded_at")),
                                        Columns.report(Cells.of(row)),
                                        row.getString("sha256"))))
                .forEach(previous -> {});
        return published;
    }

    /// @param column `version_no` or `entry_no`: what the numbers are of
    private List<Kept> kept(String column, List<Long> numbers) {
        Map<Long, List<Attribution.Hop>> hops = new HashMap<>();
        query(
                        """
                        SELECT hop.* FROM entry JOIN hop USING (entry_no)
                        WHERE %s IN (%s) ORDER BY entry_no, number\
                        """
                                .formatted(column, store.numbers()),
                        numbers)
                .map((row, context) ->
                        hops.computeIfAbsent(row.getLong("entry_no"), no -> new ArrayList<>())
                                .add(Columns.hop(Cells.of(row))))
                .forEach(added -> {});
        return query(
                        """
                        SELECT * FROM entry
                        WHERE %s IN (%s) ORDER BY version_no, position\
                        """
                                .formatted(column, store.numbers()),
                        numbers)
                .map((row, context) ->
                        new Kept(
                                row.getLong("entry_no"),
                                row.getLong("version_no"),
                                row.getString("id"),
                                row.getInt("position"),
                                Columns.figure(
                                        Cells.of(row),
                                        hops.getOrDefault(row.getLong("entry_no"), List.of()))))
                .list();
    }

    private Map<Long, List<Statement>> statements(List<Long> versionNos) {
        Map<Long, List<Statement>> statements = new HashMap<>();
        query(
                        """
                        SELECT * FROM statement
                        WHERE version_no IN (%s) ORDER BY version_no, position\
                        """
                                .formatted(store.numbers()),
                        versionNos)
                .map((row, context) ->
                        statements
                                .computeIfAbsent(row.getLong("version_no"), no -> new ArrayList<>())
                                .add(Columns.statement(Cells.of(row))))
                .forEach(added -> {});
        return statements;
    }

    private Query query(String sql, List<Long> numbers) {
        return handle.createQuery(sql).bind("numbers", numbers.toString());
    }

    private Entry entry(Kept kept, Map<Long, Published> published) {
        Report report = taken(published, kept.versionNo).report;
        Figure figure = kept.figure;
        checkQuote(report, figure);
        return new Entry(
                kept.id,
                report.id(),
                kept.index,
                report.outlet(),
                report.url(),
                report.title(),
                report.published(),
                report.quote(figure.sentence()),
                figure);
    }

    private void checkQuote(Report report, Figure figure) {
        boolean within = figure.sentence().end() <= report.text().length();
        if (!within || !report.quote(figure.span()).equals(figure.quote())) {
            throw new LedgerException(
                    store.name(),
                    "report %s no longer has the recorded quote \"%s\" at %s%s"
                            .formatted(
                                    report.id(),
                                    figure.quote(),
                                    figure.span(),
                                    within
                                            ? " but \"" + report.quote(figure.span()) + "\""
                                            : ", its text ends before"),
                    "restore the ledger from a backup");
        }
    }

    private void checkText(Published published) {
        if (!Content.sha256(published.report.text().string()).equals(published.sha256)) {
            throw new LedgerException(
                    store.name(),
                    "the text of report " + published.report.id() + " is not the recorded one",
                    "restore the ledger from a backup");
        }
    }

    private static <T> T taken(Map<Long, T> all, long number) {
        return Objects.requireNonNull(all.get(number), () -> "row " + number + " is missing");
    }
}
