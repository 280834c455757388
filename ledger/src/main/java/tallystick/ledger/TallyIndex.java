package tallystick.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Filed;
import tallystick.figure.Report;
import tallystick.figure.Tally;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.Following;
import tallystick.reconcile.Reconciler;
import tallystick.reconcile.Vector;

/// Keeps the tallies of a ledger beside it, so that a question need not reconcile all of it.
///
/// Stories do not bear on one another ([Following]), so what was added or judged since only touches some: these are unsettled until their
/// tallies are reckoned anew. Both steps go in transactions of their own and can stop after any of them.
final class TallyIndex {
    private static final int REPORTS_AT_ONCE = 500;
    private static final int STORIES_AT_ONCE = 200;
    private static final String DOING = "reckoning the tallies";
    private static final String REMEDY = "what was added is safe; ask again when that is mended";

    private final Ledger ledger;
    private final Store store;
    private StoryWindow window = new StoryWindow();
    private volatile @Nullable String rules;

    TallyIndex(Ledger ledger, Store store) {
        this.ledger = ledger;
        this.store = store;
    }

    /// Reckons in all that was added and judged, and the tallies of all that this touched. Mostly that was done before, and then nobody waits
    /// for anybody.
    void settle() {
        boolean settled =
                ledger.reading(
                        DOING, handle -> isUpToDate(handle) && rows(handle).unsettled(1).isEmpty());
        if (!settled) {
            settleAll();
        }
    }

    private synchronized void settleAll() {
        followAll();
        while (ledger.reading(DOING, handle -> !rows(handle).unsettled(1).isEmpty())) {
            ledger.adding(
                    DOING,
                    REMEDY,
                    handle -> settle(handle, rows(handle).unsettled(STORIES_AT_ONCE)));
        }
    }

    /// The same, but only the tallies of the story of one report.
    void settle(String reportId) {
        boolean settled =
                ledger.reading(
                        DOING,
                        handle -> isUpToDate(handle) && unsettledStory(handle, reportId).isEmpty());
        if (!settled) {
            settleStory(reportId);
        }
    }

    private synchronized void settleStory(String reportId) {
        followAll();
        ledger.reading(DOING, handle -> unsettledStory(handle, reportId))
                .ifPresent(each ->
                        ledger.adding(DOING, REMEDY, handle -> settle(handle, List.of(each))));
    }

    private Optional<Long> unsettledStory(Handle handle, String reportId) {
        return story(handle, reportId).filter(rows(handle)::isUnsettled);
    }

    /// The story that a report is in.
    static Optional<Long> story(Handle handle, String reportId) {
        return handle.createQuery(
                        "SELECT story FROM followed WHERE report_no IN (SELECT report_no FROM version WHERE id = :id)")
                .bind("id", reportId)
                .mapTo(Long.class)
                .findFirst();
    }

    /// Tells of all that was added and judged which report follows which.
    private void followAll() {
        while (!ledger.reading(DOING, this::isUpToDate)) {
            StoryWindow kept = window;
            window = new StoryWindow();
            window = ledger.adding(DOING, REMEDY, handle -> follow(handle, kept));
        }
    }

