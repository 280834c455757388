package tallystick.extract.time;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A stretch of pieces and what it is called in rules: the word `may` is `may`, `<month>` and `<monthname>`.
///
/// @param from first piece
/// @param to behind the last piece
/// @param form its words in lower case, one blank between pieces
/// @param classes class → value: month → 5
/// @param found the time expressions it holds, once a rule has read it
record Node(int from, int to, String form, Map<String, String> classes, List<Found> found) {
    /// A time expression that a rule has read but that is not yet set against the report's date.
    record Found(int from, int to, Meaning meaning, String rule) {}

    boolean is(String word) {
        return form.equals(word);
    }

    @Nullable String value(String type) {
        return classes.get(type);
    }
}
