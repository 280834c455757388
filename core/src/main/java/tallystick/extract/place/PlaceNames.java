package tallystick.extract.place;

import java.util.ArrayList;
import java.util.List;
import tallystick.figure.Span;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// Finds the names of places in a sentence: what the gazetteer knows, what stands beside it ("Fairwater, France"), what is of a
/// kind ("the Kursk region"), and names behind words that tell where ("in Fairwater").
final class PlaceNames {
    private static final int PLAIN = 4;
    private static final int LIKELY = 3;
    private static final int NAMED = 2;

    private PlaceNames() {}

    /// @param people whom the reader sees named in the sentence: no place, whatever stands before them
    static List<Place> in(Words words, List<Span> people) {
        List<Place> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int to = end(words, i);
            if (to > i) {
                Span span = words.span(i, to);
                boolean person = people.stream().anyMatch(span::overlaps);
                int weight = person ? 0 : weight(words, i, to);
                boolean kind = Gazetteer.isKind(words.at(to)) && !words.at(to).isCapitalised();
                int end = kind ? to + 1 : to;
                if (weight > 0) {
                    found.add(new Place(words.text(i, end), words.span(i, end), weight));
                }
                i = to - 1;
            }
        }
        return found;
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
            return true;
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

    private static int weight(Words words, int from, int to) {
        int before = from - 1;
        while (words.at(before).tag() == Tag.DET || words.at(before).tag() == Tag.ADJ) {
            before--;
        }
        if (Gazetteer.isTime(words.at(from)) || isInsideAnother(words, from, to)) {
            return 0;
        }
        boolean known = Gazetteer.isKnown(words, from, to) || isBesideKnown(words, from, to);
        if (isModifier(words, to)) {
            return known ? NAMED : 0;
        }
        boolean ownKind = Gazetteer.isKind(words.at(to - 1)) && to - from > 1;
        boolean kind = ownKind || Gazetteer.isKind(words.at(to));
        Word preposition = words.at(before);
        boolean where = Gazetteer.tellsWhere(preposition);
        boolean ofKind = preposition.is("of") && Gazetteer.isKind(words.at(before - 1));
        if (where && (known || kind)) {
            return PLAIN;
        }
        if (preposition.is("from")) {
            return 0; // where the counted come from, not where they are
        }
        boolean acts = words.at(to).tag() == Tag.VERB;
        boolean reached = known && Gazetteer.isPreposition(preposition);
        if (ofKind || (where && !acts) || reached) {
            return LIKELY;
        }
        return known || (kind && Gazetteer.isPreposition(preposition)) ? NAMED : 0;
    }

    /// "Norland's army", "Norland police": the place belongs to what follows.
    private static boolean isModifier(Words words, int to) {
        Word next = words.at(to);
        boolean noun = next.tag() == Tag.NOUN && !Gazetteer.isKind(next);
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

    /// "US$5", "pro-Beijing": letters of something else.
    private static boolean isInsideAnother(Words words, int from, int to) {
        boolean hyphen = words.at(from).glued() && words.at(from - 1).is("-");
        boolean money = words.at(to).glued() && (words.at(to).is("$") || words.at(to).is("-"));
        return hyphen || money;
    }
}
