package tallystick.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import tallystick.figure.Entry;

/// The few figures that people amended, laid out in memory as the ledger's tables are, so that the same search finds them by what they
/// are now. The ledger's own tables hold what was read, and stay so.
///
/// @param amended by the numbers of their rows
record AmendedFigures(Map<Long, Entry> amended) {
    private static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE version (version_no INTEGER PRIMARY KEY, report_no, number, reading, recorded_at, id, url, outlet,
                        published, title)\
                    """,
                    """
                    CREATE TABLE entry (entry_no INTEGER PRIMARY KEY, version_no, id, position, span_start, span_end, quote,
                        sentence_start, sentence_end, kind, bounds, low, low_real, high, high_real, hedge, unit, counted, topic, place,
                        held, held_first, held_last, said, said_first, said_last, modality, part_of, derivations, flow)\
                    """,
                    """
                    CREATE VIRTUAL TABLE entry_words USING fts5 (sentence, counted, sources, place, title, outlet, facets,
                        content = '', tokenize = 'porter unicode61 remove_diacritics 2')\
                    """);

    /// The numbers of those that answer a query, in its order.
    List<Long> answering(Query query) {
        try (Handle memory = Jdbi.create("jdbc:sqlite::memory:").open()) {
            TABLES.forEach(memory::execute);
            try (Statements statements = new Statements(memory)) {
                long version = 0;
                for (Map.Entry<Long, Entry> each : new TreeMap<>(amended).entrySet()) {
                    version++;
                    insert(each.getKey(), each.getValue(), version, statements);
                }
            }
            return new Search(memory, new SqliteSearch()).run(query, "", amended.size(), 0);
        }
    }

    private static void insert(long number, Entry entry, long version, Statements statements) {
        new Insertion("version")
                .add(
                        new Row()
                                .put("version_no", version)
                                .put("report_no", version)
                                .put("number", 1)
                                .put("reading", 1)
                                .put("recorded_at", "")
                                .put("id", entry.reportId())
                                .put("url", entry.url())
                                .put("outlet", entry.outlet())
                                .put("published", entry.published().toString())
                                .put("title", entry.title()))
                .into(statements);
        new Insertion("entry")
                .add(
                        Rows.entry(entry)
                                .put("id", entry.id())
                                .put("entry_no", number)
                                .put("version_no", version))
                .into(statements);
        SqliteSearch.insertion(List.of(new Store.Numbered(number, entry))).into(statements);
    }
}
