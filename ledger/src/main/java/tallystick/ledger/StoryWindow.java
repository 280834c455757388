package tallystick.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tallystick.reconcile.Following;

/// The stretch of days of which it is kept in memory who follows whom, while reports are reckoned in.
final class StoryWindow {
    /// Days that are kept though they are not needed: reports do not come quite in the order of their days.
    private static final int BEHIND = 30;

    private Following following = new Following();
    private final Map<Long, Long> storyOf = new HashMap<>();
    private long first = 1;
    private long last;

    /// How often the ledger had been reckoned in when this was true; another program may have gone on since.
    private long times = -1;

    boolean isTrueAt(long reckoned) {
        return times == reckoned;
    }

    void trueAt(long reckoned) {
        times = reckoned;
    }

    /// Takes a report in that is not there.
    ///
    /// @return the stories that are others now
    Set<Long> add(StoryRows rows, Following.Dated report, long versionNo) {
        reach(rows, report.published().toEpochDay());
        List<Long> changed = following.add(report);
        long number = report.number();
        Following.Link link = following.link(number);
        long story = link.earlier() == null ? number : story(link.earlier());
        storyOf.put(number, story);
        rows.insert(new StoryRows.Reckoned(report, versionNo, link, story));
        Set<Long> others = new HashSet<>(Set.of(story));
        others.addAll(relinked(rows, changed.stream().filter(each -> each != number).toList()));
        return others;
    }

    /// Takes out a report that is there.
    ///
    /// @return the stories that are others now
    Set<Long> remove(StoryRows rows, Following.Dated report) {
        reach(rows, report.published().toEpochDay());
        Set<Long> others = new HashSet<>(Set.of(story(report.number())));
        rows.delete(report.number());
        List<Long> changed = following.remove(report.number());
        storyOf.remove(report.number());
        others.addAll(relinked(rows, changed));
        return others;
    }

    private long story(long reportNo) {
        return Objects.requireNonNull(storyOf.get(reportNo), () -> "no report " + reportNo);
    }

    /// @param changed in the order of publication, so that what a report follows is in its story already
    private Set<Long> relinked(StoryRows rows, List<Long> changed) {
        Set<Long> others = new HashSet<>();
        changed.forEach(number -> rows.link(number, following.link(number)));
        for (long number : changed) {
            Long earlier = following.link(number).earlier();
            long story = earlier == null ? number : story(earlier);
            if (story != story(number)) {
                others.add(story(number));
                others.add(story);
                rows.move(number, story)
                        .forEach(moved -> storyOf.computeIfPresent(moved, (any, was) -> story));
            }
        }
        return others;
    }

    /// Sees to it that all is here that a report of some day can bear on.
    private void reach(StoryRows rows, long day) {
        long from = day - Following.WINDOW;
        long to = day + Following.WINDOW;
        if (to < first - 1 || from > last + 1) {
            following = new Following();
            storyOf.clear();
            first = from;
            last = from - 1;
        }
        if (from < first) {
            load(rows, from, first - 1);
            first = from;
        }
        if (to > last) {
            load(rows, last + 1, to);
            last = to;
        }
        if (first < from - BEHIND) {
            following.forgetBefore(from).forEach(storyOf::remove);
            first = from;
        }
    }

    private void load(StoryRows rows, long from, long to) {
        for (StoryRows.Reckoned row : rows.between(from, to)) {
            following.load(row.report(), row.link());
            storyOf.put(row.report().number(), row.story());
        }
    }
}
