package tallystick.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tallystick.ledger.Condition.Words;

/// Turns a [Query] into SQL and runs it: which entries of the versions that were the newest at a time answer it.
///
/// @param handle in a read transaction
record Search(Handle handle, SearchTable table) {
    /// Stands for the number of an entry, which the words' table knows by another name.
    private static final String NUMBER = "{number}";

    /// The numbers of the entries, in the query's order.
    List<Long> run(Query query, String asKnown, int limit, int offset) {
        Conditions conditions = new Conditions(query);
        SearchTable.Filter filter = table.filter(conditions.words, conditions.facets);
        boolean words = !filter.sql().isEmpty();
        List<String> all = new ArrayList<>(conditions.sql);
        if (words) {
            all.addFirst(filter.sql());
        }
        all.add(Catalogue.NEWEST);
        String sql =
                "SELECT entry.entry_no FROM %s WHERE %s ORDER BY %s LIMIT :limit OFFSET :offset"
                        .formatted(
                                table.from(words),
                                String.join(" AND ", all)
                                        .replace(NUMBER, words ? table.number() : "entry.entry_no"),
                                order(query.order(), words));
        return handle.createQuery(sql)
                .bind("as_of", asKnown)
                .bind("limit", limit)
                .bind("offset", offset)
                .bindMap(conditions.values)
                .bindMap(filter.values())
                .mapTo(Long.class)
                .list();
    }

    private String order(Query.Order order, boolean words) {
        String number = words ? table.number() : "entry_no";
        return switch (order) {
            case NEWEST -> number + " DESC";
            case OLDEST -> number;
            case VALUE -> "coalesce(high_real, low_real) DESC, entry.entry_no DESC";
            case SAID -> "coalesce(said_last, published) DESC, entry.entry_no DESC";
            case BEST -> words ? table.bestFirst() : "entry.entry_no DESC";
        };
    }

    /// The conditions sorted by who checks them: the words' table, or the columns of the row.
    private static final class Conditions {
        private final List<Words> words = new ArrayList<>();
        private final List<List<String>> facets = new ArrayList<>();
        private final List<String> sql = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        private Conditions(Query query) {
            for (Condition condition : query.conditions()) {
                add(condition);
                List<String> any = Facets.of(condition);
                if (!any.isEmpty()) {
                    facets.add(any);
                }
            }
        }

        private void add(Condition condition) {
            switch (condition) {
                case Words each -> words.add(each);
                case Condition.Is is -> sql.add(is.column() + " = " + bound(is.value()));
                case Condition.Value value -> value(value);
                case Condition.Within within -> within(within);
                case Condition.Judged judged -> {}
            }
        }

        /// An end left open counts as the number told for it.
        private void value(Condition.Value value) {
            sql.add("coalesce(low_real, high_real) <= " + bound(value.high()));
            sql.add("coalesce(high_real, low_real) >= " + bound(value.low()));
        }

        private void within(Condition.Within within) {
            LocalDate from = within.from();
            LocalDate until = within.until();
            switch (within.axis()) {
                case SAID -> {
                    sql.add(
                            "CASE WHEN said IS NULL THEN published ELSE coalesce(said_first, '0000-01-01') END <= "
                                    + bound(until.toString()));
                    sql.add(
                            "CASE WHEN said IS NULL THEN published ELSE coalesce(said_last, '9999-12-31') END >= "
                                    + bound(from.toString()));
                }
                case WHEN -> {
                    sql.add(
                            "held IS NOT NULL AND coalesce(held_first, '0000-01-01') <= "
                                    + bound(until.toString()));
                    sql.add("coalesce(held_last, '9999-12-31') >= " + bound(from.toString()));
                }
                case PUBLISHED -> {
                    sql.add(NUMBER + " >= " + bound(EntryNumber.firstOf(from)));
                    sql.add(NUMBER + " < " + bound(EntryNumber.firstOf(until.plusDays(1))));
                }
            }
        }

        private String bound(Object value) {
            String name = "v" + values.size();
            values.put(name, value);
            return ":" + name;
        }
    }
}
