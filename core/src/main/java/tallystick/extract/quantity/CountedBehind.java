package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Quantity;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// What is told of behind a share, a sum or a measure: `20% of [households]`, `$5m in [damage]`, `$470 per [tonne of oil]`.
final class CountedBehind {
    private static final Set<String> BEFORE_NUMBER =
            Set.of("the", "its", "their", "his", "her", "our", "these", "those");
    private static final Set<String> OWN =
            Set.of("the", "its", "their", "his", "her", "our", "my", "your");
    private static final int FAR = 40;
    private static final int NEAR = 6;

    private CountedBehind() {}

    /// `of <noun>`, `in <noun>`, `worth of <noun>`, or the noun that the measure stands before.
    static @Nullable Counted of(Words words, Expression e, Memory before) {
        int at = ToldAgain.pastConversion(words, e.to());
        if (words.at(at).is("worth") && words.at(at + 1).is("of")) {
            at++;
        }
        int stake = stake(words, e, at);
        boolean owned = stake > at && isOwned(words, stake, before);
        if (stake > at && !owned && !words.at(stake).is("of")) {
            return before.share().isPresent()
                    ? null
                    : new Counted(words.text(at, stake), e.to(), stake - 1, "<share> <stake>");
        }
        at = stake;
        boolean change =
                Nouns.is(words.at(at), "change")
                        && (words.at(at + 1).is("in") || words.at(at + 1).is("of"));
        if (Nouns.is(words.at(at), "change") && words.at(at + 1).is("from")) {
            Numeral level = Numerals.at(words, at + 2).orElse(null);
            if (level != null) {
                at = level.to() - 1;
                change = NounPhrase.at(words, level.to()).isPresent();
            }
        } else {
            at += change ? 1 : 0;
        }
        boolean linked =
                change
                        || owned
                        || words.at(at).is("of")
                        || (e.quantity() instanceof Quantity.Money
                                && ((words.at(at).is("in")
                                                && (isBare(words.at(at + 1))
                                                        || isNamedKind(words, at + 1))
                                                && !Nouns.is(words.at(at + 1), "manner"))
                                        || (words.at(at).is("for") && !isPeriod(words, at + 1))
                                        || (words.at(at).is("on")
                                                && !Nouns.is(words.at(at + 1), "manner"))
                                        || isFlow(words, e, at)))
                        || isPer(words, e, at)
                        || (e.quantity() instanceof Quantity.Share
                                && words.at(at).is("for")
                                && isGroup(words, at + 1));
        boolean whole = e.form() == Numeral.Form.FRACTION && OWN.contains(words.at(at).lower());
        boolean joint = linked || whole;
        if (joint) {
            at += whole ? 0 : 1;
            if (BEFORE_NUMBER.contains(words.at(at).lower())
                    && Numerals.at(words, at + 1)
                            .filter(number -> !words.at(number.to()).is("-"))
                            .isPresent()) {
                at = Numerals.at(words, at + 1).orElseThrow().to();
            }
            if (CountedOf.POINTING.contains(words.at(at).lower())
                    && !words.at(at + 1).isNominal()
                    && words.at(at + 1).tag() != Tag.ADJ) {
                return null;
            }
        } else if (words.at(at).glued() && words.at(at).is("-")) {
            at++;
        }
        int from = joint ? at : Hanging.behindDimension(words, at);
        boolean direct =
                joint || !(Nouns.is(words.at(at), "change") || Nouns.is(words.at(at), "direction"));
        Optional<NounPhrase> noun =
                direct
                        ? NounPhrase.at(words, from)
                                .filter(phrase ->
                                        joint || (phrase.from() == from && !isWhen(words, phrase)))
                        : Optional.empty();
        boolean share = e.quantity() instanceof Quantity.Share;
        boolean struck =
                noun.isEmpty()
                        && joint
                        && words.at(at).is("the")
                        && Counted.DEAD.contains(words.at(at + 1).lower());
        if (struck) {
            return new Counted(words.at(at + 1).lower(), e.to(), -1, "<quantity> of the <struck>");
        }
        return noun.map(phrase -> joint ? owned(words, phrase) : phrase)
                .map(phrase -> joint ? Modified.joined(words, phrase) : phrase)
                .map(phrase ->
                        new Counted(
                                share && joint
                                        ? Modified.restricted(words, phrase)
                                        : phrase.text(words),
                                e.to(),
                                phrase.head(),
                                joint ? "<quantity> of <noun>" : "<quantity> <noun>"))
                .orElse(null);
    }

