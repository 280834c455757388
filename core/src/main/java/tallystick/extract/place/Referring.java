package tallystick.extract.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tallystick.text.Token;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Words that stand for a place named before: "the state", "nationwide", "there".
///
/// Of `In Norland a vote was held. [The country] counted nine million voters` → Norland.
final class Referring {
    private static final Map<String, String> KIND_OF =
            WordList.rows("place/referring.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    private static final Set<String> DEFINITE = Set.of("the", "that", "this");
    private static final String PEOPLE = "people";
    private static final int PLAIN = 4;
    private static final int NAMED = 2;

    /// So many places back a word may point.
    private static final int BACK = 60;

    private Referring() {}

    /// @param before all places that the report names before the sentence, in their order
    /// @param here those of the sentence
    static List<Place> in(Words words, List<Place> before, List<Place> here) {
        List<Place> named =
                new ArrayList<>(before.subList(Math.max(0, before.size() - BACK), before.size()));
        List<Place> found = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            int start = words.span(i, i + 1).start();
            while (next < here.size() && here.get(next).span().start() < start) {
                named.add(here.get(next));
                next++;
            }
            meant(words, i, named).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Place> meant(Words words, int at, List<Place> named) {
        Word word = words.at(at);
        if (word.lower().equals("there") && isAdverb(words, at)) {
            return last(named, Referring::isTold).map(place -> as(place, words, at, at + 1, "in"));
        }
        String kind = KIND_OF.get(word.lower());
        if (kind == null || word.isCapitalised() || words.at(at + 1).is("of")) {
            return Optional.empty();
        }
        boolean adverb = word.lower().endsWith("wide");
        if (!adverb && !DEFINITE.contains(words.at(at - 1).lower())) {
            return Optional.empty();
        }
        return last(named, place -> isOf(place, kind, word.lower()))
                .map(place ->
                        adverb
                                ? as(place, words, at, at + 1, "across")
                                : as(place, words, at - 1, at + 1, how(words, at)));
    }

    private static boolean isAdverb(Words words, int at) {
        Token.Tag next = words.at(at + 1).tag();
        return next != Token.Tag.VERB && next != Token.Tag.AUX && !words.at(at).isCapitalised();
    }

    private static boolean isTold(Place place) {
        return Gazetteer.isLocative(place.preposition());
    }

    private static boolean isOf(Place place, String kind, String word) {
        return switch (kind) {
            case "named" -> place.name().toLowerCase(Locale.ROOT).endsWith(word);
            case "province" ->
                    place.kind().equals("state")
                            || place.name().toLowerCase(Locale.ROOT).endsWith(word);
            case "country" -> place.kind().equals(kind) || place.kind().equals(PEOPLE);
            case "city" ->
                    place.kind().equals(kind)
                            || (place.kind().equals("named") && place.preposition().equals("in"));
            default -> place.kind().equals(kind);
        };
    }

    private static Optional<Place> last(List<Place> named, Predicate<Place> test) {
        for (int i = named.size() - 1; i >= Math.max(0, named.size() - BACK); i--) {
            if (test.test(named.get(i))) {
                return Optional.of(named.get(i));
            }
        }
        return Optional.empty();
    }

    private static String how(Words words, int at) {
        Word next = words.at(at + 1);
        if (next.is("'s") || next.is("’s")) {
            return "'s";
        }
        Word before = words.at(at - 2);
        return before.tag() == Token.Tag.ADP ? before.lower() : "";
    }

    private static Place as(Place place, Words words, int from, int to, String how) {
        boolean people = place.kind().equals(PEOPLE);
        return new Place(
                people ? Gazetteer.name(place.key(), place.name()) : place.name(),
                place.key(),
                words.span(from, to),
                Gazetteer.isLocative(how) ? PLAIN : NAMED,
                how,
                people ? "country" : place.kind(),
                false,
                false,
                false,
                place.reader());
    }
}
