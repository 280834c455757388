package tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Filed;
import tallystick.figure.Question;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.Docket;
import tallystick.reconcile.News;
import tallystick.reconcile.Reconciler;

/// News told from the stories alone that something was added to or judged in since.
///
/// What was known before of such a story is what was known of the reports that are in it now.
record KeptNews(Readers readers, Store store, Instant lastLook) {
    private static final int STORIES_AT_ONCE = 100;

    List<News.Item> of(Question question, List<Docket.Item> docket) {
        News news = new News(question, this::wasFiled);
        List<Long> touched = read(handle -> touched(handle));
        Set<Set<Long>> told = new HashSet<>();
        for (int from = 0; from < touched.size(); from += STORIES_AT_ONCE) {
            List<Long> some =
                    touched.subList(from, Math.min(touched.size(), from + STORIES_AT_ONCE));
            for (Compared each : read(handle -> compared(handle, some))) {
                if (told.add(each.block.stories())) {
                    Reconciler reconciler = new Reconciler(each.block.bonds(), Aliases.known());
                    news.compare(
                            reconciler, each.before, reconciler.thingsOf(each.block.reports()));
                }
            }
        }
        news.due(docket, LocalDate.ofInstant(lastLook, ZoneOffset.UTC));
        return news.items();
    }

    private record Compared(Blocks.Block block, List<Filed> before) {}

    private <T> T read(Function<Handle, T> work) {
        return readers.read("reading news", work);
    }

    /// The stories of what was added and judged since, by their first report.
    private List<Long> touched(Handle handle) {
        Set<Long> reports =
                new TreeSet<>(new Catalogue(handle, Instant.MAX).recordedAfter(lastLook));
        reports.addAll(TallySteps.judgedSince(handle, lastLook));
        StoryRows rows = new StoryRows(handle, store);
        Set<Long> stories = new TreeSet<>();
        rows.of(reports).values().forEach(row -> stories.add(row.story()));
        return rows.inOrder(stories);
    }

    private List<Compared> compared(Handle handle, List<Long> stories) {
        Judgements now = new JudgementRows(handle).judgements(Instant.MAX);
        Judgements then = new JudgementRows(handle).judgements(lastLook);
        List<Compared> all = new ArrayList<>();
        for (Blocks.Block block : new Blocks(handle, store, now).of(stories)) {
            List<Long> reports = new StoryRows(handle, store).reportsOf(block.stories());
            List<Long> versions = new Catalogue(handle, lastLook).newestOf(store, reports);
            all.add(new Compared(block, new Shelf(handle, store).filed(versions, then)));
        }
        return all;
    }

    private boolean wasFiled(String reportId) {
        return read(handle ->
                handle.createQuery(
                                "SELECT 1 FROM version WHERE id = :id AND recorded_at <= :look LIMIT 1")
                        .bind("id", reportId)
                        .bind("look", RecordedTime.write(lastLook))
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }
}
