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
            return joins(plain, core) ? plain : ProperName.afterTitle(person.get());
        }
        List<Name> bodies =
                over(plain.span()).stream()
                        .filter(name -> name.kind() == Name.Kind.ORGANISATION)
                        .toList();
        if (bodies.size() != 1 || !isCut(bodies.getFirst().span(), plain)) {
            return plain;
        }
        Span name = bodies.getFirst().span();
        int shared = plain.first();
        while (shared < plain.last() && !name.contains(plain.sentence().token(shared).span())) {
            shared++;
        }
        Phrase body = withoutArticle(phrase(plain.sentence(), name, shared));
        return new Phrase(
                plain.sentence(),
                Math.min(body.first(), plain.first()),
                Math.max(body.last(), plain.last()));
    }

    private static Phrase withoutArticle(Phrase name) {
        boolean article = name.first() < name.last() && name.tokens().getFirst().is("the");
        return article ? new Phrase(name.sentence(), name.first() + 1, name.last()) : name;
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
                .map(name -> phrase(phrase.sentence(), name.span(), token));
    }

    /// The tokens of a name around one of them.
    private static Phrase phrase(Sentence sentence, Span name, int token) {
        int first = token;
        int last = token;
        while (first > 0 && name.contains(sentence.token(first - 1).span())) {
            first--;
        }
        while (last + 1 < sentence.tokens().size()
                && name.contains(sentence.token(last + 1).span())) {
            last++;
        }
        return new Phrase(sentence, first, last);
    }
}
