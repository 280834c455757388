package tallystick.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Filed;
import tallystick.figure.Report;

/// What all reports said and what people decided of it, kept in one file that only grows.
///
/// Adding the same report twice changes nothing; a report with another text is a new version, and what the old one
/// said stays visible. Several programs may use one file at once. A report is in it whole or not at all, and once
/// [#add] has returned, a crash does not lose it.
///
/// Every question is asked of [#known], the ledger as it is, or of [#asKnown], the ledger as it was at a moment.
/// All methods may be called from several threads, and throw [LedgerException] when the file cannot be read or written.
public final class Ledger implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NOTHING_ADDED =
            "nothing was added; mend the report and add it again";

    private final Store store;
    private final Clock clock;
    private final Handle adding;
    private final Readers readers;
    private final TallyIndex index;

    private Ledger(Store store, Clock clock) {
        store.prepare();
        this.store = store;
        this.clock = clock;
        this.adding = store.openForAdding();
        this.readers = new Readers(store);
        this.index = new TallyIndex(this, store);
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
        return new Ledger(new LedgerFile(file, patience), clock);
    }

    /// Opens a ledger in a file or on a server.
    ///
    /// @param nameOrAddress `postgresql://user@host/database`, or a file's path
    /// @param environment where a password may be: `PGPASSWORD`
    public static Ledger open(String nameOrAddress, Map<String, String> environment, Clock clock) {
        return isOnServer(nameOrAddress)
                ? new Ledger(
                        new LedgerServer(ServerAddress.of(nameOrAddress, environment), PATIENCE),
                        clock)
                : open(Path.of(nameOrAddress), clock);
    }

    /// Whether this is the address of a ledger on a server, and no file.
    public static boolean isOnServer(String nameOrAddress) {
        return nameOrAddress.startsWith(ServerAddress.SCHEME);
    }

    /// Adds a report with all that was read out of it, in one transaction.
    public Added add(Extraction extraction) {
        return addAll(List.of(extraction)).getFirst();
    }

    /// Adds several reports in one transaction, which is quicker: all of them, or on an exception none.
    ///
    /// @return what was done with each
    public List<Added> addAll(List<Extraction> extractions) {
        return addAll(extractions, extraction -> extraction, (any, now) -> now);
    }

    /// @param at from now the time of recording
    private <T> List<Added> addAll(
            List<T> all, Function<T, Extraction> extraction, BiFunction<T, Instant, Instant> at) {
        return adding(
                "adding reports",
                NOTHING_ADDED,
                handle -> {
                    Instant now = clock.instant();
                    try (Recorder recorder = new Recorder(store, handle)) {
                        List<Added> added =
                                all.stream()
                                        .map(each ->
                                                add(
                                                        recorder,
                                                        extraction.apply(each),
                                                        at.apply(each, now)))
                                        .toList();
                        recorder.index();
                        return added;
                    }
                });
    }

    private Added add(Recorder recorder, Extraction extraction, Instant now) {
        try {
            return recorder.add(extraction, now);
        } catch (RuntimeException e) {
            throw store.failure("adding report " + extraction.report().id(), NOTHING_ADDED, e);
        }
    }

    /// What another ledger had recorded.
    ///
    /// @param copy whether the times of recording come along
    List<Added> addRecorded(List<VersionLines.Recorded> versions, boolean copy) {
        return addAll(
                versions,
                VersionLines.Recorded::extraction,
                (version, now) -> copy ? version.at() : now);
    }

    /// A judgement that another ledger had recorded.
    boolean recordGiven(Judgement judgement) {
        return adding(
                "recording the judgement",
                "nothing was recorded",
                handle -> new JudgementRows(handle).add(judgement));
    }

    /// What a person decides, for a reason.
    ///
    /// @throws QueryException when one of the two is blank
    public Judging judging(String by, String reason) {
        return new Judging(this, by, reason);
    }

    Judgement record(Act act, String by, String reason) {
        return adding(
                "recording the judgement",
                "nothing was recorded",
                handle -> {
                    Judgement judgement = Judgement.of(clock.instant(), by, reason, act);
                    new JudgementRows(handle).add(judgement);
                    return judgement;
                });
    }

    <T> T adding(String doing, String remedy, Function<Handle, T> work) {
        synchronized (adding) {
            return new Transaction(store, adding).run(store::beginAdding, doing, remedy, work);
        }
    }

    /// The questions that are followed.
    public Trackers trackers() {
        return new Trackers(this, clock);
    }

    <T> T reading(String doing, Function<Handle, T> work) {
        return readers.read(doing, work);
    }

    /// The ledger as it is now; what is added later is there too.
    public Known known() {
        return asKnown(Instant.MAX);
    }

    /// The ledger as it was at a moment.
    public Known asKnown(Instant moment) {
        return new Known(store, readers, index, moment);
    }

    /// Reckons in all that was added and judged, so that the next question about tallies finds them ready.
    public void settle() {
        index.settle();
    }

    /// What is recorded but not reckoned into the tallies yet.
    public Backlog backlog() {
        return index.backlog();
    }

    /// From now on questions do not wait for a long backlog: it is reckoned beside them, and they are told from the tallies that there are.
    public Reckoning reckonBeside() {
        Reckoning reckoning = new Reckoning(index);
        index.reckonedBeside(reckoning);
        reckoning.wake();
        return reckoning;
    }

    /// Compares all that the ledger holds with what was recorded; it takes as long as reading all of it.
    public Verification verify() {
        return new Verifier(store, readers).verify();
    }

    /// Makes a complete copy in one file while others may read and add. It is there whole or not at all.
    ///
    /// @throws LedgerException when something is there already, or the copy cannot be made
    public void backUp(Path file) {
        new Backup(store, file).make();
    }

    /// What [Known#filed] gives now.
    public List<Filed> filed() {
        return known().filed();
    }

    public List<Version> versions(String reportId) {
        return known().versions(reportId);
    }

    public Report report(String id) {
        return known().report(id);
    }

    public Optional<Report> findReport(String id) {
        return known().findReport(id);
    }

    public Optional<Entry> findFigure(String idOrPrefix) {
        return known().findFigure(idOrPrefix);
    }

    public Counts counts() {
        return known().counts();
    }

    @Override
    public void close() {
        try (adding) {
            readers.close();
        }
    }
}