    private boolean isUpToDate(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT count(*) FROM reckoned WHERE rules = :rules
                            AND version_no = (SELECT coalesce(max(version_no), 0) FROM version)
                            AND judgement_no = (SELECT coalesce(max(judgement_no), 0) FROM judgement)\
                        """)
                .bind("rules", rules())
                .mapTo(Integer.class)
                .one()
                .equals(1);
    }

    private static long last(Handle handle, String table) {
        return handle.createQuery("SELECT coalesce(max(%s_no), 0) FROM %1$s".formatted(table))
                .mapTo(Long.class)
                .one();
    }

    private String rules() {
        @Nullable String known = rules;
        String mark = known == null ? Rules.mark() : known;
        rules = mark;
        return mark;
    }

    private TallyRows rows(Handle handle) {
        return new TallyRows(handle, store);
    }

    private StoryWindow follow(Handle handle, StoryWindow kept) {
        IndexState state = IndexState.of(handle);
        if (!state.rules().equals(rules())) {
            List.of("tallied", "tally", "unsettled", "followed")
                    .forEach(table -> handle.execute("DELETE FROM " + table));
            state = new IndexState(rules(), 0, 0, state.times() + 1);
        }
        StoryWindow current = kept.isTrueAt(state.times()) ? kept : new StoryWindow();
        List<Long> added = added(handle, state.version());
        if (added.isEmpty()) {
            List<Judgement> all = new JudgementRows(handle).upTo(Instant.MAX);
            touch(handle, current, judged(handle, all, state.judgement()));
            state =
                    new IndexState(
                            state.rules(),
                            state.version(),
                            last(handle, "judgement"),
                            state.times());
        } else {
            touch(handle, current, reportsOf(handle, added));
            state =
                    new IndexState(
                            state.rules(), added.getLast(), state.judgement(), state.times());
        }
        new IndexState(state.rules(), state.version(), state.judgement(), state.times() + 1)
                .write(handle);
        current.trueAt(state.times() + 1);
        return current;
    }

    private static List<Long> added(Handle handle, long after) {
        return handle.createQuery(
                        "SELECT version_no FROM version WHERE version_no > :after ORDER BY version_no LIMIT :most")
                .bind("after", after)
                .bind("most", REPORTS_AT_ONCE)
                .mapTo(Long.class)
                .list();
    }

    private Set<Long> reportsOf(Handle handle, List<Long> versions) {
        return new TreeSet<>(
                handle.createQuery(
                                "SELECT report_no FROM version WHERE version_no IN (%s)"
                                        .formatted(store.numbers()))
                        .bind("numbers", versions.toString())
                        .mapTo(Long.class)
                        .list());
    }

    /// The reports that judgements recorded after a moment are about.
    static Set<Long> judgedSince(Handle handle, Instant moment) {
        List<Judgement> all = new JudgementRows(handle).upTo(Instant.MAX);
        List<String> fresh =
                all.stream()
                        .filter(judgement -> judgement.recorded().isAfter(moment))
                        .map(Judgement::id)
                        .toList();
        return judged(handle, all, fresh);
    }

    /// The reports that judgements recorded after another one are about.
    private static Set<Long> judged(Handle handle, List<Judgement> all, long after) {
        return judged(
                handle,
                all,
                handle.createQuery("SELECT id FROM judgement WHERE judgement_no > :after")
                        .bind("after", after)
                        .mapTo(String.class)
                        .list());
    }

    private static Set<Long> judged(Handle handle, List<Judgement> all, List<String> fresh) {
        Map<String, Judgement> byId = new HashMap<>();
        all.forEach(judgement -> byId.put(judgement.id(), judgement));
        Set<Long> reports = new TreeSet<>();
        for (String id : fresh) {
            @Nullable Judgement judgement = byId.get(id);
            while (judgement != null && judgement.act() instanceof Act.Undo(String earlier)) {
                judgement = byId.get(earlier);
            }
            if (judgement != null) {
                reports.addAll(Linked.reportsOf(handle, judgement.act()));
            }
        }
        return reports;
    }

    /// Reckons in what some reports say now.
    private void touch(Handle handle, StoryWindow current, Set<Long> reports) {
        Judgements judgements = new JudgementRows(handle).judgements(Instant.MAX);
        StoryRows rows = new StoryRows(handle, store);
        Set<Long> others = new HashSet<>();
        rows.of(new Linked(handle, judgements).with(reports))
                .values()
                .forEach(row -> others.add(row.story()));
        Map<Long, StoryRows.Reckoned> before = rows.of(reports);
        List<Long> newest =
                new Catalogue(handle, Instant.MAX).newestOf(store, List.copyOf(reports));
        List<Version> versions = new Shelf(handle, store).versions(newest);
        List<Long> numbers = reportNumbers(handle, newest);
        for (int i = 0; i < newest.size(); i++) {
            Filed filed = Known.filed(versions.get(i), judgements);
            Report report = filed.report();
            Following.Dated dated =
                    new Following.Dated(
                            numbers.get(i), report.published(), report.id(), Vector.of(filed));
            StoryRows.@Nullable Reckoned was = before.get(dated.number());
            if (was != null && isSame(was.report(), dated)) {
                rows.version(dated.number(), newest.get(i));
            } else {
                if (was != null) {
                    others.addAll(current.remove(rows, was.report()));
                }
                others.addAll(current.add(rows, dated, newest.get(i)));
            }
        }
        rows.of(reports).values().forEach(row -> others.add(row.story()));
        rows(handle).unsettled(new Blocks(handle, store, judgements).with(others));
    }

    /// Equal words in another order are not the same: sums over them may differ in the last digit.
    private static boolean isSame(Following.Dated one, Following.Dated other) {
        return one.equals(other)
                && List.copyOf(one.vector().weights().keySet())
                        .equals(List.copyOf(other.vector().weights().keySet()));
    }

    /// In the order of the versions.
    private List<Long> reportNumbers(Handle handle, List<Long> versions) {
        Map<Long, Long> reports = new HashMap<>();
        handle.createQuery(
                        "SELECT version_no, report_no FROM version WHERE version_no IN (%s)"
                                .formatted(store.numbers()))
                .bind("numbers", versions.toString())
                .map((row, context) ->
                        reports.put(row.getLong("version_no"), row.getLong("report_no")))
                .forEach(previous -> {});
        return versions.stream().map(no -> Objects.requireNonNull(reports.get(no))).toList();
    }

    private boolean settle(Handle handle, List<Long> unsettled) {
        Judgements judgements = new JudgementRows(handle).judgements(Instant.MAX);
        for (Blocks.Block block : new Blocks(handle, store, judgements).of(unsettled)) {
            rows(handle).clear(block.stories());
            Map<Long, List<Tally>> tallies = new LinkedHashMap<>();
            new Reconciler(block.bonds(), Aliases.known())
                    .talliesOf(block.reports())
                    .forEach(told ->
                            tallies.computeIfAbsent(block.storyOf(told), any -> new ArrayList<>())
                                    .addAll(told.tallies()));
            tallies.forEach((story, all) -> rows(handle).insert(story, all, block::entryNo));
        }
        return true;
    }
}
