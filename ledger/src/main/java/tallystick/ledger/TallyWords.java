package tallystick.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Tallies in which words may stand: in what can be read of their figures, or in their labels. What it finds is yet to be looked at: it
/// looks for ASCII letters only, and in the whole texts.
///
/// @param handle in a read transaction
record TallyWords(Handle handle) {
    private static final String WHERE =
            """
            SELECT story, position FROM tally WHERE lower(label) LIKE :word ESCAPE '!'
            UNION SELECT story, tallied.position FROM tallied JOIN entry USING (entry_no)
                WHERE topic LIKE :word ESCAPE '!' OR lower(counted) LIKE :word ESCAPE '!' OR lower(place) LIKE :word ESCAPE '!'
            UNION SELECT story, tallied.position FROM tallied JOIN hop USING (entry_no) WHERE lower(name) LIKE :word ESCAPE '!'
            UNION SELECT story, tallied.position FROM tallied JOIN entry USING (entry_no)
                WHERE version_no IN (SELECT version_no FROM followed JOIN version USING (version_no) JOIN text ON sha256 = text_sha256
                    WHERE lower(content) LIKE :word ESCAPE '!' OR lower(title) LIKE :word ESCAPE '!'
                        OR lower(outlet) LIKE :word ESCAPE '!')
            """;

    Set<TallyRows.Key> holding(List<String> words) {
        Set<TallyRows.Key> all = new HashSet<>();
        boolean first = true;
        for (String word : words) {
            Set<TallyRows.Key> found = holding(pattern(word));
            if (first) {
                all.addAll(found);
            } else {
                all.retainAll(found);
            }
            first = false;
        }
        return all;
    }

    private Set<TallyRows.Key> holding(String pattern) {
        return new HashSet<>(
                handle.createQuery(WHERE)
                        .bind("word", pattern)
                        .map((row, context) ->
                                new TallyRows.Key(row.getLong("story"), row.getInt("position")))
                        .list());
    }

    /// What is not ASCII may stand for any characters, since stores differ in what they hold for its lower case.
    private static String pattern(String word) {
        String escaped = word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return "%" + escaped.replaceAll("[^\\x20-\\x7E]+", "%") + "%";
    }
}
