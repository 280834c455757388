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

/// Adds extractions in the transaction that its handle is in; [#index] comes last.
///
/// @param handle in a transaction that holds the write lock, so that what is looked up stays true until it is added
/// @param indexed what was added and is yet to be made findable
record Recorder(Store store, Handle handle, List<Store.Numbered> indexed) {
    Recorder(Store store, Handle handle) {
        this(store, handle, new ArrayList<>());
    }

    /// How an id begins that is a file's path (`docs/REPORTS.md`).
    private static final String FILE_ID = "file:";

    /// A version of a report that is there.
    private record Kept(long versionNo, int number, int reading, String published, String read) {}

    /// Where a new version goes in the history of its report.
    private record Place(long reportNo, int number, int reading, @Nullable Long supersedes) {}

    /// @param now the time of recording
    Added add(Extraction extraction, Instant now) {
        Report report = extraction.report();
        List<Entry> entries = Entry.of(extraction);
        String published = Content.published(report);
        String read = Content.read(Rows.read(extraction, entries));

        Optional<Long> reportNo = findReport(report, published);
        if (reportNo.isEmpty()) {
            Place place = new Place(newReport(report), 1, 1, null);
            insert(place, now, extraction, entries, published, read);
            return Added.NEW;
        }
        List<Kept> all = kept(reportNo.get());
        List<Kept> same = all.stream().filter(k -> k.published.equals(published)).toList();
        if (same.stream().anyMatch(k -> k.read.equals(read))) {
            return Added.ALREADY_THERE;
        }
        Kept last = same.isEmpty() ? all.getLast() : same.getLast();
        Place place =
                same.isEmpty()
                        ? new Place(reportNo.get(), last.number + 1, 1, last.versionNo)
                        : new Place(reportNo.get(), last.number, last.reading + 1, last.versionNo);
        insert(place, now, extraction, entries, published, read);
        return same.isEmpty() ? Added.NEW_VERSION : Added.NEW_READING;
    }

    /// A report is known again by its id. One address may hold several reports that their source gives ids (the items
    /// of one day's page), so the address decides only where one side has no other name than its address.
    private Optional<Long> findReport(Report report, String published) {
        return handle.createQuery(
                        "SELECT report_no FROM version WHERE id = :id ORDER BY version_no DESC LIMIT 1")
                .bind("id", report.id())
                .mapTo(Long.class)
                .findOne()
                .or(() -> findReportByUrl(report, published))
                .or(() -> findMovedFile(report, published));
    }

    private Optional<Long> findReportByUrl(Report report, String published) {
        return handle.createQuery(
                        """
                        SELECT report_no FROM version
                        WHERE url = :url AND (id = url OR :id = :url)
                        ORDER BY published_sha256 = :published DESC, version_no DESC
                        LIMIT 1\
                        """)
                .bind("url", report.url())
                .bind("id", report.id())
                .bind("published", published)
                .mapTo(Long.class)
                .findOne();
    }

    /// A report that has no name but its file's path is known again under another path by its words and date.
    private Optional<Long> findMovedFile(Report report, String published) {
        return report.id().startsWith(FILE_ID)
                ? handle.createQuery(
                                """
                                SELECT report_no FROM version
                                WHERE published_sha256 = :published AND id LIKE 'file:%'
                                ORDER BY version_no DESC LIMIT 1\
                                """)
                        .bind("published", published)
                        .mapTo(Long.class)
                        .findOne()
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
        long reportNo = next("report_no", "report");
        handle.createUpdate("INSERT INTO report (report_no, id) VALUES (:no, :id)")
                .bind("no", reportNo)
                .bind("id", report.id())
                .execute();
        return reportNo;
    }

    private void insert(
            Place place,
            Instant now,
            Extraction extraction,
            List<Entry> entries,
            String published,
            String read) {
        Report report = extraction.report();
        String textSha256 = Content.sha256(report.text().string());
        Row.checkCharacters(report.text().string());
        handle.createUpdate(
                        "INSERT INTO text (sha256, content) VALUES (:sha256, :content) ON CONFLICT DO NOTHING")
                .bind("sha256", textSha256)
                .bind("content", report.text().string())
                .execute();

        long versionNo = next("version_no", "version");
        Row version =
                Rows.report(report)
                        .put("version_no", versionNo)
                        .put("report_no", place.reportNo)
                        .put("number", place.number)
                        .put("reading", place.reading)
                        .put("supersedes", place.supersedes)
                        .put("recorded_at", RecordedTime.write(now))
                        .put("published_sha256", published)
                        .put("read_sha256", read)
                        .put("text_sha256", textSha256);
        String seal = Content.seal(sealOf(versionNo - 1), version);
        new Insertion("version").add(version.put("seal", seal)).into(handle);
        insertEntries(versionNo, report, entries);
        Insertion statements = new Insertion("statement");
        Rows.statements(extraction)
                .forEach(row -> statements.add(row.put("version_no", versionNo)));
        statements.into(handle);
        new ForecastRows(handle).add(versionNo, extraction.forecasts());
        extraction
                .coder()
                .ifPresent(name ->
                        new Insertion("coder")
                                .add(new Row().put("version_no", versionNo).put("name", name))
                                .into(handle));
    }

    private String sealOf(long versionNo) {
        return handle.createQuery("SELECT seal FROM version WHERE version_no = :no")
                .bind("no", versionNo)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private void insertEntries(long versionNo, Report report, List<Entry> entries) {
        Insertion figures = new Insertion("entry");
        Insertion hops = new Insertion("hop");
        for (Entry entry : entries) {
            long no = EntryNumber.of(report.published(), versionNo, entry.index());
            Surroundings around = Surroundings.of(entry.figure().span(), report.text());
            figures.add(
                    Rows.entry(entry)
                            .put("id", entry.id())
                            .put("prefix", around.prefix())
                            .put("suffix", around.suffix())
                            .put("entry_no", no)
                            .put("version_no", versionNo));
            Rows.hops(entry).forEach(hop -> hops.add(hop.put("entry_no", no)));
            indexed.add(new Store.Numbered(no, entry));
        }
        figures.into(handle);
        hops.into(handle);
    }

    /// Makes all that was added findable, in the order of its numbers, which costs the index least.
    void index() {
        indexed.sort(Comparator.comparingLong(Store.Numbered::entryNo));
        store.index(handle, indexed);
    }

    private long next(String number, String table) {
        return handle.createQuery(
                        "SELECT coalesce(max(%s), 0) + 1 FROM %s".formatted(number, table))
                .mapTo(Long.class)
                .one();
    }
}
