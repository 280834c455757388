package tallystick.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Bond;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.reconcile.Reconciler;

/// What can be reconciled by itself: a story, or several whose figures people put together.
///
/// @param handle in a transaction in which all is followed
record Blocks(Handle handle, Store store, Judgements judgements) {
    /// @param stories by number, also those that have no report any more; what fills several goes by one number here
    /// @param reports of each story that has some, by their first report
    /// @param numbers report id → the numbers of its story and its version
    record Block(
            Set<Long> stories,
            List<List<Filed>> reports,
            List<Bond> bonds,
            Map<String, Numbers> numbers) {
        /// The story that one is kept with; of several that people united the first.
        long storyOf(Reconciler.Told told) {
            Set<Long> among = new HashSet<>();
            told.reports().forEach(filed -> among.add(storyOf(filed)));
            return reports.stream()
                    .map(story -> storyOf(story.getFirst()))
                    .filter(among::contains)
                    .findFirst()
                    .orElseThrow();
        }

        long storyOf(Filed filed) {
            return of(filed.report().id()).story;
        }

        long entryNo(Entry entry) {
            return EntryNumber.of(entry.published(), of(entry.reportId()).version, entry.index());
        }

        private Numbers of(String reportId) {
            return Objects.requireNonNull(numbers.get(reportId), reportId);
        }
    }

    record Numbers(long story, long version) {}

    /// Those that some stories are in, each once.
    List<Block> of(Collection<Long> stories) {
        Map<Long, Set<Long>> linked = linked();
        Set<Set<Long>> wanted = new LinkedHashSet<>();
        stories.forEach(story -> wanted.add(linked.getOrDefault(story, Set.of(story))));
        Set<Long> all = new HashSet<>();
        wanted.forEach(all::addAll);
        Map<Long, List<Long>> versions = new StoryRows(handle, store).versionsOf(all);
        Map<Long, Filed> taken = taken(versions.values());
        List<Block> blocks = new ArrayList<>();
        wanted.forEach(each -> blocks.add(block(each, versions, taken)));
        return blocks;
    }

    /// Some stories, and those that are in a block with one of them.
    Set<Long> with(Set<Long> stories) {
        Map<Long, Set<Long>> linked = linked();
        Set<Long> all = new HashSet<>(stories);
        stories.forEach(story -> all.addAll(linked.getOrDefault(story, Set.of())));
        return all;
    }

    /// Stories that are told together with others.
    Set<Long> linkedStories() {
        return linked().keySet();
    }

    private Map<Long, Set<Long>> linked() {
        Linked linked = new Linked(handle, judgements);
        Map<Long, Long> storyOf = new HashMap<>();
        if (!linked.all().isEmpty()) {
            new StoryRows(handle, store)
                    .of(linked.all())
                    .forEach((report, row) -> storyOf.put(report, row.story()));
        }
        return linked.blocks(storyOf);
    }

    private Map<Long, Filed> taken(Collection<List<Long>> numbers) {
        List<Long> all = numbers.stream().flatMap(List::stream).toList();
        List<Filed> filed = new Shelf(handle, store).filed(all, judgements);
        Map<Long, Filed> taken = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            taken.put(all.get(i), filed.get(i));
        }
        return taken;
    }

    private Block block(Set<Long> stories, Map<Long, List<Long>> versions, Map<Long, Filed> taken) {
        List<List<Filed>> reports = new ArrayList<>();
        Map<String, Numbers> numbers = new HashMap<>();
        for (long story : stories) {
            List<Filed> filed = new ArrayList<>();
            for (long no : versions.getOrDefault(story, List.of())) {
                Filed each = Objects.requireNonNull(taken.get(no));
                filed.add(each);
                numbers.put(each.report().id(), new Numbers(story, no));
            }
            if (!filed.isEmpty()) {
                filed.sort(BY_DATE);
                reports.add(filed);
            }
        }
        reports.sort(Comparator.comparing(List::getFirst, BY_DATE));
        List<Entry> entries =
                reports.stream()
                        .flatMap(List::stream)
                        .flatMap(filed -> filed.entries().stream())
                        .toList();
        return new Block(stories, reports, judgements.bonds(entries), numbers);
    }

    private static final Comparator<Filed> BY_DATE =
            Comparator.comparing((Filed filed) -> filed.report().published())
                    .thenComparing(filed -> filed.report().id());
}
