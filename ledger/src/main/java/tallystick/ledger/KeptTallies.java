package tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Entry;
import tallystick.figure.Forecast;
import tallystick.figure.Question;
import tallystick.figure.Tally;
import tallystick.reconcile.Aliases;
import tallystick.reconcile.Docket;
import tallystick.reconcile.News;
import tallystick.reconcile.Reconciler;

/// Tallies that are kept beside the ledger, as it is now.
///
/// @param index brings them up to date before each question
record KeptTallies(TallyIndex index, Readers readers, Store store) implements Tallies {
    private static final int STORIES_AT_ONCE = 100;

    @Override
    public void each(Consumer<Tally> taken) {
        index.settle();
        inOrder(read(handle -> rows(handle).stories()), tally -> true, taken);
    }

    @Override
    public void holding(List<String> words, Consumer<Tally> taken) {
        if (words.isEmpty()) {
            each(taken);
            return;
        }
        index.settle();
        Set<TallyRows.Key> found = read(handle -> new TallyWords(handle).holding(words));
        Set<Long> stories = new HashSet<>();
        found.forEach(key -> stories.add(key.story()));
        inOrder(
                read(handle -> rows(handle).stories()).stream().filter(stories::contains).toList(),
                found::contains,
                taken);
    }

    private void inOrder(
            List<Long> stories, Function<TallyRows.Key, Boolean> wanted, Consumer<Tally> taken) {
        for (int from = 0; from < stories.size(); from += STORIES_AT_ONCE) {
            List<Long> some =
                    stories.subList(from, Math.min(stories.size(), from + STORIES_AT_ONCE));
            Map<TallyRows.Key, Tally> tallies =
                    read(handle -> rows(handle).ofStories(some, wanted::apply, judgements(handle)));
            tallies.entrySet().stream()
                    .sorted(
                            Map.Entry.comparingByKey(
                                    Comparator.comparingInt((TallyRows.Key key) ->
                                                    some.indexOf(key.story()))
                                            .thenComparingInt(TallyRows.Key::position)))
                    .forEach(each -> taken.accept(each.getValue()));
        }
    }

    @Override
    public Optional<Tally> of(Entry figure) {
        index.settle(figure.reportId());
        return read(handle -> {
            Optional<TallyRows.Key> key =
                    rows(handle).number(figure).flatMap(number -> rows(handle).keyOf(number));
            return key.flatMap(each ->
                    rows(handle).of(List.of(each), judgements(handle)).values().stream()
                            .findFirst());
        });
    }

    @Override
    public void stories(Consumer<Story> taken) {
        index.settle();
        List<Long> all = read(handle -> new StoryRows(handle, store).stories());
        for (int from = 0; from < all.size(); from += STORIES_AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + STORIES_AT_ONCE));
            Map<Long, List<Story>> byNumber = new HashMap<>();
            for (Blocks.Block block : blocks(some)) {
                stories(block)
                        .forEach(story ->
                                byNumber.computeIfAbsent(
                                                block.storyOf(story.told()),
                                                any -> new ArrayList<>())
                                        .add(story));
            }
            some.forEach(number -> byNumber.getOrDefault(number, List.of()).forEach(taken));
        }
    }

    private List<Blocks.Block> blocks(List<Long> stories) {
        return read(handle -> new Blocks(handle, store, judgements(handle)).of(stories));
    }

    private static List<Story> stories(Blocks.Block block) {
        Reconciler reconciler = new Reconciler(block.bonds(), Aliases.known());
        return reconciler.talliesOf(block.reports()).stream()
                .map(told -> new Story(told, reconciler))
                .toList();
    }

    @Override
    public Optional<Story> story(String reportId) {
        index.settle(reportId);
        Optional<Long> story = read(handle -> TallyIndex.story(handle, reportId));
        return story.flatMap(each ->
                blocks(List.of(each)).stream()
                        .flatMap(block -> stories(block).stream())
                        .filter(told -> holds(told, reportId))
                        .findFirst());
    }

    private static boolean holds(Story story, String reportId) {
        return story.told().reports().stream()
                .anyMatch(filed -> filed.report().id().equals(reportId));
    }

    @Override
    public int count() {
        index.settle();
        return read(handle -> new Cards(handle, store).count());
    }

    @Override
    public List<Card> cards(boolean conflicting, int limit, int offset) {
        index.settle();
        return read(handle -> new Cards(handle, store).latest(conflicting, limit, offset));
    }

    @Override
    public Hits search(Query query, int limit, int offset) {
        index.settle();
        return read(
                handle -> new Cards(handle, store).found(query, judgements(handle), limit, offset));
    }

    @Override
    public Map<String, String> standIn(List<Entry> figures) {
        index.settle();
        return read(handle ->
                new Cards(handle, store)
                        .standIn(
                                figures.stream()
                                        .flatMap(each -> rows(handle).number(each).stream())
                                        .toList()));
    }

    @Override
    public int storyCount() {
        index.settle();
        return read(handle -> new StoryRows(handle, store).countSeveral(linked(handle)));
    }

    private Set<Long> linked(Handle handle) {
        return new Blocks(handle, store, judgements(handle)).linkedStories();
    }

    /// Of an event of more reports than a story has only the last one.
    @Override
    public List<Story> stories(int limit, int offset) {
        index.settle();
        List<Long> some =
                read(handle -> new StoryRows(handle, store).several(linked(handle), limit, offset));
        Map<Long, Story> byNumber = new HashMap<>();
        for (Blocks.Block block : blocks(some)) {
            for (Story story : stories(block)) {
                story.told().reports().forEach(filed -> byNumber.put(block.storyOf(filed), story));
            }
        }
        return some.stream().map(byNumber::get).filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public List<News.Item> news(Question question, Instant lastLook, LocalDate today) {
        return new KeptNews(readers, store, lastLook).of(question, docket(today));
    }

    @Override
    public Set<String> standing(String verdict) {
        index.settle();
        return read(handle -> rows(handle).standing(verdict));
    }

    /// Of the stories in which something is foretold.
    @Override
    public List<Docket.Item> docket(LocalDate asOf) {
        index.settle();
        Map<String, List<Forecast>> forecasts =
                read(handle -> new ForecastRows(handle).newest(Instant.MAX));
        List<Long> wanted =
                List.copyOf(
                        read(handle ->
                                new StoryRows(handle, store).foretelling(judgements(handle))));
        List<Docket.Item> items = new ArrayList<>();
        Set<Set<Long>> told = new LinkedHashSet<>();
        for (int from = 0; from < wanted.size(); from += STORIES_AT_ONCE) {
            int to = Math.min(wanted.size(), from + STORIES_AT_ONCE);
            for (Blocks.Block block : blocks(wanted.subList(from, to))) {
                if (told.add(block.stories())) {
                    items.addAll(
                            Docket.ofStories(
                                    new Reconciler(block.bonds(), Aliases.known()),
                                    block.reports(),
                                    forecasts,
                                    asOf));
                }
            }
        }
        return Docket.sorted(items);
    }

    private <T> T read(Function<Handle, T> work) {
        return readers.read("reading tallies", work);
    }

    private TallyRows rows(Handle handle) {
        return new TallyRows(handle, store);
    }

    private static Judgements judgements(Handle handle) {
        return new JudgementRows(handle).judgements(Instant.MAX);
    }
}
