package tallystick.extract.quantity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Quantity;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Words;

/// Of what a share, a sum or a measure is told: `20% of [households]`, `$5m in [damage]`, `[winds] of 100 mph`.
final class CountedOf {
    /// The rule of a level that something rose or fell to.
    static final String LEVEL = "<mover> to <quantity>";

    static final Set<String> POINTING = Set.of("those", "them", "these", "this", "that", "it");
    private static final Pattern TIME =
            Pattern.compile("(?:last|this|next) (?:week|month|year|night|quarter|summer|winter)");
    private static final Set<String> STAKES =
            Set.of("stake", "holding", "holdings", "shareholding", "ownership");

    private CountedOf() {}

    static Counted of(Words words, Expression e, Memory before) {
        Counted found = Respective.of(words, e).orElseGet(() -> Quakes.counted(words, e, before));
        if (found == null) {
            found = Markets.counted(words, e, before);
        }
        // A share in brackets is a noun's own; a measure there is first of all another's
        // conversion.
        if (found == null && e.quantity() instanceof Quantity.Share) {
            found = bracketed(words, e);
        }
        boolean again = ToldAgain.isConversion(words, e) || ToldAgain.isPerShare(words, e);
        if (found == null && again && before.last().isPresent()) {
            found = same(e, before.last().get(), "<quantity> (<quantity>)");
        }
        if (found == null) {
            found = bracketed(words, e);
        }
        if (found == null && isOfPointing(words, e) && !before.counts().isEmpty()) {
            found = same(e, before.counts().getFirst(), "<share> of <pronoun>");
        }
        if (found == null && isOfSum(words, e) && before.money().isPresent()) {
            found = same(e, before.money().get(), "<share> of <sum>");
        }
        if (found == null && isShareOfNext(words, e)) {
            found = CountedBehind.of(words, e, before);
        }
        if (found == null && isJoined(words, e) && before.last().isPresent()) {
            found = same(e, before.last().get(), "<quantity> and <quantity>");
        }
        if (found == null && !words.at(e.to()).is("of")) {
            found = moved(words, e, before);
        }
        if (found == null && e.quantity() instanceof Quantity.Money) {
            found = Payments.of(words, e, before);
        }
        if (found == null) {
            found = CountedBehind.of(words, e, before);
        }
        if (found == null && e.quantity() instanceof Quantity.Money) {
            found = Payments.result(words, e);
        }
        if (found == null) {
            found =
                    Governor.among(words, e)
                            .map(whole ->
                                    new Counted(
                                            Modified.restricted(words, whole),
                                            e.to(),
                                            whole.head(),
                                            "among <noun>, <quantity>"))
                            .orElse(null);
        }
        if (found != null && TIME.matcher(found.text()).matches()) {
            found = null; // made last month
        }
        if (found == null && isOfLastShare(words, e) && before.share().isPresent()) {
            found = same(e, before.share().get(), "<share> of the same");
        }
        if (found == null) {
            found = Ahead.of(words, e, before);
        }
        if (isBareStake(words, e, found) && before.share().isPresent()) {
            return same(e, before.share().get(), "<stake> again");
        }
        if (isOfAsked(words, e, found) && before.asked().isPresent()) {
            return new Counted(before.asked().get(), e.to(), -1, "<share> of those asked");
        }
        if (found != null && isUnitOfAnother(words, found) && before.last().isPresent()) {
            found = same(e, before.last().get(), "<measure> and <measure>");
        }
        if (found == null) {
            found =
                    before.last()
                            .map(last -> same(e, last, "<number> alone"))
                            .orElse(new Counted("", e.to(), -1, "nothing told"));
        }
        return found;
    }

    /// "reached only 3 percent [support]": the share belongs to the noun behind it.
    private static boolean isShareOfNext(Words words, Expression e) {
        Sentence sentence = words.sentence();
        int unit = words.at(e.to() - 1).token();
        int noun = unit < 0 ? -1 : sentence.head(unit);
        return e.quantity() instanceof Quantity.Share
                && noun > unit
                && words.at(e.to()).token() <= noun
                && words.at(e.to()).isNominal()
                && sentence.token(unit).hangsAs("compound")
                && sentence.token(noun).isAny(Tag.NOUN)
                && !Changes.isNoun(sentence.token(noun).lower())
                && !NounPhrase.isDay(words.at(e.to()))
                && !Nouns.is(words.at(e.to()), "share");
    }

