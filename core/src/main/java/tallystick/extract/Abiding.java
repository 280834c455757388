package tallystick.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Mention;
import tallystick.figure.Quantity;
import tallystick.figure.Span;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.wordlist.WordList;

/// What a figure tells of a place or thing at all times: none of what happens there is its own.
final class Abiding {
    private static final Set<String> WAYS = ways();
    private static final Set<String> INHABITED = WordList.words("topic/inhabited.tsv");
    private static final Set<String> PERSONS = WordList.words("persons.tsv");
    private static final Set<String> LENGTHS = Set.of("km", "m", "mi", "nmi", "ft", "yd");
    private static final Set<String> PERFECT = Set.of("has", "have");
    private static final int BRACKET = 6;

    private Abiding() {}

    /// The ways in which a place lies off another.
    private static Set<String> ways() {
        Stream<String> directions =
                WordList.rows("quantity/nouns.tsv").stream()
                        .filter(row -> row.get(1).equals("direction"))
                        .map(List::getFirst);
        return Stream.concat(directions, Stream.of("from", "off", "outside"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// "On Monday the Reds, who hold [31 seats], gave up": the clause tells how things stand, the sentence what happened.
    static boolean isAside(Sentence sentence, Mention mention, Span time) {
        int clause = sentence.isParsed() ? sentence.tokenAt(mention.number().end() - 1) : -1;
        while (clause >= 0 && !sentence.token(clause).relation().equals("acl:relcl")) {
            clause = sentence.head(clause);
        }
        return clause >= 0
                && is(sentence, clause, "Tense=Pres")
                && sentence.children(clause).stream()
                        .noneMatch(child -> PERFECT.contains(sentence.token(child).lower()))
                && is(sentence, sentence.root(), "Tense=Past")
                && !sentence.phrase(clause).contains(time);
    }

    /// The finite verb of a clause, whichever of its words that is: "is worth", "were found".
    private static boolean is(Sentence sentence, int clause, String tense) {
        return Stream.concat(Stream.of(clause), sentence.children(clause).stream())
                .filter(at -> at == clause || sentence.token(at).hangsAs("cop", "aux"))
                .map(sentence::token)
                .anyMatch(token -> token.has("VerbForm=Fin") && token.has(tense));
    }

    /// Those who live in a place: "a village of [about 100 residents]".
    static boolean isPopulation(Sentence sentence, Mention mention) {
        int first = sentence.tokenAt(mention.span().start());
        String counted = mention.counted().toLowerCase(Locale.ROOT);
        return first > 1
                && sentence.token(first - 1).is("of")
                && INHABITED.contains(sentence.token(first - 2).lower())
                && PERSONS.contains(counted);
    }

    /// How far off a place lies: "a city [ten kilometres] from Barlow"; but "the storm was [90 miles] south of the coast" at some time.
    static boolean isDistance(Sentence sentence, Mention mention) {
        if (!(mention.quantity() instanceof Quantity.Measure)
                || mention.quantity().unit().filter(LENGTHS::contains).isEmpty()) {
            return false;
        }
        int first = sentence.tokenAt(mention.span().start());
        int behind = sentence.tokenAt(mention.span().end() - 1) + 1;
        if (first < 1) {
            return false;
        }
        if (sentence.token(first - 1).is("(")) {
            first = noun(sentence, first - 2);
        }
        return first > 0
                && isWay(sentence, outside(sentence, behind))
                && isOfPlace(sentence.token(first - 1));
    }

    /// Not of what was brought there: "placed the storm [75 miles] north of the cape".
    private static boolean isOfPlace(Token before) {
        boolean noun = before.isAny(Token.Tag.NOUN, Token.Tag.PROPN);
        return before.is(",") || (noun && !before.hangsAs("obj"));
    }

    private static boolean isWay(Sentence sentence, int at) {
        return at < sentence.tokens().size() && WAYS.contains(sentence.token(at).lower());
    }

    /// The same told again in brackets is passed over.
    private static int outside(Sentence sentence, int at) {
        for (int end = at; end < Math.min(at + BRACKET, sentence.tokens().size()); end++) {
            if (sentence.token(end).is(")")) {
                return end + 1;
            }
        }
        return at;
    }

    /// Where the measure before a bracket begins: at what stands before its number.
    private static int noun(Sentence sentence, int last) {
        int at = last;
        while (at > 0 && sentence.token(at).tag() != Token.Tag.NUM) {
            at--;
        }
        while (at > 1
                && sentence.token(at - 1).isAny(Token.Tag.ADV, Token.Tag.DET, Token.Tag.ADP)) {
            at--;
        }
        return at;
    }
}
