package tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Long> found =
                new FigureSearch(handle, store, judgements, Instant.MAX)
                        .run(query, Tallies.Hits.MOST + 1, 0);
        boolean more = found.size() > Tallies.Hits.MOST;
        List<Long> numbers = more ? found.subList(0, Tallies.Hits.MOST) : found;
        Map<Long, Stand> stands = stands(numbers);
        Optional<String> verdict = query.verdict();
        Map<TallyRows.Key, Long> firsts = new LinkedHashMap<>();
        List<Long> alone = new ArrayList<>();
        for (long number : numbers) {
            Stand stand = stands.get(number);
            if (stand == null) {
                alone.add(number);
            } else if (verdict.map(word -> stand.verdicts.contains(" " + word + " "))
                    .orElse(true)) {
                firsts.putIfAbsent(stand.key, number);
            }
        }
        List<Card> cards = cards(firsts.values().stream().skip(offset).limit(limit).toList());
        int shown = verdict.isPresent() ? 0 : Math.min(alone.size(), Tallies.Hits.ALONE);
        return new Tallies.Hits(
                cards,
                firsts.size(),
                new Shelf(handle, store)
                        .entries(alone.subList(0, shown)).stream()
                                .map(judgements::amended)
                                .toList(),
                more);
    }

    /// The tallies that some figures stand in.
    private List<Card> cards(List<Long> numbers) {
        Map<Long, Card> cards = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT entry_no, first, label, summary, latest FROM tallied
                            JOIN tally ON tally.story = tallied.story AND tally.position = tallied.position
                        WHERE entry_no IN (%s)\
                        """
                                .formatted(store.numbers()))
                .bind("numbers", numbers.toString())
                .map((row, context) -> cards.put(row.getLong("entry_no"), card(row)))
                .forEach(previous -> {});
        return numbers.stream().flatMap(number -> Stream.ofNullable(cards.get(number))).toList();
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
