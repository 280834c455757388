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
        int at = CountedOf.pastConversion(words, e.to());
        if (words.at(at).is("worth") && words.at(at + 1).is("of")) {
            at++;
        }
        if (e.quantity() instanceof Quantity.Share && Nouns.is(words.at(at), "share")) {
            if (!words.at(at + 1).is("of")) {
                return before.share().isPresent()
                        ? null
                        : new Counted(words.text(at, at + 1), e.to(), at, "<share> <stake>");
            }
            at++;
        }
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
                        || words.at(at).is("of")
                        || (e.quantity() instanceof Quantity.Money
                                && ((words.at(at).is("in")
                                                && (isBare(words.at(at + 1))
                                                        || isNamedKind(words, at + 1))
                                                && !Nouns.is(words.at(at + 1), "manner"))
                                        || words.at(at).is("for")
                                        || words.at(at).is("on")
                                        || isFlow(words, e, at)))
                        || isPer(words, e, at)
                        || (e.quantity() instanceof Quantity.Share
                                && words.at(at).is("for")
                                && isGroup(words, at + 1));
        boolean owned = e.form() == Numeral.Form.FRACTION && OWN.contains(words.at(at).lower());
        boolean joint = linked || owned;
        if (joint) {
            at += owned ? 0 : 1;
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
                                .filter(phrase -> joint || phrase.from() == from)
                        : Optional.empty();
        boolean share = e.quantity() instanceof Quantity.Share;
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
