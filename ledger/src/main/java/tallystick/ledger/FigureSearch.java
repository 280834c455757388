package tallystick.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Bounds;
import tallystick.figure.Entry;

/// What a query finds: figures by what was read, and those that people amended by what they amended too.
///
/// @param handle in a read transaction
/// @param judgements as known at the moment
record FigureSearch(Handle handle, Store store, Judgements judgements, Instant moment) {
    /// The numbers of the entries, in the query's order.
    List<Long> run(Query query, int limit, int offset) {
        Map<Long, Entry> amended = amended();
        List<Long> more =
                amended.isEmpty() ? List.of() : new AmendedFigures(amended).answering(query);
        if (more.isEmpty()) {
            return recorded(query, limit, offset);
        }
        List<Long> all = new ArrayList<>(recorded(query, limit + offset, 0));
        more.stream()
                .filter(number -> !all.contains(number))
                .forEach(number -> insert(number, all, amended, query.order()));
        return all.stream().skip(offset).limit(limit).toList();
    }

    private List<Long> recorded(Query query, int limit, int offset) {
        return new Search(handle, store.searchTable())
                .run(query, RecordedTime.write(moment), limit, offset);
    }

    /// The figures of newest versions that people amended, by number and as amended.
    private Map<Long, Entry> amended() {
        Map<Long, Entry> amended = new HashMap<>();
        Catalogue catalogue = new Catalogue(handle, moment);
        List<Long> versions = catalogue.newestOf(judgements.amendedReports());
        List<Version> taken = new Shelf(handle, store).versions(versions);
        for (int i = 0; i < versions.size(); i++) {
            for (Entry entry : taken.get(i).entries()) {
                Entry now = judgements.amended(entry);
                if (!now.equals(entry)) {
                    amended.put(
                            EntryNumber.of(entry.published(), versions.get(i), entry.index()), now);
                }
            }
        }
        return amended;
    }

    private void insert(long number, List<Long> all, Map<Long, Entry> amended, Query.Order order) {
        Comparator<Long> inOrder = order(order, all, amended);
        int place = 0;
        while (place < all.size() && inOrder.compare(all.get(place), number) <= 0) {
            place++;
        }
        all.add(place, number);
    }

    /// As [Search] orders what was read; how well the words match is not told of what was amended, so it comes first.
    private Comparator<Long> order(Query.Order order, List<Long> all, Map<Long, Entry> amended) {
        return switch (order) {
            case NEWEST -> Comparator.reverseOrder();
            case OLDEST -> Comparator.naturalOrder();
            case BEST -> Comparator.comparing(number -> !amended.containsKey(number));
            case VALUE -> {
                Map<Long, Entry> entries = entries(all, amended);
                yield Comparator.comparingDouble((Long number) -> -value(entry(entries, number)))
                        .thenComparing(Comparator.reverseOrder());
            }
            case SAID -> {
                Map<Long, Entry> entries = entries(all, amended);
                yield Comparator.comparing((Long number) -> said(entry(entries, number)))
                        .thenComparing(Comparator.naturalOrder())
                        .reversed();
            }
        };
    }

    /// Those found by what was read stand where that puts them.
    private Map<Long, Entry> entries(List<Long> all, Map<Long, Entry> amended) {
        Map<Long, Entry> entries = new HashMap<>(amended);
        List<Entry> read = new Shelf(handle, store).entries(all);
        for (int i = 0; i < all.size(); i++) {
            entries.put(all.get(i), read.get(i));
        }
        return entries;
    }

    private static Entry entry(Map<Long, Entry> entries, long number) {
        return Objects.requireNonNull(entries.get(number));
    }

    private static double value(Entry entry) {
        Bounds bounds = entry.figure().bounds();
        return bounds.high()
                .or(bounds::low)
                .map(Number::doubleValue)
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static String said(Entry entry) {
        return (entry.figure().said() == null
                        ? entry.published()
                        : entry.figure().said().last().orElse(entry.published()))
                .toString();
    }
}
