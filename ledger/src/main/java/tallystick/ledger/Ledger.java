package tallystick.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Filed;
import tallystick.figure.Report;

/// What all reports said, kept in one file that only grows.
///
/// Adding the same report twice changes nothing; a report with another text is a new version, and what the old one
/// said stays visible. Several programs may use one file at once. A report is in it whole or not at all, and once
/// [#add] has returned, a crash does not lose it.
///
/// All methods throw [LedgerException] when the file cannot be read or written.
public final class Ledger implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHOWN_WHEN_AMBIGUOUS = 10;

    /// The versions that were the newest of their reports at a time, by date and id of the report.
    private static final String NEWEST =
            """
            FROM version WHERE recorded_at <= :as_of AND NOT EXISTS (
                SELECT 1 FROM version later
                WHERE later.report_no = version.report_no AND later.recorded_at <= :as_of
                    AND (later.number, later.reading) > (version.number, version.reading))
            """;

    private final Path file;
    private final Clock clock;
    private final Handle adding;
    private final Handle reading;

    private Ledger(LedgerFile file, Clock clock) {
        this.file = file.path();
        this.clock = clock;
        this.adding = file.openForAdding();
        this.reading = file.openForReading();
    }

    /// Opens a ledger; makes it, and its folder, when there is none.
    public static Ledger open(Path file) {
        return open(file, Clock.systemUTC());
    }

    /// @param clock tells the time of recording
    public static Ledger open(Path file, Clock clock) {
        return open(file, clock, PATIENCE);
    }

    static Ledger open(Path file, Clock clock, Duration patience) {
        LedgerFile ledger = new LedgerFile(file, patience);
        ledger.prepare();
        return new Ledger(ledger, clock);
    }

    /// Adds a report with all that was read out of it, in one transaction.
    public Added add(Extraction extraction) {
        return addAll(List.of(extraction)).getFirst();
    }

    /// Adds several reports in one transaction, which is quicker: all of them, or on an exception none.
    ///
    /// @return what was done with each
    public List<Added> addAll(List<Extraction> extractions) {
        String what =
                extractions.size() == 1
                        ? "adding report " + extractions.getFirst().report().id()
                        : "adding " + extractions.size() + " reports";
        return inTransaction(
                adding,
                "BEGIN IMMEDIATE",
                what,
                () -> {
                    Recorder recorder = new Recorder(adding, clock.instant());
                    return extractions.stream().map(recorder::add).toList();
                });
    }

    /// The newest version of each report with its entries, by date and id of the report.
    public List<Filed> filed() {
        return filedAsOf(Instant.MAX);
    }

    /// What [#filed] gave at an earlier moment.
    public List<Filed> filedAsOf(Instant recorded) {
        return read(
                "reading",
                () ->
                        shelf()
                                .versions(
                                        numbers(
                                                "SELECT version_no "
                                                        + NEWEST
                                                        + " ORDER BY published, id, version_no",
                                                "as_of",
                                                RecordedTime.write(recorded)))
                                .stream()
                                .map(version -> new Filed(version.report(), version.entries()))
                                .toList());
    }

    /// All versions of a report, the oldest first; empty when no report has that id.
    public List<Version> versions(String reportId) {
        return read(
                "reading report " + reportId,
                () ->
                        shelf().versions(
                                        numbers(
                                                """
                                                SELECT version_no FROM version WHERE report_no =
                                                    (SELECT report_no FROM version WHERE id = :id
                                                     ORDER BY version_no DESC LIMIT 1)
                                                ORDER BY number, reading\
                                                """,
                                                "id",
                                                reportId)));
    }

    /// The newest version of a report.
    ///
    /// @throws LedgerException when no report has that id
    public Report report(String id) {
        return findReport(id)
                .orElseThrow(() ->
                        new LedgerException(
                                file,
                                "no report has the id " + id,
                                "look it up among its reports"));
    }

    public Optional<Report> findReport(String id) {
        List<Version> versions = versions(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast().report());
    }

    /// The figure with an id, or with the only id that begins so; from an old version too.
    ///
    /// @throws LedgerException when several ids begin so
    public Optional<Entry> findFigure(String idOrPrefix) {
        String prefix = idOrPrefix.toLowerCase(Locale.ROOT);
        return prefix.matches("[0-9a-f]+")
                ? read("looking up figure " + prefix, () -> figure(prefix))
                : Optional.empty();
    }

    private Optional<Entry> figure(String prefix) {
        // Of entries with one id the newest stands for all: they are the same figure in several
        // versions.
        List<Entry> found =
                shelf().entries(
                                numbers(
                                        """
                                        SELECT max(entry_no) FROM entry WHERE id >= :prefix AND id < :prefix || 'g'
                                        GROUP BY id ORDER BY id LIMIT %d\
                                        """
                                                .formatted(SHOWN_WHEN_AMBIGUOUS + 1),
                                        "prefix",
                                        prefix));
        if (found.size() > 1) {
            throw new LedgerException(
                    file,
                    "several figures have an id that begins with "
                            + prefix
                            + ": "
                            + found.stream()
                                    .limit(SHOWN_WHEN_AMBIGUOUS)
                                    .map(entry -> entry.id() + " [" + entry.figure().quote() + "]")
                                    .collect(Collectors.joining(", "))
                            + (found.size() > SHOWN_WHEN_AMBIGUOUS ? ", …" : ""),
                    "give more digits of the one you mean");
        }
        return found.stream().findFirst();
    }

    /// The figures of the newest versions that have all the words in their sentence, counted, sources, where or
    /// title, the best match first. Words in double quotes are a phrase; word endings do not matter.
    public List<Entry> find(String words) {
        String query = SearchWords.query(words);
        return query.isEmpty() ? List.of() : read("searching", () -> shelf().entries(found(query)));
    }

    private List<Long> found(String query) {
        return reading.createQuery(
                        """
                        SELECT entry_no FROM entry_words
                        JOIN entry ON entry_no = entry_words.rowid JOIN version USING (version_no)
                        WHERE entry_words MATCH :query AND version_no IN (SELECT version_no %s)
                        ORDER BY rank, published, version.id, position\
                        """
                                .formatted(NEWEST))
                .bind("query", query)
                .bind("as_of", RecordedTime.write(Instant.MAX))
                .mapTo(Long.class)
                .list();
    }

    public Counts counts() {
        return read("counting", this::count);
    }

    private Counts count() {
        return reading.createQuery(
                        """
                        WITH newest AS (SELECT version_no, outlet %s) SELECT
                            (SELECT count(*) FROM report) AS reports,
                            (SELECT count(*) FROM version WHERE reading = 1) AS versions,
                            (SELECT count(*) FROM entry JOIN newest USING (version_no)) AS figures,
                            (SELECT count(*) FROM statement JOIN newest USING (version_no)) AS statements,
                            (SELECT count(DISTINCT outlet) FROM newest) AS outlets\
                        """
                                .formatted(NEWEST))
                .bind("as_of", RecordedTime.write(Instant.MAX))
                .map((row, context) ->
                        new Counts(
                                row.getInt("reports"),
                                row.getInt("versions"),
                                row.getInt("figures"),
                                row.getInt("statements"),
                                row.getInt("outlets")))
                .one();
    }

    private Shelf shelf() {
        return new Shelf(reading, file);
    }

    private List<Long> numbers(String sql, String name, String value) {
        return reading.createQuery(sql).bind(name, value).mapTo(Long.class).list();
    }

    private <T> T read(String doing, Supplier<T> work) {
        return inTransaction(reading, "BEGIN", doing, work);
    }

    /// Begins by hand because the driver's own way begins the next transaction when it ends one, and then waits for
    /// a lock that it does not need.
    private <T> T inTransaction(Handle handle, String begin, String doing, Supplier<T> work) {
        synchronized (handle) {
            try {
                handle.execute(begin);
                T result;
                try {
                    result = work.get();
                    handle.execute("COMMIT");
                } catch (RuntimeException | Error e) {
                    rollBack(handle, e);
                    throw e;
                }
                return result;
            } catch (RuntimeException e) {
                throw LedgerException.of(file, doing, e);
            }
        }
    }

    private static void rollBack(Handle handle, Throwable failure) {
        try {
            handle.execute("ROLLBACK");
        } catch (RuntimeException e) {
            // SQLite rolls back by itself after some failures, a full disk for one.
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        reading.close();
        adding.close();
    }
}
