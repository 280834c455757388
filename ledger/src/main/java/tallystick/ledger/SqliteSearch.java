package tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tallystick.figure.Topic;
import tallystick.ledger.Condition.Words;

/// Search by SQLite's full-text index: words, and facets as words of a column of their own.
///
/// The index hands rows out by number, so the newest reports come first without sorting; `CROSS JOIN` keeps it the one that leads.
record SqliteSearch() implements SearchTable {
    private static final String ANYWHERE = "{sentence counted sources place title outlet}";

    /// The rows of the index for some entries.
    static Insertion insertion(List<Store.Numbered> entries) {
        Insertion words = new Insertion("entry_words");
        for (Store.Numbered numbered : entries) {
            words.add(
                    Rows.words(numbered.entry())
                            .put("facets", String.join(" ", Facets.of(numbered.entry())))
                            .put("rowid", numbered.entryNo()));
        }
        return words;
    }

    @Override
    public String from(boolean words) {
        return words
                ? "entry_words CROSS JOIN entry ON entry_no = entry_words.rowid CROSS JOIN version USING (version_no)"
                : "entry CROSS JOIN version USING (version_no)";
    }

    @Override
    public Filter filter(List<Words> words, List<List<String>> facets) {
        List<String> all = new ArrayList<>();
        words.forEach(each -> all.add(match(each)));
        facets.forEach(any -> all.add("(facets : (" + String.join(" OR ", any) + "))"));
        return all.isEmpty()
                ? new Filter("", Map.of())
                : new Filter(
                        "entry_words MATCH :words", Map.of("words", String.join(" AND ", all)));
    }

    private static String match(Words words) {
        String where = words.column() == null ? ANYWHERE : column(words.column());
        String match = "(" + where + " : \"" + words.words() + "\")";
        return words.orTopic()
                ? "(" + match + " OR (facets : " + Facets.topic(Topic.of(topic(words))) + "))"
                : match;
    }

    private static String topic(Words words) {
        return words.words().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String column(Condition.Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String number() {
        return "entry_words.rowid";
    }

    @Override
    public String bestFirst() {
        return "entry_words.rank, entry_no DESC";
    }
}
