package tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import tallystick.ledger.Tallies.Card;

/// Lists of kept tallies, without their figures.
///
/// @param handle in a read transaction
record Cards(Handle handle, Store store) {
    private static final String CARD = "SELECT first, label, summary, latest FROM tally ";

    /// @param verdicts how the figure stands to earlier ones, a space around each word
    private record Stand(TallyRows.Key key, String verdicts) {}

    int count() {
        return handle.createQuery("SELECT count(*) FROM tally").mapTo(Integer.class).one();
    }

    List<Card> latest(boolean conflicting, int limit, int offset) {
        return handle.createQuery(
                        CARD
                                + (conflicting ? "WHERE conflicts = 1 " : "")
                                + "ORDER BY latest DESC, first LIMIT :limit OFFSET :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> card(row))
                .list();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getString("first"),
                row.getString("label"),
                row.getString("summary"),
                LocalDate.parse(row.getString("latest")));
    }

    Tallies.Hits found(Query query, Judgements judgements, int limit, int offset) {
        List<Long> numbers =
                new FigureSearch(handle, store, judgements, Instant.MAX)
                        .run(query, Tallies.Hits.MOST, 0);
        Map<Long, Stand> stands = stands(numbers);
        Optional<String> verdict = query.verdict();
        Set<TallyRows.Key> keys = new LinkedHashSet<>();
        List<Long> alone = new ArrayList<>();
        for (long number : numbers) {
            Stand stand = stands.get(number);
            if (stand == null) {
                alone.add(number);
            } else if (verdict.map(word -> stand.verdicts.contains(" " + word + " "))
                    .orElse(true)) {
                keys.add(stand.key);
            }
        }
        List<Card> cards = cards(keys.stream().skip(offset).limit(limit).toList());
        int shown = verdict.isPresent() ? 0 : Math.min(alone.size(), Tallies.Hits.ALONE);
        return new Tallies.Hits(
                cards,
                keys.size(),
                new Shelf(handle, store)
                        .entries(alone.subList(0, shown)).stream()
                                .map(judgements::amended)
                                .toList());
    }

    private List<Card> cards(List<TallyRows.Key> keys) {
        Map<TallyRows.Key, Card> cards = new HashMap<>();
        handle.createQuery(
                        "SELECT story, position, first, label, summary, latest FROM tally WHERE story IN (%s)"
                                .formatted(store.numbers()))
                .bind(
                        "numbers",
                        keys.stream().map(TallyRows.Key::story).distinct().toList().toString())
                .map((row, context) ->
                        cards.put(
                                new TallyRows.Key(row.getLong("story"), row.getInt("position")),
                                card(row)))
                .forEach(previous -> {});
        return keys.stream().flatMap(key -> Stream.ofNullable(cards.get(key))).toList();
    }

    private Map<Long, Stand> stands(Collection<Long> numbers) {
        Map<Long, Stand> stands = new HashMap<>();
        handle.createQuery(
                        "SELECT * FROM tallied WHERE entry_no IN (%s)".formatted(store.numbers()))
                .bind("numbers", numbers.toString())
                .map((row, context) ->
                        stands.put(
                                row.getLong("entry_no"),
                                new Stand(
                                        new TallyRows.Key(
                                                row.getLong("story"), row.getInt("position")),
                                        row.getString("verdicts"))))
                .forEach(previous -> {});
        return stands;
    }

    /// Figure id → the id of its tally.
    Map<String, String> standIn(Collection<Long> numbers) {
        Map<String, String> tallies = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT entry.id AS figure, first FROM tallied JOIN entry USING (entry_no)
                            JOIN tally ON tally.story = tallied.story AND tally.position = tallied.position
                        WHERE tallied.entry_no IN (%s)\
                        """
                                .formatted(store.numbers()))
                .bind("numbers", numbers.toString())
                .map((row, context) -> tallies.put(row.getString("figure"), row.getString("first")))
                .forEach(previous -> {});
        return tallies;
    }
}
