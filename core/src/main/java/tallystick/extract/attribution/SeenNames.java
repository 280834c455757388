package tallystick.extract.attribution;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import tallystick.figure.Span;
import tallystick.text.Name;
import tallystick.text.Reading;
import tallystick.text.Sentence;

/// The names that our reader saw in a report: where a rule over words cuts one, the whole of it stands.
///
/// `[General] Motors` → `General Motors` · `Finance Minister Ada Lind` → `Ada Lind`
final class SeenNames {
    private final TreeMap<Integer, Name> byStart = new TreeMap<>();

    private SeenNames(List<Name> names) {
        names.forEach(name -> byStart.put(name.span().start(), name));
    }

    static SeenNames in(Reading reading) {
        return new SeenNames(reading.names());
    }

    /// The names that share characters with some words.
    List<Name> over(Span words) {
        Integer from = byStart.floorKey(words.start());
        return byStart
                .subMap(from == null ? words.start() : from, true, words.end(), false)
                .values()
                .stream()
                .filter(name -> name.span().overlaps(words))
                .toList();
    }

    /// The name of a kind that holds a token.
    Optional<Name> at(Sentence sentence, int token, Name.Kind kind) {
        Span span = sentence.token(token).span();
        return over(span).stream().filter(name -> name.kind() == kind).findFirst();
    }

    /// The words of a person or body to which a source's name belongs, whole; the words given, where the reader saw no other.
    Phrase whole(Phrase plain) {
        Phrase core = plain.core();
        Optional<Phrase> person = named(core, core.last(), Name.Kind.PERSON);
        if (person.isPresent()) {
            boolean alone = core.last() == plain.last() || core.first() <= person.get().first();
            return alone && !joins(plain, core) ? person.get() : plain;
        }
        List<Name> bodies =
                over(plain.span()).stream()
                        .filter(name -> name.kind() == Name.Kind.ORGANISATION)
                        .toList();
        if (bodies.size() != 1 || !isCut(bodies.getFirst().span(), plain)) {
            return plain;
        }
        return phrase(plain.sentence(), bodies.getFirst().span())
                .map(body ->
                        new Phrase(
                                plain.sentence(),
                                Math.min(body.first(), plain.first()),
                                Math.max(body.last(), plain.last())))
                .orElse(plain);
    }

    /// Two who speak together: `Ada Lind and Bill Brown`
    private static boolean joins(Phrase phrase, Phrase core) {
        return core.last() < phrase.last() && phrase.sentence().token(core.last() + 1).is("and");
    }

    /// Do the words begin or end inside a name?
    private static boolean isCut(Span name, Phrase plain) {
        Span words = plain.span();
        return name.start() < words.start() || name.end() > words.end();
    }

    /// The name that holds a token of a phrase.
    Optional<Phrase> named(Phrase phrase, int token, Name.Kind kind) {
        return at(phrase.sentence(), token, kind)
                .flatMap(name -> phrase(phrase.sentence(), name.span()));
    }

    private static Optional<Phrase> phrase(Sentence sentence, Span span) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            if (span.contains(sentence.token(i).span())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new Phrase(sentence, first, last));
    }
}
