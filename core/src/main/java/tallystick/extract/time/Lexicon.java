package tallystick.extract.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tallystick.wordlist.WordList;

/// The words of `words.tsv`: which classes a word, or several in a row, belong to.
final class Lexicon {
    static final Lexicon ENGLISH = new Lexicon(WordList.rows("time/words.tsv"));
    private static final String BETWEEN = " · ";

    /// A word or several in a row.
    record Phrase(List<String> words, Map<String, String> classes) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, Phrase> byForm = new LinkedHashMap<>();

    private Lexicon(List<List<String>> rows) {
        for (List<String> row : rows) {
            for (String form : row.get(2).split(BETWEEN, -1)) {
                byForm.computeIfAbsent(form, this::phrase).classes().put(row.get(0), row.get(1));
            }
        }
        byFirstWord
                .values()
                .forEach(phrases ->
                        phrases.sort(
                                (a, b) -> Integer.compare(b.words().size(), a.words().size())));
    }

    private Phrase phrase(String form) {
        Phrase phrase = new Phrase(List.of(form.split(" ", -1)), new LinkedHashMap<>());
        byFirstWord
                .computeIfAbsent(phrase.words().getFirst(), first -> new ArrayList<>())
                .add(phrase);
        return phrase;
    }

    /// Phrases that begin with a word, the longest first.
    List<Phrase> startingWith(String word) {
        return byFirstWord.getOrDefault(word, List.of());
    }

    boolean is(String word, String type) {
        Phrase phrase = byForm.get(word);
        return phrase != null && phrase.classes().containsKey(type);
    }

    String value(String word, String type) {
        return Objects.requireNonNull(
                Objects.requireNonNull(byForm.get(word), word).classes().get(type), type);
    }
}
