package tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Bond;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Forecast;
import tallystick.figure.Report;
import tallystick.reconcile.Aliases;

/// A ledger as it was known at one moment: what was recorded later, reports and judgements alike, is not there.
///
/// Figures come as people amended them; [#judgements] tells what was read, by whom it was amended and why. All methods may be
/// called from several threads at once, and throw [LedgerException] when the ledger cannot be read.
public final class Known {
    private static final int VERSIONS_AT_ONCE = 200;

    private final Store store;
    private final Readers readers;
    private final TallyIndex index;
    private final Instant moment;

    Known(Store store, Readers readers, TallyIndex index, Instant moment) {
        this.store = store;
        this.readers = readers;
        this.index = index;
        this.moment = moment;
    }

    public Instant moment() {
        return moment;
    }

    /// The same ledger as it was known at another moment.
    Known at(Instant other) {
        return new Known(store, readers, index, other);
    }

    /// The newest version of each report with its figures, by date and id of the report; without those that people withdrew.
    public List<Filed> filed() {
        return readers.read(
                "reading",
                handle -> shelf(handle).filed(catalogue(handle).newest(), judgements(handle)));
    }

    /// The newest version of a report with its figures, without those that people withdrew.
    public Optional<Filed> findFiled(String reportId) {
        return readers.read(
                "reading report " + reportId,
                handle ->
                        shelf(handle)
                                .filed(
                                        catalogue(handle).newestOf(Set.of(reportId)),
                                        judgements(handle))
                                .stream()
                                .findFirst());
    }

    /// What the figures tally to.
    ///
    /// @param aliases names by which one actor goes
    public Tallies tallies(Aliases aliases) {
        boolean kept = moment.equals(Instant.MAX) && aliases == Aliases.known();
        return kept ? new KeptTallies(index, readers, store) : new MadeTallies(this, aliases);
    }

    /// The figures of the newest versions that people withdrew; as many as there are in the reports and figures withdrawn.
    public List<Entry> withdrawn() {
        return readers.read(
                "reading",
                handle -> {
                    Judgements judgements = judgements(handle);
                    List<Long> newest = catalogue(handle).newestOf(judgements.withdrawnReports());
                    return shelf(handle).versions(newest).stream()
                            .flatMap(version -> version.entries().stream())
                            .filter(judgements::withdrawn)
                            .map(judgements::amended)
                            .toList();
                });
    }

    /// How many reports there are.
    public int reports() {
        return readers.read("counting", handle -> catalogue(handle).reports());
    }

    /// The newest version of each report with its figures, the latest report first; without those that people withdrew.
    public List<Filed> latest(int limit, int offset) {
        return readers.read(
                "reading",
                handle ->
                        shelf(handle)
                                .filed(
                                        catalogue(handle).latest(limit, offset),
                                        judgements(handle)));
    }

    /// Another one whenever something is recorded or reckoned into the tallies.
    public Object mark() {
        return readers.read("looking for what is new", handle -> catalogue(handle).mark());
    }

    /// When something was last recorded; long ago when nothing ever was.
    public Instant lastRecorded() {
        return readers.read("looking for what is new", handle -> catalogue(handle).lastRecorded());
    }

    /// Hands over the newest version of each report, as it was read, one after the other; few are in memory at once.
    public void newest(Consumer<Version> each) {
        inTurn(Catalogue::newest, each);
    }

    /// Hands over all versions, as they were read, in the order they were recorded.
    public void all(Consumer<Version> each) {
        inTurn(Catalogue::all, each);
    }

    private void inTurn(Function<Catalogue, List<Long>> which, Consumer<Version> each) {
        List<Long> numbers = readers.read("reading", handle -> which.apply(catalogue(handle)));
        for (int from = 0; from < numbers.size(); from += VERSIONS_AT_ONCE) {
            int to = Math.min(numbers.size(), from + VERSIONS_AT_ONCE);
            List<Long> some = numbers.subList(from, to);
            readers.read("reading", handle -> shelf(handle).versions(some)).forEach(each);
        }
    }

    /// All versions of a report, as they were read, the oldest first; empty when no report has or had that id.
    public List<Version> versions(String reportId) {
        return readers.read(
                "reading report " + reportId,
                handle -> shelf(handle).versions(catalogue(handle).history(reportId)));
    }

    /// The newest version of a report.
    ///
    /// @throws LedgerException when no report has that id
    public Report report(String id) {
        return findReport(id)
                .orElseThrow(() ->
                        new LedgerException(
                                store.name(),
                                "no report has the id " + id,
                                "look it up among its reports"));
    }

    public Optional<Report> findReport(String id) {
        List<Version> versions = versions(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast().report());
    }

