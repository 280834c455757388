package tallystick.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tallystick.figure.Span;
import tallystick.figure.Text;

/// Phrases of a word list, found in a sentence by their first word; the longest one wins.
///
/// @param <V> what a phrase stands for
public final class Phrases<V> {
    /// A phrase found.
    ///
    /// @param to index behind its last word
    public record Found<V>(int from, int to, V value) {}

    private record Phrase<V>(List<String> words, V value) {}

    private final Map<String, List<Phrase<V>>> byFirstWord = new HashMap<>();

    /// The phrases of a word list: each row's first column, and what is made of the row.
    public static <V> Phrases<V> of(List<List<String>> rows, Function<List<String>, V> value) {
        Phrases<V> phrases = new Phrases<>();
        for (List<String> row : rows) {
            phrases.add(row.getFirst(), value.apply(row));
        }
        phrases.byFirstWord
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(phrase -> -phrase.words().size())));
        return phrases;
    }

    private void add(String phrase, V value) {
        String lower = phrase.toLowerCase(Locale.ROOT);
        Span whole = new Span(0, lower.codePointCount(0, lower.length()));
        Token token = new Token(lower, Token.Tag.X, whole);
        Words split = Words.of(new Sentence(whole, List.of(token)), Text.of(lower));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < split.size(); i++) {
            words.add(split.at(i).lower());
        }
        byFirstWord
                .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                .add(new Phrase<>(List.copyOf(words), value));
    }

    /// The longest phrase that begins at a word.
    public Optional<Found<V>> at(Words words, int from) {
        for (Phrase<V> phrase : byFirstWord.getOrDefault(words.at(from).lower(), List.of())) {
            if (matches(phrase, words, from)) {
                return Optional.of(new Found<>(from, from + phrase.words().size(), phrase.value()));
            }
        }
        return Optional.empty();
    }

    private static <V> boolean matches(Phrase<V> phrase, Words words, int from) {
        for (int i = 1; i < phrase.words().size(); i++) {
            if (!words.at(from + i).is(phrase.words().get(i))) {
                return false;
            }
        }
        return true;
    }
}
