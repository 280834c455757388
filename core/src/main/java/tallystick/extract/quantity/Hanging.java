package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import tallystick.text.Sentence;
import tallystick.text.Token;
import tallystick.text.Token.Tag;
import tallystick.text.Words;

/// How words hang together around a quantity in the sentence's tree.
final class Hanging {
    private static final Set<String> NO_PART =
            Set.of(
                    "nsubj",
                    "nsubj:pass",
                    "cop",
                    "aux",
                    "csubj",
                    "obl",
                    "advcl",
                    "acl:relcl",
                    "expl");
    private static final Set<String> BEFORE_NOUN =
            Set.of("det", "case", "nummod", "punct", "cc", "mark", "advmod:emph");

    private static final Set<String> DIMENSIONS =
            Set.of("long", "wide", "high", "tall", "deep", "thick", "strong");

    private Hanging() {}

    /// The token that a quantity hangs by: its unit, or else its number.
    static int top(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int at = words.at(e.numberTo() - 1).token();
        int first = words.at(e.from()).token();
        int last = words.at(Math.max(e.to(), e.numberTo()) - 1).token();
        while (at >= 0 && sentence.head(at) >= first && sentence.head(at) <= last) {
            at = sentence.head(at);
        }
        return at;
    }

    static boolean isNoun(Token token) {
        return token.isAny(Tag.NOUN, Tag.PROPN);
    }

    static Optional<Integer> child(Sentence sentence, int token, String first, String... more) {
        return sentence.children(token).stream()
                .filter(child -> sentence.token(child).hangsAs(first, more))
                .findFirst();
    }

    /// Where the phrase of a noun begins; the clause that it is the predicate of does not belong to it.
    private static int opening(Sentence sentence, int token) {
        int first = sentence.first(token);
        for (int child : sentence.children(token)) {
            if (child < token && NO_PART.contains(sentence.token(child).relation())) {
                first = Math.max(first, sentence.last(child) + 1);
            }
        }
        return Math.min(first, token);
    }

    /// Articles, numbers, `its`.
    private static boolean isNoPart(Token token) {
        return BEFORE_NOUN.contains(token.relation())
                || (token.hangsAs("nmod") && token.isAny(Tag.PRON));
    }

    /// "a 200 km [long] pipeline", "a 12-km-[long (7-mile)] tunnel"
    static int behindDimension(Words words, int at) {
        int next = ToldAgain.pastConversion(words, at + 1);
        return DIMENSIONS.contains(words.at(at).lower()) && words.at(next).isNominal() ? next : at;
    }

    /// Where the noun's own words begin: behind articles and numbers, "a 17% [survival rate]", "the 200 km long [pipeline]".
    private static int behindNumber(Words words, int first, int noun) {
        Sentence sentence = words.sentence();
        int from = first;
        while (from < noun && isNoPart(sentence.token(from))) {
            from++;
        }
        int at = words.ofToken(from);
        if (from == 0 || !sentence.token(from - 1).isAny(Tag.NUM)) {
            return at;
        }
        int unit = Units.behind(words, at).map(Units::to).orElse(at);
        int own = unit > at && !words.at(unit).is("per") ? behindDimension(words, unit) : at;
        return own <= words.ofToken(noun) ? own : at;
    }

    /// A noun with what stands before it.
    static NounPhrase plain(Words words, int token) {
        Sentence sentence = words.sentence();
        int first = opening(sentence, token);
        int to = words.ofToken(token + 1);
        return new NounPhrase(whole(words, behindNumber(words, first, token), to), to, to - 1);
    }

    /// Where a noun's own words begin, without an insertion that the tree has put before it: "[potentially, Ruhl says,] funds".
    private static int whole(Words words, int from, int to) {
        int at = from;
        for (int i = from; i < to - 1; i++) {
            boolean mark = words.at(i).is(",") || words.at(i).is(":") || words.at(i).is(";");
            boolean inserted = mark && isInserted(words, from, i);
            at = inserted ? i + 1 : at;
        }
        return at;
    }

    private static boolean isInserted(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.at(i).tag() == Tag.VERB
                    || words.at(i).tag() == Tag.ADP
                    || words.at(i).tag() == Tag.ADV) {
                return true;
            }
        }
        return false;
    }

    /// A noun with what stands before it, as long as that does not run into the quantity itself.
    static Optional<NounPhrase> noun(Words words, int token, Expression e) {
        Sentence sentence = words.sentence();
        boolean superlative = sentence.token(token).has("Degree=Sup");
        if (!isNoun(sentence.token(token)) && !superlative) {
            return Optional.empty();
        }
        boolean ownTotal =
                Nouns.is(words.at(words.ofToken(token)), "number")
                        && sentence.isUnder(words.at(e.numberFrom()).token(), token);
        if (ownTotal) {
            return Optional.empty();
        }
        int first = opening(sentence, token);
        int from = behindNumber(words, first, token);
        int to = words.ofToken(token + 1);
        boolean apart = to <= e.from() || from >= e.to();
        int begin = apart ? whole(words, from, to) : words.ofToken(token);
        NounPhrase phrase = new NounPhrase(begin, to, to - 1);
        return phrase.head() >= e.from() && phrase.head() < e.to()
                ? Optional.empty()
                : Optional.of(Clauses.whole(words, phrase));
    }

    static boolean isQuantity(Sentence sentence, int token) {
        return sentence.token(token).isAny(Tag.SYM, Tag.NUM)
                || child(sentence, token, "nummod").isPresent();
    }
}