    /// "women (61 percent), men (54 percent)": told of the noun before its own bracket.
    private static @Nullable Counted bracketed(Words words, Expression e) {
        boolean alone =
                words.at(e.from() - 1).is("(")
                        && (words.at(e.to()).is(")") || words.at(e.to()).is("/"))
                        && words.at(e.from() - 2).isNominal()
                        && !e.isCount()
                        && (!(e.quantity() instanceof Quantity.Money)
                                || ToldAgain.isOfName(words, e))
                        && Units.behind(words, e.from() - 2).isEmpty();
        return alone
                ? Clauses.nounBefore(words, e.from() - 1)
                        .filter(phrase -> phrase.to() == e.from() - 1)
                        .map(phrase ->
                                new Counted(
                                        phrase.text(words),
                                        e.to(),
                                        phrase.head(),
                                        "<noun> (<quantity>)"))
                        .orElse(null)
                : null;
    }

    /// "rose 2.5 and [3.5 percent]"
    private static boolean isJoined(Words words, Expression e) {
        return e.quantity() instanceof Quantity.Share
                && words.at(e.from() - 1).is("and")
                && (words.at(e.from() - 2).isDigits()
                        || Spelled.part(words.at(e.from() - 2)).isPresent())
                && !words.at(e.to()).isNominal()
                && !words.at(e.to()).is("of");
    }

    /// "a 20% stake in the mill; raised its holding to [46 percent]"
    private static boolean isBareStake(Words words, Expression e, @Nullable Counted found) {
        return e.quantity() instanceof Quantity.Share
                && found != null
                && found.head() >= 0
                && STAKES.contains(words.at(found.head()).lower())
                && !found.text().contains(" of ")
                && !found.text().endsWith(Changes.MARK)
                && !words.at(found.head() + 1).is("in");
    }

    /// "Bell has [44 percent]": a share that a name has is one of those who were asked.
    private static boolean isOfAsked(Words words, Expression e, @Nullable Counted found) {
        return e.quantity() instanceof Quantity.Share
                && (found == null
                        || (found.head() >= 0
                                && words.at(found.head()).tag() == Tag.PROPN
                                && found.rule().startsWith("<subject>")));
    }

    /// "was seven metres long and weighed [four tonnes]": metres weigh nothing.
    private static boolean isUnitOfAnother(Words words, Counted found) {
        int unit = found.head();
        return unit > 0
                && found.rule().startsWith("<subject>")
                && Numerals.at(words, unit - 1).isPresent()
                && Units.behind(words, unit)
                        .filter(each -> each.kind().equals("measure"))
                        .isPresent();
    }

    /// "lent $5m, [half] of which"
    private static boolean isOfSum(Words words, Expression e) {
        int last = words.at(e.from() - 1).is(",") ? e.from() - 2 : e.from() - 1;
        boolean sum =
                words.at(last).isDigits()
                        || Spelled.isScale(words.at(last))
                        || Units.isCurrency(words.at(last));
        return e.quantity() instanceof Quantity.Share
                && sum
                && words.at(e.to()).is("of")
                && words.at(e.to() + 1).is("which");
    }

    private static boolean isOfPointing(Words words, Expression e) {
        return e.quantity() instanceof Quantity.Share
                && words.at(e.to()).is("of")
                && POINTING.contains(words.at(e.to() + 1).lower())
                && !words.at(e.to() + 2).isNominal()
                && words.at(e.to() + 2).tag() != Tag.ADJ;
    }

    /// "Kestrel's sales fell 5%, Merle fell [3%]": what moved, and of a second name what moved of the first.
    private static @Nullable Counted moved(Words words, Expression e, Memory before) {
        Movers.Move move = Movers.of(words, e).orElse(null);
        if (move == null) {
            return null;
        }
        String change = move.change() ? Changes.MARK : "";
        String text =
                move.mover()
                        .map(mover -> before.moved(words, mover))
                        .or(before::subject)
                        .orElse("");
        if (text.isEmpty()) {
            return null;
        }
        return new Counted(
                text + change,
                e.to(),
                move.mover().map(NounPhrase::head).orElse(-1),
                change.isEmpty() ? LEVEL : "<mover> by <quantity>");
    }

    /// "[the number of the jobless] rose 15,000": who rose, where the sentence tells it.
    static Counted risen(Words words, Expression e, Counted counted) {
        return Movers.of(words, e)
                .or(() ->
                        Clauses.subject(words, e.from())
                                .map(subject -> new Movers.Move(Optional.of(subject), true)))
                .flatMap(Movers.Move::mover)
                .map(mover ->
                        new Counted(mover.text(words), counted.to(), mover.head(), counted.rule()))
                .orElse(counted);
    }

    private static Counted same(Expression e, Counted other, String rule) {
        return new Counted(other.text(), e.to(), -1, rule);
    }

    /// A share that nothing is said to be is one of the same whole: "40% of voters stayed away, compared to [30%] in May".
    private static boolean isOfLastShare(Words words, Expression e) {
        boolean ofNoun =
                words.at(e.from() - 1).is("of") && words.at(e.from() - 2).tag() == Tag.NOUN;
        return e.quantity() instanceof Quantity.Share
                && !ofNoun
                && !Governor.isPredicate(words, e)
                && !Changes.is(words, e);
    }
}
