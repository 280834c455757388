package tallystick.extract.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.text.Phrases;
import tallystick.text.Token;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Names of places that are known, kinds of places, and the words that stand before a place.
final class Gazetteer {
    private static final Phrases<String> NAMES =
            Phrases.of(
                    WordList.rows("place/places.tsv").stream()
                            .filter(row -> row.getFirst().length() > 1)
                            .toList(),
                    row -> row.get(1));
    private static final Set<String> KINDS = words("place/kinds.tsv", 0);
    private static final Set<String> WHERE = words("place/prepositions.tsv", 2);
    private static final Set<String> PREPOSITIONS = words("place/prepositions.tsv", 1);
    private static final Set<String> BODIES = WordList.words("place/bodies.tsv");
    private static final Set<String> WATCH = Set.of("police", "fire", "sheriff", "ems");
    private static final Set<String> EVENTS = WordList.words("place/events.tsv");
    private static final Set<String> PARTLY = WordList.words("place/partly.tsv");
    private static final Set<String> TIMES =
            Stream.concat(words("place/times.tsv", 0).stream(), zones())
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> QUARTERS =
            Set.of("neighborhood", "neighborhoods", "neighbourhood", "neighbourhoods");

    private static final Phrases<List<String>> LANDS =
            Phrases.of(WordList.rows("place/demonyms.tsv"), row -> row);

    private static final Map<String, String> NAME_OF =
            WordList.rows("place/demonyms.tsv").stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.get(1).toLowerCase(Locale.ROOT),
                                    row -> row.get(1),
                                    (one, same) -> one));

    private Gazetteer() {}

    /// The usual name of a land, by what its mentions have in common: `Poland` of `poland`; else what is given.
    static String name(String key, String otherwise) {
        return NAME_OF.getOrDefault(key, otherwise);
    }

    /// Index behind a word of a people that begins at a word ("Polish"); the word's own index where none does.
    static int people(Words words, int from) {
        return LANDS.at(words, from)
                .filter(found -> found.value().get(2).equals("people"))
                .filter(found -> words.at(from).isCapitalised())
                .map(Phrases.Found::to)
                .orElse(from);
    }

    /// What two mentions of one place have in common.
    static String key(Words words, int from, int to) {
        return LANDS.at(words, from)
                .filter(found -> found.to() == to)
                .map(found -> found.value().get(1).toLowerCase(Locale.ROOT))
                .orElseGet(() -> words.text(from, to).toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String list, int least) {
        return WordList.rows(list).stream()
                .filter(row -> least == 0 || Integer.parseInt(row.get(1)) >= least)
                .map(row -> row.getFirst())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// "at 9:56 am [AKDT]"
    private static Stream<String> zones() {
        return WordList.rows("time/words.tsv").stream()
                .filter(row -> row.getFirst().equals("zone"))
                .flatMap(row -> Stream.of(row.get(2).split(" · ")));
    }

    /// Index behind the known name that begins at a word; the word's own index where none does.
    static int end(Words words, int from) {
        return NAMES.at(words, from)
                .filter(found -> isWrittenAsName(words.at(found.from()), found.to() - found.from()))
                .map(Phrases.Found::to)
                .orElse(from);
    }

    static boolean isKnown(Words words, int from, int to) {
        return from < to && end(words, from) == to;
    }

    /// `country`, `state` or `city` of a known name, `named` for any other.
    static String kind(Words words, int from, int to) {
        return isKnown(words, from, to)
                ? NAMES.at(words, from).map(Phrases.Found::value).orElse("named")
                : "named";
    }

    /// "US" is a place, "us" and "Us" are none.
    private static boolean isWrittenAsName(Word first, int words) {
        boolean upper = first.form().equals(first.form().toUpperCase(Locale.ROOT));
        return first.isCapitalised() && (words > 1 || first.form().length() > 2 || upper);
    }

    static boolean isKind(Word word) {
        return KINDS.contains(word.lower());
    }

    /// "the [Fairwater] neighbourhood": if that is a city, somewhere in it.
    static boolean isQuarter(Word word) {
        return QUARTERS.contains(word.lower());
    }

    /// "in", "near": something happened there.
    static boolean tellsWhere(Word word) {
        return WHERE.contains(word.lower());
    }

    static boolean isPreposition(Word word) {
        return PREPOSITIONS.contains(word.lower());
    }

    /// A preposition behind which something is or happens.
    static boolean isLocative(String preposition) {
        return WHERE.contains(preposition) || preposition.equals("on");
    }

    /// `House`, `U.S. Senate`, `Islamic State`
    static boolean isBody(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf(' ') + 1);
        return BODIES.contains(lower) || (!last.equals("house") && BODIES.contains(last));
    }

    /// "the Indian [heat wave]", "Chilean [general elections]": what happens in the land of a people.
    static boolean isEvent(Words words, int at) {
        return EVENTS.contains(words.at(at).lower())
                || (words.at(at).tag() == Token.Tag.ADJ
                        && EVENTS.contains(words.at(at + 1).lower()));
    }

    /// Index behind the town whose police is named: "the [Fairwater] Police Department"; the word's own index where none is.
    static int watched(Words words, int from) {
        int to = end(words, from);
        boolean police =
                to > from && words.at(to).isCapitalised() && WATCH.contains(words.at(to).lower());
        return police ? to : from;
    }

    static boolean isPartly(Word word) {
        return PARTLY.contains(word.lower());
    }

    static boolean isPartly(Token token) {
        return PARTLY.contains(token.lower());
    }

    static boolean isTime(Word word) {
        return TIMES.contains(word.lower());
    }
}
