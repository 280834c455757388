package tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps the tallies of a ledger beside it, so that a question need not reconcile all of it.
///
/// Stories do not bear on one another ([Following]), so what was added or judged since only touches some: these are unsettled until their
/// tallies are reckoned anew. Both steps go in transactions of their own and can stop after any of them.
final class TallyIndex {
    private static final int STORIES_AT_ONCE = 200;
    private static final String DOING = "reckoning the tallies";
    private static final String REMEDY = "what was added is safe; ask again when that is mended";

    private final Ledger ledger;
    private final Store store;
    private StoryWindow window = new StoryWindow();
    private volatile @Nullable String rules;
    private volatile @Nullable Reckoning beside;

    TallyIndex(Ledger ledger, Store store) {
        this.ledger = ledger;
        this.store = store;
    }

    /// Whose questions no longer wait for a long backlog: it is told to work on that.
    void reckonedBeside(@Nullable Reckoning other) {
        beside = other;
    }

    Backlog backlog() {
        return ledger.reading(DOING, this::backlog);
    }

    private Backlog backlog(Handle handle) {
        if (isUpToDate(handle) && rows(handle).unsettled(1).isEmpty()) {
            return Backlog.NONE;
        }
        IndexState state = IndexState.of(handle);
        return new Backlog(
                state.version() > 0 && !state.rules().equals(rules()),
                after(handle, "version", state.version()),
                after(handle, "judgement", state.judgement()),
                rows(handle).countUnsettled());
    }

    private static int after(Handle handle, String table, long number) {
        return handle.createQuery("SELECT count(*) FROM %s WHERE %1$s_no > :no".formatted(table))
                .bind("no", number)
                .mapTo(Integer.class)
                .one();
    }

    /// Reckons in all that was added and judged, and the tallies of all that this touched. Mostly that was done before, and then nobody waits
    /// for anybody.
    void settle() {
        Backlog backlog = backlog();
        if (!backlog.isNone() && !isLeft(backlog)) {
            settleAll(inPlace(), TallyIndex::never);
        }
    }

    private static boolean never() {
        return false;
    }

    /// Whether the questions do not wait for it.
    private boolean isLeft(Backlog backlog) {
        @Nullable Reckoning other = beside;
        if (other == null || !backlog.isLong()) {
            return false;
        }
        other.wake();
        return true;
    }

    /// All of a long backlog, in steps.
    void catchUp(BooleanSupplier ended) {
        Backlog backlog = backlog();
        if (backlog.otherRules()) {
            new TalliesAnew(ledger, store).reckon(ended);
        } else if (!backlog.isNone()) {
            settleAll(inPlace(), ended);
        }
    }

    /// Does a step of the reckoning in a transaction.
    interface Steps {
        /// @param step tells whether there was anything to do
        boolean each(Predicate<Handle> step);
    }

    /// In the tables that everybody sees.
    private Steps inPlace() {
        return step -> ledger.adding(DOING, REMEDY, step::test);
    }

    void settleAll(Steps steps, BooleanSupplier ended) {
        followAll(steps, ended);
        boolean more = true;
        while (more && !ended.getAsBoolean()) {
            more = settleSome(steps);
        }
    }

    private synchronized boolean settleSome(Steps steps) {
        return steps.each(handle -> {
            List<Long> some = rows(handle).unsettled(STORIES_AT_ONCE);
            return !some.isEmpty() && new TallySteps(handle, store).settle(some);
        });
    }

    /// The same, but only the tallies of the story of one report.
    void settle(String reportId) {
        boolean settled =
                ledger.reading(
                        DOING,
                        handle -> isUpToDate(handle) && unsettledStory(handle, reportId).isEmpty());
        if (!settled && !isLeft(backlog())) {
            settleStory(reportId);
        }
    }

    private synchronized void settleStory(String reportId) {
        followAll(inPlace(), TallyIndex::never);
        ledger.reading(DOING, handle -> unsettledStory(handle, reportId))
                .ifPresent(each ->
                        ledger.adding(
                                DOING,
                                REMEDY,
                                handle -> new TallySteps(handle, store).settle(List.of(each))));
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
    private void followAll(Steps steps, BooleanSupplier ended) {
        boolean more = true;
        while (more && !ended.getAsBoolean()) {
            more = followSome(steps);
        }
    }

    private synchronized boolean followSome(Steps steps) {
        StoryWindow kept = window;
        window = new StoryWindow();
        List<StoryWindow> told = new ArrayList<>(List.of(kept));
        boolean followed =
                steps.each(handle ->
                        !isUpToDate(handle)
                                && told.add(new TallySteps(handle, store).follow(kept, rules())));
        window = told.getLast();
        return followed;
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

    private String rules() {
        @Nullable String known = rules;
        String mark = known == null ? Rules.mark() : known;
        rules = mark;
        return mark;
    }

    private TallyRows rows(Handle handle) {
        return new TallyRows(handle, store);
    }
}