    /// Behind the "stake" of "a 40% stake", "a 52 percent majority stake"; where none stands, the place asked.
    private static int stake(Words words, Expression e, int at) {
        if (!(e.quantity() instanceof Quantity.Share)) {
            return at;
        }
        boolean kind =
                (words.at(at).isNominal() || words.at(at).tag() == Tag.ADJ)
                        && !Nouns.is(words.at(at), "share")
                        && Nouns.is(words.at(at + 1), "share");
        int noun = kind ? at + 1 : at;
        return Nouns.is(words.at(noun), "share") ? noun + 1 : at;
    }

    /// "a 40% stake in [Morvane Motors]"; of a "share in" the whole may be told before: "4% of the market, its 16% share in Hungary".
    private static boolean isOwned(Words words, int at, Memory before) {
        boolean told = words.at(at - 1).is("share") && before.share().isPresent();
        return words.at(at).is("in")
                && !told
                && NounPhrase.at(words, at + 1)
                        .filter(noun -> !isDated(words, noun))
                        .filter(noun -> !Units.isTime(words, noun.head()))
                        .isPresent();
    }

    /// "half of the village's 600 [houses]": what is owned is told of, where it is counted.
    private static NounPhrase owned(Words words, NounPhrase phrase) {
        if (!NounPhrase.isGenitive(words, phrase.to())) {
            return phrase;
        }
        return Numerals.at(words, phrase.to() + 1)
                .flatMap(number -> NounPhrase.at(words, number.to()))
                .orElse(phrase);
    }

    /// "took $5m from [a fund]", "invested $5m in [the mill]"
    private static boolean isFlow(Words words, Expression e, int at) {
        String flow = words.at(at).is("from") ? "takes" : words.at(at).is("in") ? "invests" : "";
        if (flow.isEmpty()
                || NounPhrase.at(words, at + 1).filter(n -> isDated(words, n)).isPresent()) {
            return false;
        }
        int far = flow.equals("takes") ? FAR : NEAR;
        for (int i = e.from() - 1; i >= e.from() - far; i--) {
            if (Verbs.is(words.at(i), flow)) {
                return true;
            }
        }
        return false;
    }

    /// "a loss of $5m for [the entire year]": when it came about, not what it is for.
    private static boolean isPeriod(Words words, int at) {
        return NounPhrase.at(words, at)
                .map(NounPhrase::head)
                .filter(noun ->
                        Units.isTime(words, noun)
                                || NounPhrase.isDay(words.at(noun))
                                || words.at(noun).is("quarter")
                                || words.at(noun).is("half")
                                || words.at(noun).is("period"))
                .isPresent();
    }

    /// "revenue of $5m [last year]"
    private static boolean isWhen(Words words, NounPhrase noun) {
        Word first = words.at(noun.from());
        return (first.is("last") || first.is("this") || first.is("next"))
                && Units.isTime(words, noun.head());
    }

    private static boolean isDated(Words words, NounPhrase noun) {
        return NounPhrase.isDay(words.at(noun.head())) || Nouns.is(words.at(noun.head()), "manner");
    }

    /// "a value of $470 per [tonne of palm oil]"
    private static boolean isPer(Words words, Expression e, int at) {
        return e.quantity() instanceof Quantity.Money
                && words.at(at).is("per")
                && words.at(e.from() - 1).is("of")
                && Nouns.is(words.at(e.from() - 2), "price")
                && NounPhrase.at(words, at + 1).filter(n -> words.at(n.to()).is("of")).isPresent();
    }

    /// "$5m in damage"; not "in the books", "in Kyiv"
    private static boolean isBare(Word word) {
        return word.tag() != Tag.DET
                && word.tag() != Tag.PRON
                && word.tag() != Tag.PROPN
                && !word.isDigits();
    }

    /// "$5m in [Orbit stock]"
    private static boolean isNamedKind(Words words, int at) {
        return words.at(at).tag() == Tag.PROPN
                && NounPhrase.at(words, at)
                        .filter(phrase -> words.at(phrase.head()).tag() == Tag.NOUN)
                        .isPresent();
    }

    /// "49 percent for patients, 53 percent for carers": each group has its share; "for years" and "for example" name none.
    private static boolean isGroup(Words words, int at) {
        return NounPhrase.at(words, at)
                        .map(phrase -> words.at(phrase.head()))
                        .filter(noun -> noun.tag() == Tag.NOUN && Nouns.isPlural(noun))
                        .isPresent()
                && Units.behind(words, at).isEmpty();
    }
}
