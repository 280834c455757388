package tallystick.extract.place;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import tallystick.figure.Decided;
import tallystick.figure.Derivation;
import tallystick.figure.Span;
import tallystick.text.Name;
import tallystick.text.Paragraph;
import tallystick.text.Reading;
import tallystick.text.Sentence;
import tallystick.text.Words;

/// Where: the narrowest place that a figure applies to (`docs/FIGURES.md` §2), as the report writes it.
///
/// The nearest place of the sentence counts, else one that the paragraph told before, else the first of the report.
public final class Places {
    private static final int LEAD = 3;
    private static final int TELLING = 3;

    private final List<List<Place>> paragraphs = new ArrayList<>();

    private Places() {}

    /// The places of a report.
    public static Places of(Reading reading) {
        Places places = new Places();
        Iterator<Span> people =
                reading.names().stream()
                        .filter(name -> name.kind() == Name.Kind.PERSON)
                        .map(Name::span)
                        .iterator();
        Span next = people.hasNext() ? people.next() : null;
        for (Paragraph paragraph : reading.paragraphs()) {
            List<Place> found = new ArrayList<>();
            for (Sentence sentence : paragraph.sentences()) {
                List<Span> here = new ArrayList<>();
                while (next != null && next.start() < sentence.span().end()) {
                    here.add(next);
                    next = people.hasNext() ? people.next() : null;
                }
                found.addAll(PlaceNames.in(Words.of(sentence, reading.report().text()), here));
            }
            places.paragraphs.add(found);
        }
        return places;
    }

    /// The place of a figure.
    ///
    /// @param quote where the figure stands
    /// @param sentence its sentence
    /// @param paragraph index of its paragraph
    /// @param wide may a place from anywhere in the report be taken?
    public Optional<Decided<String>> where(Span quote, Span sentence, int paragraph, boolean wide) {
        List<Place> here = paragraphs.get(paragraph);
        List<Place> inSentence =
                here.stream().filter(place -> sentence.contains(place.span())).toList();
        Optional<Decided<String>> near =
                nearest(inSentence, quote)
                        .map(place -> decided(place, "the place of the sentence"));
        if (near.isPresent() || !wide) {
            return near;
        }
        return here.stream()
                .filter(place ->
                        place.weight() >= TELLING && place.span().start() < sentence.start())
                .findFirst()
                .map(place -> decided(place, "the place of the paragraph"))
                .or(() -> lead().map(place -> decided(place, "the first place of the report")));
    }

    /// The nearest place, told plainly; the wider one of a pair ("Fairwater, France") and one inside the quote count less.
    private static Optional<Place> nearest(List<Place> places, Span quote) {
        Place best = null;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean behind = place.span().start() >= quote.end();
            int gap =
                    behind
                            ? place.span().start() - quote.end()
                            : quote.start() - place.span().end();
            boolean wider = i > 0 && place.span().start() - places.get(i - 1).span().end() == 2;
            double cost =
                    Math.max(0, gap)
                            - 40.0 * place.weight()
                            + (wider ? 80 : 0)
                            + (quote.contains(place.span()) ? 60 : 0);
            if (cost < least) {
                best = place;
                least = cost;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Place> lead() {
        return paragraphs.stream()
                .limit(LEAD)
                .flatMap(List::stream)
                .filter(place -> place.weight() >= TELLING)
                .findFirst();
    }

    private static Decided<String> decided(Place place, String rule) {
        return new Decided<>(
                place.name(), Derivation.of(rule, "where", place.name(), place.span()));
    }
}
