package tallystick.extract.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Span;
import tallystick.text.Paragraph;
import tallystick.text.Phrases;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.WordList;
import tallystick.text.Words;

/// Where: the narrowest place that a figure applies to (`docs/FIGURES.md` §2), as the report writes it.
///
/// A name is a place when the gazetteer knows it or a word of place stands before it ("in", "near"). The nearest one of the
/// sentence counts, else one of the paragraph, else the first of the report.
public final class Places {
    private record Place(String name, Span span, int weight) {}

    private static final Phrases<String> GAZETTEER =
            Phrases.of(
                    WordList.rows("place/places.tsv").stream()
                            .filter(row -> row.getFirst().length() > 1)
                            .toList(),
                    row -> row.get(1));
    private static final Set<String> STRONG = prepositions(2);
    private static final Set<String> ANY = prepositions(1);
    private static final Set<String> KINDS =
            WordList.rows("place/kinds.tsv").stream()
                    .map(row -> row.getFirst())
                    .collect(Collectors.toUnmodifiableSet());

    private final List<List<Place>> paragraphs = new ArrayList<>();
    private final Reading reading;

    private Places(Reading reading) {
        this.reading = reading;
    }

    private static Set<String> prepositions(int least) {
        return WordList.rows("place/prepositions.tsv").stream()
                .filter(row -> Integer.parseInt(row.get(1)) >= least)
                .map(row -> row.getFirst())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The places of a report.
    public static Places of(Reading reading) {
        Places places = new Places(reading);
        for (Paragraph paragraph : reading.paragraphs()) {
            List<Place> found = new ArrayList<>();
            for (Sentence sentence : paragraph.sentences()) {
                places.find(Words.of(sentence, reading.report().text()), found);
            }
            places.paragraphs.add(found);
        }
        return places;
    }

    private void find(Words words, List<Place> found) {
        for (int i = 0; i < words.size(); i++) {
            int to = nameEnd(words, i);
            if (to > i) {
                int end =
                        KINDS.contains(words.at(to).lower()) && !words.at(to).isCapitalised()
                                ? to + 1
                                : to;
                int weight = weight(words, i, to);
                if (weight > 0) {
                    found.add(new Place(words.text(i, end), words.span(i, end), weight));
                }
                i = to - 1;
            }
        }
    }

    /// Index behind a capitalised name that begins here; the same index where none does.
    private static int nameEnd(Words words, int from) {
        int known =
                GAZETTEER
                        .at(words, from)
                        .filter(f -> isCapitalised(words, f))
                        .map(Phrases.Found::to)
                        .orElse(from);
        int to = from;
        while (words.at(to).isCapitalised() && words.at(to).tag() == Tag.PROPN
                || to > from
                        && words.at(to).is("-")
                        && words.at(to).glued()
                        && words.at(to + 1).isLetters()
                || to > from && words.at(to - 1).is("-") && words.at(to).glued()
                || to > from
                        && (words.at(to).is("of") || words.at(to).is("the"))
                        && words.at(to + 1).isCapitalised()
                        && KINDS.contains(words.at(to - 1).lower())) {
            to++;
        }
        return Math.max(known, to);
    }

    private static boolean isCapitalised(Words words, Phrases.Found<String> found) {
        return words.at(found.from()).isCapitalised()
                && (found.to() - found.from() > 1
                        || words.at(found.from()).form().length() > 2
                        || words.at(found.from())
                                .form()
                                .equals(words.at(found.from()).form().toUpperCase(Locale.ROOT)));
    }

    /// How plainly a name is where something happened: 4 = "in" a known place, 0 = no place.
    private static int weight(Words words, int from, int to) {
        int before = from - 1;
        while (words.at(before).tag() == Tag.DET || words.at(before).tag() == Tag.ADJ) {
            before--;
        }
        if (isTimeName(words.at(from)) || isInsideAnother(words, from, to)) {
            return 0;
        }
        boolean known = isKnown(words, from, to) || isBesideKnown(words, from, to);
        boolean kind =
                (KINDS.contains(words.at(to - 1).lower()) && to - from > 1)
                        || KINDS.contains(words.at(to).lower());
        boolean ofKind = words.at(before).is("of") && KINDS.contains(words.at(before - 1).lower());
        boolean strong = STRONG.contains(words.at(before).lower());
        boolean possessor = words.at(to).is("'s") || words.at(to).is("’s");
        boolean modifier =
                words.at(to).tag() == Tag.NOUN && !KINDS.contains(words.at(to).lower())
                        || words.at(to).tag() == Tag.ADJ;
        if (possessor || modifier) {
            return known ? 2 : 0;
        }
        boolean person = words.at(to).tag() == Tag.VERB;
        if (strong && (known || kind)) {
            return 4;
        } else if (ofKind
                || (strong && !person)
                || (known
                        && ANY.contains(words.at(before).lower())
                        && !words.at(before).is("from"))) {
            return 3;
        }
        return known || (kind && ANY.contains(words.at(before).lower())) ? 2 : 0;
    }

    private static boolean isKnown(Words words, int from, int to) {
        return GAZETTEER.at(words, from).filter(found -> found.to() == to).isPresent();
    }

    /// "Fairwater, France"; "France's Fairwater": a name beside a known place is one too.
    private static boolean isBesideKnown(Words words, int from, int to) {
        boolean before =
                words.at(to).is(",")
                        && GAZETTEER
                                .at(words, to + 1)
                                .filter(found -> isCapitalised(words, found))
                                .isPresent();
        boolean owned =
                words.at(from - 1).is("'s")
                        && (isKnown(words, from - 2, from - 1)
                                || isKnown(words, from - 3, from - 1));
        return before || owned;
    }

    /// "US$5", "pro-Beijing": letters of something else.
    private static boolean isInsideAnother(Words words, int from, int to) {
        boolean hyphen = words.at(from).glued() && words.at(from - 1).is("-");
        boolean money = words.at(to).glued() && (words.at(to).is("$") || words.at(to).is("-"));
        return hyphen || money;
    }

    private static final Set<String> TIME_NAMES =
            Set.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "christmas",
                    "easter",
                    "ramadan");

