package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import tallystick.figure.Bounds;
import tallystick.figure.Quantity;
import tallystick.text.Word;
import tallystick.text.Words;

/// So many per a round number of people is a share of them (`docs/FIGURES.md` §8): `seven deaths per 100,000` → 0.007 percent.
///
/// @param base of how many
/// @param to index behind its last word
record Rates(BigDecimal base, int to) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext SMALL = new MathContext(3);
    private static final int BEFORE_PER = 3;

    /// The base that a number is told by, right behind what it counts: "deaths [per 100,000 people]".
    static Optional<Rates> of(Words words, Expression e, Counted counted) {
        int behind = Math.max(e.to(), counted.to());
        if (!e.isCount() || e.compound() != null) {
            return Optional.empty();
        }
        for (int per = behind; per <= behind + BEFORE_PER; per++) {
            Word word = words.at(per);
            if (word.is("per") || (word.is("for") && words.at(per + 1).is("every"))) {
                return base(words, word.is("per") ? per + 1 : per + 2);
            }
            if (per > behind && !word.isNominal()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Rates> base(Words words, int at) {
        return Numerals.at(words, at)
                .filter(number -> isRound(number.low()))
                .filter(number -> Units.behind(words, number.to()).isEmpty())
                .map(number -> new Rates(number.low(), behind(words, number.to())));
    }

    private static int behind(Words words, int at) {
        return NounPhrase.at(words, at)
                .filter(noun -> noun.from() == at)
                .map(NounPhrase::to)
                .orElse(at);
    }

    /// Is it a hundred, a thousand, a hundred thousand …?
    static boolean isRound(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return number.compareTo(HUNDRED) >= 0
                && bare.unscaledValue().equals(BigDecimal.ONE.unscaledValue());
    }

    /// "fifteen deaths per 100,000; the lowest rate was [three]": of what the rate before was told.
    static Optional<Counted> same(Counted counted, Memory before) {
        boolean open = counted.rule().equals(Elided.ALONE) || counted.text().endsWith("rate");
        return counted.head() < 0 && open
                ? before.share()
                        .map(last -> new Counted(last.text(), counted.to(), -1, counted.rule()))
                : Optional.empty();
    }

    /// The share that a number is of the base.
    Quantity share(Quantity quantity) {
        Bounds bounds =
                switch (quantity.bounds()) {
                    case Bounds.Exactly(BigDecimal value) -> new Bounds.Exactly(percent(value));
                    case Bounds.Between(BigDecimal low, BigDecimal high) ->
                            new Bounds.Between(percent(low), percent(high));
                    case Bounds.AtLeast(BigDecimal low) -> new Bounds.AtLeast(percent(low));
                    case Bounds.AtMost(BigDecimal high) -> new Bounds.AtMost(percent(high));
                    case Bounds.Unknown unknown -> unknown;
                };
        return new Quantity.Share(bounds, quantity.hedge());
    }

    private BigDecimal percent(BigDecimal number) {
        return percent(number, base);
    }

    /// So many of so many in percent: to a tenth, a small share to three digits.
    static BigDecimal percent(BigDecimal number, BigDecimal of) {
        BigDecimal percent = number.multiply(HUNDRED).divide(of, MathContext.DECIMAL64);
        return percent.compareTo(BigDecimal.ONE) >= 0
                ? percent.setScale(1, RoundingMode.HALF_UP)
                : percent.round(SMALL);
    }
}
