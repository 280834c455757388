package tallystick.extract.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;
import tallystick.wordlist.WordList;

/// Countries that speak by the name of their capital or of their people, where the report names them.
///
/// `North Korea sent ships. [Pyongyang] said …`, `[The North Koreans] said …` → `North Korea`
final class Governments {
    private static final int LONGEST = 4;
    private static final Map<String, String> SEATS = seats();
    private static final Map<String, String> PEOPLES = demonyms("people");

    /// Names of countries → the country.
    private static final Map<String, String> COUNTRIES = countries();

    /// Country → its longest name in the report.
    private final Map<String, String> named = new HashMap<>();

    /// Capitals that the report speaks of as places: `in Pyongyang`.
    private final Set<String> places = new HashSet<>();

    private Governments() {}

    /// @param words of a name as a report writes it: `New`, `Zealand`
    static boolean isCountry(List<Token> words) {
        String name = words.stream().map(Token::form).collect(Collectors.joining(" "));
        return COUNTRIES.containsKey(name) || COUNTRIES.containsValue(name);
    }

    private static Map<String, String> seats() {
        Map<String, String> seats = new HashMap<>();
        Table.rows("seats.tsv").forEach(row -> seats.put(row[0], row[1]));
        return Map.copyOf(seats);
    }

    private static Map<String, String> demonyms(String kind) {
        Map<String, String> words = new HashMap<>();
        for (List<String> row : WordList.rows("place/demonyms.tsv")) {
            if (row.get(2).equals(kind)) {
                words.put(row.getFirst(), row.get(1));
            }
        }
        return Map.copyOf(words);
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>(demonyms("name"));
        for (List<String> row : WordList.rows("place/places.tsv")) {
            if (row.get(1).equals("country")) {
                countries.put(row.getFirst(), row.getFirst());
            }
        }
        return Map.copyOf(countries);
    }

    static Governments in(Reading reading) {
        Governments governments = new Governments();
        for (Sentence sentence : reading.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (Phrase.isCapital(tokens.get(i))) {
                    governments.add(sentence, i, reading);
                }
            }
        }
        return governments;
    }

    private void add(Sentence sentence, int first, Reading reading) {
        List<Token> tokens = sentence.tokens();
        for (int last = first; last < Math.min(tokens.size(), first + LONGEST); last++) {
            String words = reading.report().quote(sentence.span(first, last));
            String country = COUNTRIES.get(words);
            if (country != null) {
                named.merge(country, words, (a, b) -> a.length() >= b.length() ? a : b);
            }
            if (SEATS.containsKey(words) && first > 0 && tokens.get(first - 1).tag() == Tag.ADP) {
                places.add(words);
            }
        }
    }

    /// The country that a source's words stand for.
    ///
    /// @param words without an article
    Optional<String> name(String words, Phrase source) {
        String country = places.contains(words) ? null : SEATS.get(words);
        if (country == null && source.tokens().getFirst().is("the")) {
            country = people(words);
        }
        return Optional.ofNullable(country).map(named::get);
    }

    private static @Nullable String people(String words) {
        String plural = PEOPLES.get(words);
        return plural == null && words.endsWith("s")
                ? PEOPLES.get(words.substring(0, words.length() - 1))
                : plural;
    }
}
