package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Quantity;
import tallystick.text.Sentence;
import tallystick.text.Token.Tag;
import tallystick.text.Word;
import tallystick.text.Words;

/// The points of a stock index, those it stands at and those it moved by: "lost [26 points], closing at [743.33]".
final class Markets {
    static final String UNIT = "points";

    private static final Set<String> JOINTS =
            Set.of("at", "to", "from", "above", "below", "past", "through", "on", "near", "under");
    private static final Set<String> COMPARED = Set.of("lower", "higher", "up", "down");
    private static final String BY = "<mover> by <quantity>";
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);

    private Markets() {}

    /// A number with points behind it where markets are spoken of, or alone where an index stands at it or moved by it.
    static Expression measured(Words words, Expression e, Memory before) {
        if (!e.isCount() || e.form() == Numeral.Form.FRACTION || e.form() == Numeral.Form.NONE) {
            return e;
        }
        int behind = behindPoints(words, e);
        boolean told =
                behind > 0
                        ? isOfMarket(words, before)
                        : e.compound() == null && isAlone(words, e) && isOfIndex(words, e, before);
        int threshold = Nouns.is(words.at(e.to()), "threshold") ? e.to() + 1 : 0;
        return told ? inPoints(e, behind, Math.max(behind, threshold)) : e;
    }

    /// Behind "points", or 0 where the number has none: `26 points`, `a 6 point gain`, `the 8,000-point level`, `hundreds of points`.
    private static int behindPoints(Words words, Expression e) {
        int at = Math.max(e.numberTo(), e.compound() == null ? e.to() : e.numberTo());
        at += words.at(at).is("-") && words.at(at).glued() ? 1 : 0;
        at += words.at(at).is("of") && e.form() == Numeral.Form.VAGUE ? 1 : 0;
        at += words.at(at).is("index") ? 1 : 0;
        boolean one =
                words.at(at).is("point")
                        && (words.at(at - 1).is("-") || Changes.isNoun(words.at(at + 1).lower()));
        return isPoints(words.at(at)) || one ? at + 1 : 0;
    }

    private static Expression inPoints(Expression e, int behind, int to) {
        Quantity points = new Quantity.Measure(e.quantity().bounds(), e.quantity().hedge(), UNIT);
        Units unit =
                new Units(
                        "measure",
                        UNIT,
                        "{points}",
                        BigDecimal.ONE,
                        Math.max(behind - 1, 0),
                        Math.max(behind, 0));
        Expression.Wording said = e.wording();
        return new Expression(
                e.from(),
                Math.max(e.to(), to),
                e.numberFrom(),
                e.numberTo(),
                points,
                e.form(),
                null,
                "<number> <points>",
                behind > 0
                        ? new Expression.Wording(said.low(), said.high(), said.hedge(), unit)
                        : said,
                Role.FIGURE);
    }

    static boolean isPoints(Expression e) {
        return e.quantity() instanceof Quantity.Measure measure && measure.symbol().equals(UNIT);
    }

    private static boolean isOfMarket(Words words, Memory before) {
        for (int i = 0; i < words.size(); i++) {
            boolean market = Nouns.is(words.at(i), "market");
            boolean several = words.at(i).is("stocks") || words.at(i).is("shares");
            if (several || (market && before.index().isPresent())) {
                return true;
            }
        }
        return Indices.before(words, words.size()).isPresent() || before.isOnIndex();
    }

    /// A number alone, no level and no move, that an index is said to have: of no figure, as in `Poor's [500]`.
    static boolean isNone(Expression e, Counted counted) {
        return e.isCount() && counted.head() < 0 && Indices.isIn(counted.text());
    }

    /// Has the number nothing behind it that it could count?
    private static boolean isAlone(Words words, Expression e) {
        Word number = words.at(e.numberFrom());
        Word next = words.at(e.to());
        boolean counts =
                (next.isNominal() && !NounPhrase.isDay(next) && !Nouns.is(next, "threshold"))
                        || next.tag() == Tag.ADJ
                        || next.is("of")
                        || next.is("%")
                        || (next.glued() && next.is("-"));
        boolean year = number.form().matches("(?:1[89]|20)\\d\\d");
        boolean written =
                e.form() == Numeral.Form.DIGITS || Nouns.is(words.at(e.to()), "threshold");
        return written && !counts && !year && (isLevel(words, e) ? isHigh(e) : isMove(words, e));
    }

    private static boolean isHigh(Expression e) {
        BigDecimal low = e.wording().low();
        return low.compareTo(LEAST) >= 0 || low.scale() > 1;
    }

    private static boolean isMove(Words words, Expression e) {
        Word last = words.at(e.from() - 1);
        boolean of = last.is("of") && Changes.isNoun(words.at(e.from() - 2).lower());
        return of || (Changes.isMove(last) && last.tag() != Tag.NOUN);
    }

    /// Does it tell where the index stood, and not by how much it moved?
    static boolean isLevel(Words words, Expression e) {
        if (COMPARED.contains(words.at(e.to()).lower())) {
            return false;
        }
        Word hedge = words.at(e.from());
        Word last = words.at(e.from() - 1);
        boolean drawn = e.from() < e.numberFrom() && JOINTS.contains(hedge.lower());
        boolean of = last.is("of") && isHeight(words.at(e.from() - 2));
        int behind = Math.max(e.to(), behindPoints(words, e));
        return drawn
                || of
                || JOINTS.contains(last.lower())
                || Verbs.is(last, "reaches")
                || Nouns.is(words.at(behind), "threshold")
                || Nouns.is(words.at(e.to() - 1), "threshold");
    }

    /// "a value of", "a three-year low of", "the close of"
    private static boolean isHeight(Word word) {
        return Nouns.is(word, "mark") || word.is("value") || word.is("close");
    }

    /// Is it an index that is told to stand at the number?
    private static boolean isOfIndex(Words words, Expression e, Memory before) {
        Optional<Movers.Move> move = Movers.of(words, e);
        Optional<NounPhrase> mover = move.flatMap(Movers.Move::mover);
        if (mover.isPresent() && Indices.of(words, mover.get()).isPresent()) {
            return true;
        }
        boolean it = (move.isPresent() && mover.isEmpty()) || isOfIt(words, e);
        return nearest(words, e).isPresent()
                || (it && before.subject().filter(Indices::isIn).isPresent());
    }

    /// "[It] went up by 1%, but stayed below [5,000]"
    private static boolean isOfIt(Words words, Expression e) {
        boolean it = false;
        for (int i = 0; i < e.from(); i++) {
            if (isSubject(words, i)) {
                return false;
            }
            it |= words.at(i).is("it");
        }
        return it;
    }

    private static boolean isSubject(Words words, int at) {
        int token = words.at(at).token();
        Sentence sentence = words.sentence();
        return token >= 0
                && sentence.token(token).relation().startsWith("nsubj")
                && Hanging.isNoun(sentence.token(token));
    }

    /// The index named before the number, where nobody else has come between them.
    private static Optional<Indices> nearest(Words words, Expression e) {
        Indices found = Indices.before(words, e.from()).orElse(null);
        if (found == null) {
            return Optional.empty();
        }
        for (int i = found.phrase().to(); i < e.from(); i++) {
            if (isSubject(words, i)) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    /// Whose points they are: of what moved, else of the index named last; and of which index a share tells how it moved.
    static @Nullable Counted counted(Words words, Expression e, Memory before) {
        boolean points = isPoints(e);
        boolean share = e.quantity() instanceof Quantity.Share;
        if (isToldAgain(words, e, before)) {
            return before.last()
                    .map(last -> new Counted(last.text(), e.to(), last.head(), BY))
                    .orElseThrow();
        }
        if (!points) {
            return share && Changes.of(words, e).isPresent() && !words.at(e.to()).is("of")
                    ? ofSubject(words, e, before)
                    : null;
        }
        boolean level = isLevel(words, e);
        Owner owner = owner(words, e, before, level);
        return level ? owner.at(e) : owner.by(e);
    }

    /// "3%, or [26 points]", "26 points ([3%])": the same move in another unit.
    static boolean isToldAgain(Words words, Expression e, Memory before) {
        Word joint = words.at(e.from() - 1);
        Word unit = words.at(words.at(e.from() - 2).is(",") ? e.from() - 3 : e.from() - 2);
        boolean percent = unit.is("%") || unit.is("percent") || unit.is("cent");
        boolean two =
                (isPoints(e) && percent)
                        || (e.quantity() instanceof Quantity.Share && isPoints(unit));
        return two
                && (joint.is("or") || joint.is("("))
                && before.last().filter(last -> last.text().endsWith(Changes.MARK)).isPresent();
    }

    private static boolean isPoints(Word word) {
        return word.is(UNIT);
    }

    /// "the Nasdaq has fallen by 3%, while the [Dax] was [1%] lower": the index named last is the subject.
    private static @Nullable Counted ofSubject(Words words, Expression e, Memory before) {
        boolean change = !isLevel(words, e);
        return change
                ? nearest(words, e)
                        .filter(index -> index.isSubject(words))
                        .map(index -> Owner.of(words, index, before).by(e))
                        .orElse(null)
                : null;
    }

    /// "stocks", "the market"; not "shares in Kestrel"
    private static boolean isWholeMarket(Words words, NounPhrase mover) {
        return Nouns.is(words.at(mover.head()), "market") && words.at(mover.to()).tag() != Tag.ADP;
    }

    /// @param head of whom or what the points are told, where the sentence names it, else -1
    private record Owner(String text, int head) {
        static Owner told(String text) {
            return new Owner(text, -1);
        }

        static Owner of(Words words, Indices index, Memory before) {
            return new Owner(before.indexOf(words, index), index.phrase().head());
        }

        Counted by(Expression e) {
            return new Counted(text + Changes.MARK, e.to(), head, BY);
        }

        Counted at(Expression e) {
            return new Counted(text, e.to(), head, CountedOf.LEVEL);
        }
    }

    private static Owner owner(Words words, Expression e, Memory before, boolean level) {
        Optional<Movers.Move> move = Movers.of(words, e);
        Optional<Indices> nearest = nearest(words, e);
        NounPhrase mover =
                move.flatMap(Movers.Move::mover)
                        .filter(phrase -> phrase.head() < e.from() || phrase.from() >= e.to())
                        .filter(phrase -> !NounPhrase.isDay(words.at(phrase.head())))
                        .orElse(null);
        boolean index = mover != null && Indices.of(words, mover).isPresent();
        boolean subject =
                nearest.filter(last -> mover == null || last.phrase().from() >= mover.to())
                        .filter(last -> last.isSubject(words))
                        .isPresent();
        boolean all = mover != null && level && isWholeMarket(words, mover);
        if (mover != null && !subject && (index || !all)) {
            return new Owner(before.moved(words, mover), mover.head());
        }
        boolean it = move.isPresent() && mover == null && !subject;
        return (it ? before.subject().map(Owner::told) : Optional.<Owner>empty())
                .or(() -> nearest.map(found -> Owner.of(words, found, before)))
                .or(() -> before.index().map(Owner::told))
                .or(() ->
                        Clauses.subject(words, e.from())
                                .map(phrase -> new Owner(phrase.text(words), phrase.head())))
                .orElse(new Owner("stocks", -1));
    }
}