    /// The figure with an id, or with the only id that begins so; from an old version too.
    ///
    /// @throws LedgerException when there is none, or several ids begin so
    public Entry figure(String idOrPrefix) {
        return findFigure(idOrPrefix)
                .orElseThrow(() ->
                        new LedgerException(
                                store.name(),
                                "no figure has the id " + idOrPrefix,
                                "look it up with tally find"));
    }

    /// The figure with just that id.
    public Optional<Entry> findWithId(String id) {
        return readers.read(
                "looking up figure " + id,
                handle ->
                        shelf(handle).entries(catalogue(handle).withId(id)).stream()
                                .map(judgements(handle)::amended)
                                .findFirst());
    }

    /// @throws LedgerException when several ids begin so
    public Optional<Entry> findFigure(String idOrPrefix) {
        String prefix = idOrPrefix.toLowerCase(Locale.ROOT);
        return prefix.matches("[0-9a-f]+")
                ? readers.read(
                        "looking up figure " + prefix,
                        handle ->
                                new IdPrefix(prefix)
                                        .entry(catalogue(handle), shelf(handle), store)
                                        .map(judgements(handle)::amended))
                : Optional.empty();
    }

    /// The figures of the newest versions that answer a query, in its order; those that people withdrew too. What was read is
    /// searched and what people amended; the latter is shown.
    ///
    /// @param offset how many to leave out in front
    public Found find(Query query, int limit, int offset) {
        return query.isEmpty()
                ? Found.NOTHING
                : readers.read("searching", handle -> find(handle, query, limit, offset));
    }

    private Found find(Handle handle, Query query, int limit, int offset) {
        Judgements judgements = judgements(handle);
        List<Long> numbers =
                new FigureSearch(handle, store, judgements, moment).run(query, limit + 1, offset);
        boolean more = numbers.size() > limit;
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : shelf(handle).entries(more ? numbers.subList(0, limit) : numbers)) {
            entries.add(judgements.amended(entry));
        }
        return new Found(entries, more);
    }

    /// What people had decided by then.
    public Judgements judgements() {
        return readers.read("reading judgements", this::judgements);
    }

    private Judgements judgements(Handle handle) {
        return new JudgementRows(handle).judgements(moment);
    }

    /// Whom the figures go back to, those with most figures first.
    public List<Origin> origins() {
        return readers.read(
                "looking for sources",
                handle -> new OriginRows(handle, store, judgements(handle), moment).all());
    }

    /// Which figures people put together or apart, for the reconciler of [#filed].
    public List<Bond> bonds(List<Filed> filed) {
        return judgements().bonds(filed.stream().flatMap(each -> each.entries().stream()).toList());
    }

    /// What was followed by then, as lines of a bundle.
    List<String> trackerLines() {
        return readers.read("reading trackers", handle -> TrackerLines.write(handle, moment));
    }

    /// Report id → what its newest version foretells beside its figures.
    public Map<String, List<Forecast>> forecasts() {
        return readers.read("reading forecasts", handle -> new ForecastRows(handle).newest(moment));
    }

    /// Whether the figures of a report stand in the words that it has today; nothing when all do, or none of it is known.
    public List<Finding> compared(Report today) {
        List<Version> versions = versions(today.id());
        return versions.isEmpty()
                ? List.of()
                : versions.getLast().entries().stream()
                        .flatMap(entry ->
                                PinCheck.of(entry, versions.getLast().report(), today).stream())
                        .toList();
    }

    /// The days on which versions of some reports were recorded (UTC), in order.
    ///
    /// @param reportIds at least one
    public List<LocalDate> recordedDays(Collection<String> reportIds) {
        return readers.read("reading", handle -> catalogue(handle).recordedDays(reportIds));
    }

    /// What was recorded after an earlier moment, up to this one.
    public Changes since(Instant earlier) {
        return readers.read(
                "comparing",
                handle -> {
                    Catalogue now = catalogue(handle);
                    List<Long> reports = now.recordedAfter(earlier);
                    Map<String, Version> before = new HashMap<>();
                    shelf(handle)
                            .versions(new Catalogue(handle, earlier).newestOf(store, reports))
                            .forEach(version -> before.put(version.report().id(), version));
                    return Changes.of(
                            before,
                            shelf(handle).versions(now.newestOf(store, reports)),
                            judgements(handle).all().stream()
                                    .filter(judgement -> judgement.recorded().isAfter(earlier))
                                    .toList());
                });
    }

    public Counts counts() {
        return readers.read("counting", handle -> catalogue(handle).counts());
    }

    private Catalogue catalogue(Handle handle) {
        return new Catalogue(handle, moment);
    }

    private Shelf shelf(Handle handle) {
        return new Shelf(handle, store);
    }
}
