package tallystick.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Topic;
import tallystick.ledger.Condition.Words;

/// Search by PostgreSQL's own full-text index. What a word is, and that case and accents do not matter, is settled here, so that both
/// stores find the same.
record PostgresSearch() implements SearchTable {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Stands between two fields, so that no phrase reaches from one into the next.
    private static final String BORDER = " xxborder xxborder ";

    private static final String INSERT =
            """
            INSERT INTO entry_words VALUES (:no, to_tsvector('tally', :anywhere), to_tsvector('tally', :counted),
                to_tsvector('tally', :sources), to_tsvector('tally', :place), to_tsvector('tally', :outlet),
                to_tsvector('simple', :facets))\
            """;

    static void index(Handle handle, List<Store.Numbered> entries) {
        if (entries.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Store.Numbered numbered : entries) {
            Entry entry = numbered.entry();
            Figure figure = entry.figure();
            String sources = String.join(" · ", figure.sources().names());
            batch.bind("no", numbered.entryNo())
                    .bind("anywhere", anywhere(entry, sources))
                    .bind("counted", folded(figure.counted()))
                    .bind("sources", folded(sources))
                    .bind("place", folded(figure.where()))
                    .bind("outlet", folded(entry.outlet()))
                    .bind("facets", String.join(" ", Facets.of(entry)))
                    .add();
        }
        batch.execute();
    }

    private static String anywhere(Entry entry, String sources) {
        Figure figure = entry.figure();
        return Stream.of(
                        entry.sentence(),
                        figure.counted(),
                        sources,
                        figure.where(),
                        entry.title(),
                        entry.outlet())
                .map(PostgresSearch::folded)
                .collect(Collectors.joining(BORDER));
    }

    /// Its words alone, in lower case and without accents.
    private static String folded(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
        String bare = MARKS.matcher(parted).replaceAll("").toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(bare).replaceAll(" ").strip();
    }

    @Override
    public String from(boolean words) {
        return words
                ? "entry_words JOIN entry USING (entry_no) JOIN version USING (version_no)"
                : "entry JOIN version USING (version_no)";
    }

    @Override
    public Filter filter(List<Words> words, List<List<String>> facets) {
        List<String> all = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (Words each : words) {
            all.add(match(each, values));
        }
        for (List<String> any : facets) {
            all.add(facets(String.join(" | ", any), values));
        }
        return new Filter(String.join(" AND ", all), values);
    }

    private static String match(Words words, Map<String, String> values) {
        String column =
                words.column() == null
                        ? "anywhere"
                        : words.column().name().toLowerCase(Locale.ROOT);
        String match =
                "entry_words.%s @@ phraseto_tsquery('tally', %s)"
                        .formatted(column, bound(folded(words.words()), values));
        if (!words.orTopic()) {
            return match;
        }
        String topic = words.words().toLowerCase(Locale.ROOT).replace(' ', '-');
        return "(%s OR %s)".formatted(match, facets(Facets.topic(Topic.of(topic)), values));
    }

    private static String facets(String query, Map<String, String> values) {
        return "entry_words.facets @@ to_tsquery('simple', %s)".formatted(bound(query, values));
    }

    private static String bound(String value, Map<String, String> values) {
        String name = "words" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    @Override
    public String number() {
        return "entry_words.entry_no";
    }

    /// The server ranks only what it has taken out, so the newest stand for the best.
    @Override
    public String bestFirst() {
        return "entry_words.entry_no DESC";
    }
}
