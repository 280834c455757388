package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// What a number counts.
///
/// @param text the specification's `counted`
/// @param to index behind the last word of the quote
/// @param head index of the head noun in the sentence, -1 where it was elided
/// @param rule how it was found
record Counted(String text, int to, int head, String rule) {
    private static final Set<String> PRONOUNS =
            Set.of("them", "those", "these", "whom", "which", "us", "you", "ours", "theirs");
    static final Set<String> DEAD =
            Set.of("dead", "deceased", "injured", "wounded", "missing", "sick", "infected");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?i)^(?:(?:at|least|most|more|fewer|less|than|about|around|some|nearly|over) )+\\d[\\d,.]* ");
    private static final Set<String> BEING = Set.of("were", "are", "was", "is");
    private static final int REACH = 8;

    private static final String OTHERS = "<number> others";

    /// "19 of them children"
    static final String OF_THEM = "<number> of <pronoun> <noun>";

    /// Of a number without unit.
    ///
    /// @param before what earlier numbers of the paragraph counted
    static Counted of(Words words, Expression e, Memory before) {
        if (e.compound() != null) {
            return new Counted(e.compound(), e.to(), e.to() - 1, "<number>-<noun>");
        }
        if (Votes.isSide(words, e.numberFrom())) {
            return new Counted(Votes.COUNTED, e.to(), -1, "<number> to <number> of a vote");
        }
        Optional<Counted> again =
                isOfBefore(words, e)
                        ? before.again(e.quantity(), Elided.isHit(words, e))
                        : Optional.empty();
        if (again.isPresent()) {
            return new Counted(
                    again.get().text().replaceFirst("^(?:his|her|its|their) ", ""),
                    e.to(),
                    -1,
                    "the <number> of before");
        }
        Counted partitive = partitive(words, e, before);
        if (partitive != null) {
            return partitive;
        }
        if (isSumIn(words, e)) {
            int sum = e.to() + 1;
            return new Counted(words.text(sum, sum + 1), sum + 1, sum, "<number> in <sum>");
        }
        if (isDated(words, e.to())) {
            return Elided.counted(words, e, before);
        }
        if (words.at(e.to()).is("magnitude") && words.at(e.to() + 1).isDigits()) {
            int plus = words.at(e.to() + 2).is("+") ? 1 : 0;
            Optional<NounPhrase> quakes = NounPhrase.at(words, e.to() + 2 + plus);
            if (quakes.isPresent()) {
                String text = quakes.get().text(words);
                return new Counted(text, e.to(), -1, "<number> <magnitude> <noun>");
            }
        }
        Optional<NounPhrase> noun =
                Modified.counted(words, e)
                        .or(() ->
                                NounPhrase.at(words, e.to())
                                        .filter(phrase -> phrase.from() == e.to()))
                        .or(() -> Modified.adjective(words, e));
        if (noun.isPresent()) {
            NounPhrase phrase =
                    Zeros.joined(words, e, Modified.alike(words, noun.get().joined(words)));
            boolean alike = Elided.isPersonal(before.counts()) || !Elided.isHit(words, e);
            if (words.at(phrase.head()).is("others")
                    && alike
                    && (Elided.isHit(words, e) || !before.counts().isEmpty())) {
                return new Counted(Elided.others(before.counts()), phrase.to(), -1, OTHERS);
            }
            return new Counted(phrase.text(words), phrase.to(), phrase.head(), "<number> <noun>");
        }
        return Elided.counted(words, e, before);
    }

    /// "of the [thirty]", "acquitted all [twelve] of rebellion": no noun behind it, so those told of before.
    private static boolean isOfBefore(Words words, Expression e) {
        Word before = words.at(e.from() - 1);
        Word next = words.at(e.to());
        boolean others =
                next.is("of")
                        && (words.at(e.to() + 1).tag() == Tag.DET
                                || words.at(e.to() + 1).tag() == Tag.PRON
                                || Nouns.isPlural(words.at(e.to() + 1)));
        boolean noun = NounPhrase.at(words, e.to()).filter(n -> n.from() == e.to()).isPresent();
        return (before.is("the") || before.is("all") || before.is("those"))
                && !noun
                && next.tag() != Tag.ADJ
                && !others;
    }

    /// "rose 15,000 [last week]": when it was counted.
    private static boolean isDated(Words words, int at) {
        boolean near =
                words.at(at).is("last") || words.at(at).is("this") || words.at(at).is("next");
        return near && Units.isTime(words, at + 1);
    }

    /// `millions in [sales]`
    private static boolean isSumIn(Words words, Expression e) {
        return e.form() == Numeral.Form.VAGUE
                && words.at(e.to()).is("in")
                && Nouns.is(words.at(e.to() + 1), "sum")
                && !words.at(e.to() + 2).isNominal();
    }

    /// `six of the murders`, `39 of the state's 40 delegates`, `four of whom`, `17 out of 18 districts`
    private static @Nullable Counted partitive(Words words, Expression e, Memory before) {
        int of = words.at(e.to()).is("out") ? e.to() + 1 : e.to();
        if (!words.at(of).is("of")) {
            return null;
        }
        boolean bare = !words.at(of + 2).isNominal() && words.at(of + 2).tag() != Tag.ADJ;
        if (bare && PRONOUNS.contains(words.at(of + 1).lower())) {
            return new Counted(
                    Elided.antecedent(words, e, before.counts()),
                    e.to(),
                    -1,
                    "<number> of <pronoun>");
        }
        if (words.at(of + 1).is("them") || words.at(of + 1).is("whom")) {
            return NounPhrase.at(words, of + 2)
                    .filter(phrase -> phrase.from() == of + 2)
                    .map(phrase -> new Counted(phrase.text(words), e.to(), phrase.head(), OF_THEM))
                    .orElse(null);
        }
        for (int i = of + 1; i <= of + REACH; i++) {
            Optional<Numeral> whole =
                    Numerals.at(words, i)
                            .filter(numeral -> numeral.form() != Numeral.Form.FRACTION);
            if (whole.isPresent()) {
                Optional<NounPhrase> noun =
                        NounPhrase.at(
                                words,
                                words.at(whole.get().to()).is("of")
                                        ? whole.get().to() + 1
                                        : whole.get().to());
                return noun.map(phrase ->
                                new Counted(
                                        phrase.text(words),
                                        e.to(),
                                        phrase.head(),
                                        "<number> of <number> <noun>"))
                        .orElse(null);
            }
            if (words.at(i).kind() == Word.Kind.MARK
                    || words.at(i).tag() == Tag.VERB
                    || words.at(i).tag() == Tag.CCONJ
                    || words.at(i).tag() == Tag.ADP) {
                break;
            }
        }
        boolean struck =
                words.at(of + 1).is("the")
                        && DEAD.contains(words.at(of + 2).lower())
                        && !words.at(of + 3).isNominal();
        if (struck) {
            return new Counted(
                    predicate(words, of + 3).orElse(words.at(of + 2).lower()),
                    of + 3,
                    -1,
                    "<number> of the <struck>");
        }
        return Modified.whole(words, e, of)
                .or(() -> NounPhrase.at(words, of + 1))
                .map(phrase -> phrase.joined(words))
                .map(phrase ->
                        words.at(phrase.head()).is("others") && !before.counts().isEmpty()
                                ? new Counted(
                                        Elided.others(before.counts()), phrase.to(), -1, OTHERS)
                                : new Counted(
                                        phrase.text(words),
                                        phrase.to(),
                                        phrase.head(),
                                        "<number> of <noun>"))
                .orElse(null);
    }

    /// "least 1,119 [pilgrims]", "than 1,000 [customers]": a number before them is no part of who they are.
    Counted withoutNumber() {
        String bare = NUMBERED.matcher(text).replaceFirst("");
        return bare.equals(text) || bare.isEmpty() ? this : new Counted(bare, to, head, rule);
    }

    /// "31 of the dead were [men]", "eight were [women]": who they were.
    static Optional<String> predicate(Words words, int at) {
        return BEING.contains(words.at(at).lower())
                ? NounPhrase.at(words, at + 1)
                        .filter(phrase -> phrase.from() == at + 1)
                        .filter(phrase ->
                                Persons.is(words.at(phrase.head()).form())
                                        && Nouns.isPlural(words.at(phrase.head()))
                                        && !words.at(phrase.to()).is("of"))
                        .map(phrase -> phrase.text(words))
                : Optional.empty();
    }
}
