package tallystick.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// The two steps by which a [TallyIndex] goes on: telling which report follows which, and reckoning the tallies of some stories.
///
/// @param handle in a transaction that may change the tables of tallies
record TallySteps(Handle handle, Store store) {
    private static final int REPORTS_AT_ONCE = 500;

    private TallyRows rows() {
        return new TallyRows(handle, store);
    }

    /// Reckons in the next reports, or the judgements when there are none.
    ///
    /// @param kept what was true when the ledger was last reckoned in here
    StoryWindow follow(StoryWindow kept, String rules) {
        IndexState state = IndexState.of(handle);
        if (!state.rules().equals(rules)) {
            List.of("tallied", "tally", "unsettled", "followed")
                    .forEach(table -> handle.execute("DELETE FROM " + table));
            state = new IndexState(rules, 0, 0, state.times() + 1);
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

    private static long last(Handle handle, String table) {
        return handle.createQuery("SELECT coalesce(max(%s_no), 0) FROM %1$s".formatted(table))
                .mapTo(Long.class)
                .one();
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
        List<Filed> all = new Shelf(handle, store).filed(newest, judgements);
        List<Long> numbers = reportNumbers(handle, newest);
        for (int i = 0; i < newest.size(); i++) {
            Filed filed = all.get(i);
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
        rows().unsettled(new Blocks(handle, store, judgements).with(others));
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

    boolean settle(List<Long> unsettled) {
        Judgements judgements = new JudgementRows(handle).judgements(Instant.MAX);
        for (Blocks.Block block : new Blocks(handle, store, judgements).of(unsettled)) {
            rows().clear(block.stories());
            Map<Long, List<Tally>> tallies = new LinkedHashMap<>();
            new Reconciler(block.bonds(), Aliases.known())
                    .talliesOf(block.reports())
                    .forEach(told ->
                            tallies.computeIfAbsent(block.storyOf(told), any -> new ArrayList<>())
                                    .addAll(told.tallies()));
            tallies.forEach((story, all) -> rows().insert(story, all, block::entryNo));
        }
        return true;
    }
}
