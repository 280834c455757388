package tallystick.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Report;

/// Adds extractions in one transaction; [#index] comes last.
final class Recorder implements AutoCloseable {
    /// How an id begins that is a file's path (`docs/REPORTS.md`).
    private static final String FILE_ID = "file:";

    private final Store store;
    private final Handle handle;
    private final Statements statements;

    /// What was added and is yet to be made findable.
    private final List<Store.Numbered> indexed = new ArrayList<>();

    private long lastReport;
    private long lastVersion;
    private String lastSeal;

    /// @param handle in a transaction that holds the write lock, so that what is looked up stays true until it is added
    Recorder(Store store, Handle handle) {
        this.store = store;
        this.handle = handle;
        this.statements = new Statements(handle);
        this.lastReport = last("report");
        this.lastVersion = last("version");
        this.lastSeal =
                statements
                        .first("SELECT seal FROM version WHERE version_no = ?", lastVersion)
                        .orElse("");
    }

    private long last(String table) {
        return statements
                .number("SELECT coalesce(max(%s_no), 0) FROM %1$s".formatted(table))
                .orElseThrow();
    }

    /// A version of a report that is there.
    private record Kept(long versionNo, int number, int reading, String published, String read) {}

    /// Where a new version goes in the history of its report.
    private record Place(long reportNo, int number, int reading, @Nullable Long supersedes) {}

    /// A report to be added, as rows.
    private record Taken(
            Extraction extraction,
            List<Entry> entries,
            Rows.Read rows,
            String published,
            String read) {
        static Taken of(Extraction extraction) {
            List<Entry> entries = Entry.of(extraction);
            Rows.Read rows = Rows.Read.of(extraction, entries);
            return new Taken(
                    extraction,
                    entries,
                    rows,
                    Content.published(extraction.report()),
                    Content.read(rows.all()));
        }

        Report report() {
            return extraction.report();
        }
    }

    /// @param now the time of recording
    Added add(Extraction extraction, Instant now) {
        Taken taken = Taken.of(extraction);
        Optional<Long> reportNo = findReport(taken.report(), taken.published);
        if (reportNo.isEmpty()) {
            insert(new Place(newReport(taken.report()), 1, 1, null), now, taken);
            return Added.NEW;
        }
        List<Kept> all = kept(reportNo.get());
        List<Kept> same = all.stream().filter(k -> k.published.equals(taken.published)).toList();
        if (same.stream().anyMatch(k -> k.read.equals(taken.read))) {
            return Added.ALREADY_THERE;
        }
        Kept last = same.isEmpty() ? all.getLast() : same.getLast();
        Place place =
                same.isEmpty()
                        ? new Place(reportNo.get(), last.number + 1, 1, last.versionNo)
                        : new Place(reportNo.get(), last.number, last.reading + 1, last.versionNo);
        insert(place, now, taken);
        return same.isEmpty() ? Added.NEW_VERSION : Added.NEW_READING;
    }

    /// A report is known again by its id. One address may hold several reports that their source gives ids (the items
    /// of one day's page), so the address decides only where one side has no other name than its address.
    private Optional<Long> findReport(Report report, String published) {
        return statements
                .number(
                        "SELECT report_no FROM version WHERE id = ? ORDER BY version_no DESC LIMIT 1",
                        report.id())
                .or(() -> findReportByUrl(report, published))
                .or(() -> findMovedFile(report, published));
    }

    private Optional<Long> findReportByUrl(Report report, String published) {
        return report.url() == null
                ? Optional.empty()
                : statements.number(
                        """
                        SELECT report_no FROM version
                        WHERE url = ? AND (id = url OR url = ?)
                        ORDER BY published_sha256 = ? DESC, version_no DESC
                        LIMIT 1\
                        """,
                        report.url(),
                        report.id(),
                        published);
    }

    /// A report that has no name but its file's path is known again under another path by its words and date.
    private Optional<Long> findMovedFile(Report report, String published) {
        return report.id().startsWith(FILE_ID)
                ? statements.number(
                        """
                        SELECT report_no FROM version
                        WHERE published_sha256 = ? AND id LIKE 'file:%'
                        ORDER BY version_no DESC LIMIT 1\
                        """,
                        published)
                : Optional.empty();
    }

    private List<Kept> kept(long reportNo) {
        return handle.createQuery(
                        """
                        SELECT version_no, number, reading, published_sha256, read_sha256 FROM version
                        WHERE report_no = :report ORDER BY number, reading\
                        """)
                .bind("report", reportNo)
                .map((row, context) ->
                        new Kept(
                                row.getLong("version_no"),
                                row.getInt("number"),
                                row.getInt("reading"),
                                row.getString("published_sha256"),
                                row.getString("read_sha256")))
                .list();
    }

    private long newReport(Report report) {
        lastReport++;
        new Insertion("report")
                .add(new Row().put("report_no", lastReport).put("id", report.id()))
                .into(statements);
        return lastReport;
    }

    private void insert(Place place, Instant now, Taken taken) {
        Report report = taken.report();
        String textSha256 = Content.sha256(report.text().string());
        new Insertion("text")
                .unlessThere()
                .add(new Row().put("sha256", textSha256).put("content", report.text().string()))
                .into(statements);
        lastVersion++;
        Row version =
                Rows.report(report)
                        .put("version_no", lastVersion)
                        .put("report_no", place.reportNo)
                        .put("number", place.number)
                        .put("reading", place.reading)
                        .put("supersedes", place.supersedes)
                        .put("recorded_at", RecordedTime.write(now))
                        .put("published_sha256", taken.published)
                        .put("read_sha256", taken.read)
                        .put("text_sha256", textSha256);
        lastSeal = Content.seal(lastSeal, version);
        new Insertion("version").add(version.put("seal", lastSeal)).into(statements);
        insertEntries(taken);
        Insertion said = new Insertion("statement");
        taken.rows.statements().forEach(row -> said.add(row.put("version_no", lastVersion)));
        said.into(statements);
        ForecastRows.insertion(lastVersion, taken.extraction.forecasts()).into(statements);
        VictimRows.insertion(lastVersion, taken.extraction.victims()).into(statements);
        taken.extraction.coder().ifPresent(this::insertCoder);
    }

    private void insertCoder(String name) {
        new Insertion("coder")
                .add(new Row().put("version_no", lastVersion).put("name", name))
                .into(statements);
    }

    private void insertEntries(Taken taken) {
        Report report = taken.report();
        Insertion figures = new Insertion("entry");
        Insertion hops = new Insertion("hop");
        for (int i = 0; i < taken.entries.size(); i++) {
            Entry entry = taken.entries.get(i);
            long no = EntryNumber.of(report.published(), lastVersion, entry.index());
            Surroundings around = Surroundings.of(entry.figure().span(), report.text());
            figures.add(
                    taken.rows
                            .entries()
                            .get(i)
                            .put("id", entry.id())
                            .put("prefix", around.prefix())
                            .put("suffix", around.suffix())
                            .put("entry_no", no)
                            .put("version_no", lastVersion));
            taken.rows.hops().get(i).forEach(hop -> hops.add(hop.put("entry_no", no)));
            indexed.add(new Store.Numbered(no, entry));
        }
        figures.into(statements);
        hops.into(statements);
    }

    /// Makes all that was added findable, in the order of its numbers, which costs the index least.
    void index() {
        indexed.sort(Comparator.comparingLong(Store.Numbered::entryNo));
        store.index(handle, indexed);
    }

    @Override
    public void close() {
        statements.close();
    }
}
