package tallystick.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Entry;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;
import tallystick.reconcile.Summary;

/// The tables of tallies.
///
/// @param handle in a transaction
record TallyRows(Handle handle, Store store) {
    /// Where a tally is kept.
    record Key(long story, int position) {}

    void unsettled(Collection<Long> stories) {
        Insertion rows = new Insertion("unsettled").unlessThere();
        stories.stream().sorted().forEach(story -> rows.add(new Row().put("story", story)));
        rows.into(handle);
    }

    List<Long> unsettled(int most) {
        return handle.createQuery("SELECT story FROM unsettled ORDER BY story LIMIT :most")
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    int countUnsettled() {
        return handle.createQuery("SELECT count(*) FROM unsettled").mapTo(Integer.class).one();
    }

    boolean isUnsettled(long story) {
        return handle.createQuery("SELECT story FROM unsettled WHERE story = :story")
                .bind("story", story)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /// Takes away what was reckoned of some stories.
    void clear(Collection<Long> stories) {
        for (String table : List.of("tallied", "tally", "unsettled")) {
            handle.createUpdate(
                            "DELETE FROM %s WHERE story IN (%s)".formatted(table, store.numbers()))
                    .bind("numbers", stories.toString())
                    .execute();
        }
    }

    void insert(long story, List<Tally> tallies, ToLongFunction<Entry> number) {
        Insertion rows = new Insertion("tally");
        Insertion figures = new Insertion("tallied");
        for (int position = 0; position < tallies.size(); position++) {
            Tally tally = tallies.get(position);
            List<Set<String>> verdicts = verdicts(tally);
            boolean conflicts =
                    tally.judged().stream()
                            .anyMatch(each -> each.verdict() instanceof Verdict.Conflicts);
            rows.add(
                    new Row()
                            .put("story", story)
                            .put("position", position)
                            .put("first", tally.entries().getFirst().id())
                            .put("label", tally.label())
                            .put("summary", Summary.of(tally))
                            .put("latest", tally.entries().getLast().published().toString())
                            .put("conflicts", conflicts ? 1 : 0)
                            .put("content", TallyForm.write(tally, number)));
            for (int b = 0; b < verdicts.size(); b++) {
                figures.add(
                        new Row()
                                .put("entry_no", number.applyAsLong(tally.entries().get(b)))
                                .put("story", story)
                                .put("position", position)
                                .put("verdicts", " " + String.join(" ", verdicts.get(b)) + " "));
            }
        }
        rows.into(handle);
        forget(tallies, number);
        figures.into(handle);
    }

    /// A figure may still stand in the tally of a story that is yet to be settled.
    private void forget(List<Tally> tallies, ToLongFunction<Entry> number) {
        List<Long> numbers =
                tallies.stream()
                        .flatMap(tally -> tally.entries().stream())
                        .map(number::applyAsLong)
                        .toList();
        handle.createUpdate("DELETE FROM tallied WHERE entry_no IN (%s)".formatted(store.numbers()))
                .bind("numbers", numbers.toString())
                .execute();
    }

    /// Of each figure the words of its verdicts.
    private static List<Set<String>> verdicts(Tally tally) {
        List<Set<String>> verdicts = new ArrayList<>();
        tally.entries().forEach(entry -> verdicts.add(new TreeSet<>()));
        tally.judged().forEach(each -> verdicts.get(each.b()).add(each.verdict().word()));
        tally.parts().forEach(each -> verdicts.get(each.b()).add(each.verdict().word()));
        return verdicts;
    }

    /// The stories that have tallies, by their first report.
    List<Long> stories() {
        return StoryRows.firsts(
                handle.createQuery(
                        "SELECT report_no, day, id FROM followed WHERE report_no IN (SELECT story FROM tally)"));
    }

    Optional<Key> keyOf(long entryNo) {
        return handle.createQuery("SELECT story, position FROM tallied WHERE entry_no = :no")
                .bind("no", entryNo)
                .map((row, context) -> new Key(row.getLong("story"), row.getInt("position")))
                .findOne();
    }

    /// The ids of the figures that stand so to an earlier one.
    Set<String> standing(String verdict) {
        return new HashSet<>(
                handle.createQuery(
                                "SELECT id FROM tallied JOIN entry USING (entry_no) WHERE verdicts LIKE :verdict")
                        .bind("verdict", "% " + verdict + " %")
                        .mapTo(String.class)
                        .list());
    }

    /// The tallies of some stories, as a person would read them who knows the judgements.
    Map<Key, Tally> ofStories(
            Collection<Long> stories, Predicate<Key> wanted, Judgements judgements) {
        Map<Key, JsonNode> found = new HashMap<>();
        handle.createQuery("SELECT * FROM tally WHERE story IN (%s)".formatted(store.numbers()))
                .bind("numbers", stories.toString())
                .map((row, context) ->
                        found.put(
                                new Key(row.getLong("story"), row.getInt("position")),
                                TallyForm.parsed(row.getString("content"))))
                .forEach(previous -> {});
        found.keySet().removeIf(wanted.negate());
        return read(found, judgements);
    }

    /// The number of a figure of a report's newest version.
    Optional<Long> number(Entry figure) {
        return handle.createQuery(
                        """
                        SELECT entry_no FROM entry JOIN version USING (version_no) JOIN followed USING (report_no)
                        WHERE entry.id = :id AND followed.version_no = version.version_no\
                        """)
                .bind("id", figure.id())
                .mapTo(Long.class)
                .findFirst();
    }

    Map<Key, Tally> of(Collection<Key> keys, Judgements judgements) {
        Map<Key, JsonNode> found = new HashMap<>();
        for (Key key : keys) {
            handle.createQuery(
                            "SELECT content FROM tally WHERE story = :story AND position = :position")
                    .bind("story", key.story)
                    .bind("position", key.position)
                    .mapTo(String.class)
                    .findOne()
                    .ifPresent(content -> found.put(key, TallyForm.parsed(content)));
        }
        return read(found, judgements);
    }

    private Map<Key, Tally> read(Map<Key, JsonNode> found, Judgements judgements) {
        List<Long> numbers = List.copyOf(TallyForm.figures(List.copyOf(found.values())));
        List<Entry> entries = new Shelf(handle, store).entries(numbers);
        Map<Long, Entry> byNumber = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            byNumber.put(numbers.get(i), judgements.amended(entries.get(i)));
        }
        Map<Key, Tally> tallies = new HashMap<>();
        found.forEach((key, node) ->
                tallies.put(
                        key,
                        TallyForm.read(
                                node, number -> Objects.requireNonNull(byNumber.get(number)))));
        return tallies;
    }
}
