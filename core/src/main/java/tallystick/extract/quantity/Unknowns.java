package tallystick.extract.quantity;

import java.util.Optional;
import tallystick.figure.Bounds;
import tallystick.figure.Hedge;
import tallystick.figure.Quantity;
import tallystick.text.Phrases;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Declared unknowns: `size of the contingent is still unknown`, `not clear how many people`, `an unknown number of migrants`.
final class Unknowns {
    private static final Phrases<String> DECLARING =
            Phrases.of(WordList.rows("quantity/unknowns.tsv"), row -> row.get(1));
    private static final int REACH = 12;
    private static final int NEAR = 4;

    /// A declared unknown and the noun phrase it speaks of.
    record Unknown(Expression expression, NounPhrase counted) {}

    private Unknowns() {}

    static Optional<Unknown> at(Words words, int at) {
        Word word = words.at(at);
        if (Nouns.is(word, "unknowable")) {
            return stated(words, at, at);
        }
        boolean compound =
                word.isNominal()
                        && Nouns.is(words.at(at + 1), "total")
                        && !words.at(at + 2).is("of");
        if (compound) {
            return stated(words, at, at + 1);
        }
        if (word.is("how") && (words.at(at + 1).is("many") || words.at(at + 1).is("much"))) {
            return asked(words, at);
        }
        boolean adjective =
                DECLARING
                        .at(words, at)
                        .filter(found -> found.value().equals("adjective"))
                        .isPresent();
        return adjective ? numbered(words, at) : Optional.empty();
    }

    /// `size of the contingent is still unknown`, `crew totals are unclear`
    private static Optional<Unknown> stated(Words words, int at, int size) {
        NounPhrase noun = new NounPhrase(at, at + 1, at);
        int verb = size + 1;
        if (words.at(verb).is("of")) {
            noun = NounPhrase.at(words, verb + 1).orElse(noun);
            verb = noun.to();
        }
        for (int i = verb; i < verb + REACH; i++) {
            var found = DECLARING.at(words, i).orElse(null);
            if (found != null && i > verb && hasVerb(words, verb, i)) {
                return Optional.of(unknown(at, found.to(), "<size> of <noun> is unknown", noun));
            }
            if (!words.at(i).isLetters()) {
                break;
            }
        }
        return Optional.empty();
    }

    private static boolean hasVerb(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            Tag tag = words.at(i).tag();
            if (tag == Tag.AUX || words.at(i).lower().startsWith("remain")) {
                return true;
            }
        }
        return false;
    }

    /// `not clear how many people were on board`, `how many were hurt is not known`
    private static Optional<Unknown> asked(Words words, int at) {
        NounPhrase noun = NounPhrase.at(words, at + 2).orElse(new NounPhrase(at, at + 2, at + 1));
        for (int i = at - 1; i >= at - 4; i--) {
            var found = DECLARING.at(words, i).orElse(null);
            if (found != null && found.to() <= at) {
                return Optional.of(unknown(i, noun.to(), "unknown how many <noun>", noun));
            }
        }
        for (int i = noun.to(); i < noun.to() + REACH && words.at(i).isLetters(); i++) {
            var found = DECLARING.at(words, i).orElse(null);
            if (found != null && words.at(i - 1).tag() == Tag.AUX) {
                return Optional.of(unknown(at, found.to(), "how many <noun> is unknown", noun));
            }
        }
        return Optional.empty();
    }

    /// `an unknown number of migrants`
    private static Optional<Unknown> numbered(Words words, int at) {
        var adjective = DECLARING.at(words, at).orElseThrow();
        int total = adjective.to();
        if (Nouns.is(words.at(total), "number") && isHit(words, total + 1)) {
            NounPhrase elided = new NounPhrase(total, total + 1, total);
            return Optional.of(unknown(at, total + 1, "an unknown number <hit>", elided));
        }
        boolean number =
                Nouns.is(words.at(adjective.to()), "number")
                        && words.at(adjective.to() + 1).is("of");
        return number
                ? NounPhrase.at(words, adjective.to() + 2)
                        .map(noun -> unknown(at, noun.to(), "an unknown number of <noun>", noun))
                : Optional.empty();
    }

    /// "an unknown number [are still missing]": people.
    private static boolean isHit(Words words, int from) {
        int at = from;
        while (at < from + NEAR
                && (words.at(at).tag() == Tag.AUX || words.at(at).tag() == Tag.ADV)) {
            at++;
        }
        return Elided.isHitting(words.at(at));
    }

    private static Unknown unknown(int from, int to, String rule, NounPhrase noun) {
        Quantity quantity = new Quantity.Count(new Bounds.Unknown(), Hedge.UNKNOWN);
        return new Unknown(
                new Expression(
                        from,
                        to,
                        from,
                        to,
                        quantity,
                        Numeral.Form.NONE,
                        null,
                        rule,
                        Expression.Wording.NONE,
                        Role.FIGURE),
                noun);
    }
}
