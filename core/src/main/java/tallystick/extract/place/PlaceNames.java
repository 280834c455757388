package tallystick.extract.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Span;
import tallystick.text.Name;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Finds the names of places in a sentence: what the gazetteer knows, what stands beside it ("Fairwater, France"), what is of a
/// kind ("the Kursk region"), and names behind words that tell where ("in Fairwater").
final class PlaceNames {
    private static final int PLAIN = 4;
    private static final int LIKELY = 3;
    private static final int NAMED = 2;
    private static final int FROM = 1;
    private static final int PEOPLE = 1;

    /// "a 25% share in Airline Fairwater": in it is no place.
    private static final Set<String> STAKES =
            Set.of("share", "shares", "stake", "stakes", "holding", "shareholding", "interest");

    private PlaceNames() {}

    /// @param names what the reader sees named in the sentence: a person is no place, whatever stands before it
    static List<Place> in(Words words, List<Name> names) {
        List<Place> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int people = Gazetteer.people(words, i);
            int name = name(words, i, names);
            int watched = Gazetteer.watched(words, i);
            int to = watched > i ? watched : Math.max(people, Math.max(name, end(words, i)));
            if (to == i) {
                continue;
            }
            Place before = found.isEmpty() ? null : found.getLast();
            boolean named = people == to && !Gazetteer.isEvent(words, to);
            Place place = place(words, i, to, named, names, before);
            if (place.weight() > 0) {
                found.add(place);
            }
            i = to - 1;
        }
        return found;
    }

    private static Place place(
            Words words,
            int from,
            int to,
            boolean people,
            List<Name> names,
            @Nullable Place before) {
        Span span = words.span(from, to);
        Name.Kind named =
                names.stream()
                        .filter(name -> name.span().overlaps(span))
                        .map(Name::kind)
                        .findFirst()
                        .orElse(null);
        boolean location = named == Name.Kind.LOCATION;
        boolean event = !people && Gazetteer.people(words, from) == to;
        boolean watched = Gazetteer.watched(words, from) == to;
        String known = people ? "people" : event ? "country" : Gazetteer.kind(words, from, to);
        boolean stranger =
                (NoPlaces.is(words, from, to) && !watched)
                        || (known.equals("named") && !location && Writings.has(words.at(to - 1)))
                        || (named == Name.Kind.PERSON && !isOfKind(words, from, to))
                        || (named == Name.Kind.OTHER && known.equals("named"))
                        || (named == Name.Kind.ORGANISATION
                                && !watched
                                && known.equals("named")
                                && weight(words, from, to) < LIKELY);
        int weight =
                stranger
                        ? 0
                        : people
                                ? PEOPLE
                                : event || watched
                                        ? NAMED
                                        : Math.max(location ? FROM : 0, weight(words, from, to));
        boolean kind =
                Gazetteer.isKind(words.at(to))
                        && !words.at(to).isCapitalised()
                        && !known.equals("country")
                        && !known.equals("continent")
                        && !(known.equals("city") && Gazetteer.isQuarter(words.at(to)))
                        && !people;
        int end = kind ? to + 1 : to;
        return new Place(
                words.text(from, end),
                Gazetteer.key(words, from, to),
                words.span(from, end),
                weight,
                how(words, from, to),
                known,
                before != null && isOf(words, before, from),
                holdsNext(words, to),
                isPartly(words, from),
                named == null ? "nothing" : named.name().toLowerCase(Locale.ROOT));
    }

    /// Index behind a place that the reader sees here; the same index where it sees none.
    private static int name(Words words, int from, List<Name> names) {
        int start = words.span(from, from + 1).start();
        for (Name name : names) {
            int to = words.indexAt(name.span().end() - 1) + 1;
            boolean behind = Gazetteer.isTime(words.at(to - 1)) || words.at(to - 1).is(".");
            to -= behind ? 1 : 0; // "in Norland Friday", "in Norland."
            if (name.kind() == Name.Kind.LOCATION
                    && name.span().start() == start
                    && words.text(from, to).indexOf('$') < 0) { // US$12.50
                return to;
            }
        }
        return from;
    }

    /// Index behind a capitalised name that begins here; the same index where none does.
    private static int end(Words words, int from) {
        int to = from;
        while (goesOn(words, from, to)) {
            to++;
        }
        return Math.max(Gazetteer.end(words, from), to);
    }

    private static boolean goesOn(Words words, int from, int at) {
        Word word = words.at(at);
        if (word.isCapitalised() && word.tag() == Tag.PROPN) {
            return at == from || !Gazetteer.isTime(word);
        }
        if (at == from) {
            return false;
        }
        boolean hyphen = word.is("-") && word.glued() && words.at(at + 1).isLetters();
        boolean behindHyphen = words.at(at - 1).is("-") && word.glued();
        boolean linked = word.is("of") || word.is("the");
        return hyphen
                || behindHyphen
                || (linked
                        && words.at(at + 1).isCapitalised()
                        && Gazetteer.isKind(words.at(at - 1)));
    }

    /// The preposition before it, "'s" or "noun" where it belongs to what follows.
    private static String how(Words words, int from, int to) {
        if (isModifier(words, to)) {
            return words.at(to).is("'s") || words.at(to).is("’s") ? "'s" : "noun";
        }
        int before = first(words, from) - 1;
        while (words.at(before).tag() == Tag.DET
                || words.at(before).tag() == Tag.ADJ
                || words.at(before).tag() == Tag.PRON
                || (words.at(before).tag() == Tag.NOUN && Gazetteer.isKind(words.at(before)))) {
            before--;
        }
        if (words.at(before).is("of") && Gazetteer.isKind(words.at(before - 1))) {
            return how(words, before - 1, from - 1);
        }
        return words.at(before).tag() == Tag.ADP ? words.at(before).lower() : "";
    }

    /// Index of the first of names that are listed: "between Fairwater and [Norham]".
    private static int first(Words words, int from) {
        int at = from;
        while (isListed(words.at(at - 1)) && words.at(at - 2).tag() == Tag.PROPN) {
            at -= 2;
            while (words.at(at - 1).tag() == Tag.PROPN) {
                at--;
            }
        }
        return at;
    }

    private static boolean isListed(Word word) {
        return word.is("and") || word.is("or");
    }

    /// "mainly in Fairwater": what is counted is elsewhere too.
    private static boolean isPartly(Words words, int from) {
        int before = first(words, from) - 1;
        while (words.at(before).tag() == Tag.ADP || words.at(before).tag() == Tag.DET) {
            before--;
        }
        return Gazetteer.isPartly(words.at(before));
    }

    /// "Fairwater, [France]", "Fairwater in [France]"
    private static boolean isOf(Words words, Place before, int from) {
        int end = words.indexAt(before.span().end() - 1) + 1;
        return end < from
                && from - end <= 3
                && (words.at(end).is(",") || words.at(end).is("in") || words.at(end).is("of"))
                && !words.at(from - 1).is("and");
    }

    /// "the [U.S.] city of Fairwater", "[Norland]'s capital Fairwater"
    private static boolean holdsNext(Words words, int to) {
        int at = words.at(to).is("'s") || words.at(to).is("’s") ? to + 1 : to;
        at += words.at(at).tag() == Tag.ADJ ? 1 : 0;
        if (!Gazetteer.isKind(words.at(at)) || words.at(at).isCapitalised()) {
            return false;
        }
        at += words.at(at + 1).is("of") ? 2 : 1;
        return words.at(at).isCapitalised() && words.at(at).tag() == Tag.PROPN;
    }

    /// "Fairwater International Airport"
    private static boolean isOfKind(Words words, int from, int to) {
        return to - from > 1 && Gazetteer.isKind(words.at(to - 1));
    }

    private static int weight(Words words, int from, int to) {
        int before = from - 1;
        while (words.at(before).tag() == Tag.DET || words.at(before).tag() == Tag.ADJ) {
            before--;
        }
        if (Gazetteer.isTime(words.at(from))) {
            return 0;
        }
        boolean known = Gazetteer.isKnown(words, from, to) || isBesideKnown(words, from, to);
        if (isModifier(words, to)) {
            return known ? NAMED : 0;
        }
        boolean kind = isOfKind(words, from, to) || isKind(words, to);
        Word preposition = words.at(before);
        if (preposition.is("in") && STAKES.contains(words.at(before - 1).lower())) {
            return known ? FROM : 0;
        }
        boolean where = Gazetteer.tellsWhere(preposition);
        boolean ofKind = preposition.is("of") && Gazetteer.isKind(words.at(before - 1));
        if (where && (known || kind)) {
            return PLAIN;
        }
        if (preposition.is("from")) {
            return FROM; // where the counted come from, mostly not where they are
        }
        boolean acts = words.at(to).tag() == Tag.VERB;
        boolean reached = known && Gazetteer.isPreposition(preposition);
        if (ofKind || (where && !acts) || reached) {
            return LIKELY;
        }
        return known || (kind && Gazetteer.isPreposition(preposition)) ? NAMED : 0;
    }

    /// "the Fairwater [landfill]", "the Fairwater [music venue]"
    private static boolean isKind(Words words, int at) {
        int last = at;
        while (last < at + 2 && words.at(last + 1).tag() == Tag.NOUN) {
            last++;
        }
        return Gazetteer.isKind(words.at(last));
    }

    /// "Norland's army", "Norland police": the place belongs to what follows.
    private static boolean isModifier(Words words, int to) {
        Word next = words.at(to);
        boolean noun = next.tag() == Tag.NOUN && !isKind(words, to);
        return next.is("'s") || next.is("’s") || noun || next.tag() == Tag.ADJ;
    }

    /// "Fairwater, France"; "France's Fairwater": a name beside a known place is one too.
    private static boolean isBesideKnown(Words words, int from, int to) {
        boolean listed = words.at(to).is(",") && Gazetteer.end(words, to + 1) > to + 1;
        boolean owner =
                Gazetteer.isKnown(words, from - 2, from - 1)
                        || Gazetteer.isKnown(words, from - 3, from - 1);
        return listed || (words.at(from - 1).is("'s") && owner);
    }
}