    private static boolean isTimeName(Word word) {
        return TIME_NAMES.contains(word.lower());
    }

    /// The place of a figure.
    ///
    /// @param quote where the figure stands
    /// @param sentence its sentence
    /// @param paragraph index of its paragraph
    /// @param wide may a place from anywhere in the report be taken?
    public Optional<Decided<String>> where(Span quote, Span sentence, int paragraph, boolean wide) {
        List<Place> inSentence = new ArrayList<>();
        List<Place> earlier = new ArrayList<>();
        for (Place place : paragraphs.get(paragraph)) {
            if (sentence.contains(place.span())) {
                inSentence.add(place);
            } else if (place.span().start() < sentence.start()) {
                earlier.add(place);
            }
        }
        Optional<Place> best = nearest(inSentence, quote);
        if (best.isPresent()) {
            return best.map(place -> decided(place, "the place of the sentence"));
        }
        if (!wide) {
            return Optional.empty();
        }
        return strongest(earlier)
                .map(place -> decided(place, "the place of the paragraph"))
                .or(() -> lead().map(place -> decided(place, "the first place of the report")));
    }

    private static Optional<Place> nearest(List<Place> places, Span quote) {
        Place best = null;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int gap =
                    place.span().start() >= quote.end()
                            ? place.span().start() - quote.end()
                            : quote.start() - place.span().end();
            boolean wider = i > 0 && place.span().start() - places.get(i - 1).span().end() == 2;
            double cost =
                    Math.max(0, gap)
                            - 40.0 * place.weight()
                            + (wider ? 80 : 0)
                            + (quote.contains(place.span()) ? 60 : 0);
            if (place.weight() > 1 && cost < least) {
                best = place;
                least = cost;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Place> strongest(List<Place> places) {
        return places.stream().filter(place -> place.weight() >= 3).findFirst();
    }

    private Optional<Place> lead() {
        Set<String> seen = new HashSet<>();
        return paragraphs.stream()
                .limit(3)
                .flatMap(List::stream)
                .filter(place -> place.weight() >= 3 && seen.add(place.name()))
                .findFirst();
    }

    private static Decided<String> decided(Place place, String rule) {
        return new Decided<>(
                place.name(), Derivation.of(rule, "where", place.name(), place.span()));
    }
}
