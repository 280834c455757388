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
/// All methods may be called from several threads, and throw [LedgerException] when the file cannot be read or written.
public final class Ledger implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NOTHING_ADDED =
            "nothing was added; mend the report and add it again";
    private static final int SHOWN_WHEN_AMBIGUOUS = 10;

    private final Path file;
    private final Clock clock;
    private final Handle adding;
    private final Handle reading;

    private Ledger(Path file, Clock clock, Handle adding, Handle reading) {
        this.file = file;
        this.clock = clock;
        this.adding = adding;
        this.reading = reading;
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
        Handle adding = ledger.openForAdding();
        try {
            return new Ledger(file, clock, adding, ledger.openForReading());
        } catch (RuntimeException e) {
            adding.close();
            throw e;
        }
    }

    /// Adds a report with all that was read out of it, in one transaction.
    public Added add(Extraction extraction) {
        return addAll(List.of(extraction)).getFirst();
    }

    /// Adds several reports in one transaction, which is quicker: all of them, or on an exception none.
    ///
    /// @return what was done with each
    public List<Added> addAll(List<Extraction> extractions) {
        return inTransaction(
                adding,
                "BEGIN IMMEDIATE",
                "adding reports",
                NOTHING_ADDED,
                () -> {
                    Recorder recorder = new Recorder(adding, clock.instant());
                    return extractions.stream()
                            .map(extraction -> add(recorder, extraction))
                            .toList();
                });
    }

    private Added add(Recorder recorder, Extraction extraction) {
        try {
            return recorder.add(extraction);
        } catch (RuntimeException e) {
            String doing = "adding report " + extraction.report().id();
            throw LedgerException.of(file, doing, NOTHING_ADDED, e);
        }
    }

    /// The newest version of each report with its entries, by date and id of the report.
    public List<Filed> filed() {
        return filedAsOf(Instant.MAX);
    }

    /// What [#filed] gave at an earlier moment.
    public List<Filed> filedAsOf(Instant recorded) {
        return read("reading", () -> shelf().versions(catalogue().newest(recorded))).stream()
                .map(version -> new Filed(version.report(), version.entries()))
                .toList();
    }

    /// All versions of a report, the oldest first; empty when no report has or had that id.
    public List<Version> versions(String reportId) {
        return read(
                "reading report " + reportId,
                () -> shelf().versions(catalogue().history(reportId)));
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
        List<Entry> found = shelf().entries(catalogue().withId(prefix, SHOWN_WHEN_AMBIGUOUS + 1));
        if (found.size() > 1) {
            throw new LedgerException(
                    file,
                    "several figures have an id that begins with %s: %s"
                            .formatted(prefix, list(found)),
                    "give more digits of the one you mean");
        }
        return found.stream().findFirst();
    }

    private static String list(List<Entry> found) {
        return found.stream()
                        .limit(SHOWN_WHEN_AMBIGUOUS)
                        .map(entry -> entry.id() + " [" + entry.figure().quote() + "]")
                        .collect(Collectors.joining(", "))
                + (found.size() > SHOWN_WHEN_AMBIGUOUS ? ", …" : "");
    }

    /// The figures of the newest versions that have all the words in their sentence, counted, sources, where or
    /// title, the best match first. Words in double quotes are a phrase; word endings do not matter.
    public List<Entry> find(String words) {
        String query = SearchWords.query(words);
        return query.isEmpty()
                ? List.of()
                : read("searching", () -> shelf().entries(catalogue().withWords(query)));
    }

    public Counts counts() {
        return read("counting", () -> catalogue().counts());
    }

    private Catalogue catalogue() {
        return new Catalogue(reading);
    }

    private Shelf shelf() {
        return new Shelf(reading, file);
    }

    private <T> T read(String doing, Supplier<T> work) {
        return inTransaction(reading, "BEGIN", doing, "restore the ledger from a backup", work);
    }

    /// Begins by hand because the driver's own way begins the next transaction when it ends one, and then waits for
    /// a lock that it does not need.
    private <T> T inTransaction(
            Handle handle, String begin, String doing, String remedy, Supplier<T> work) {
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
                throw LedgerException.of(file, doing, remedy, e);
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
        try (adding) {
            reading.close();
        }
    }
}
