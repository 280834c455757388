package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import tallystick.figure.Bounds;
import tallystick.figure.Hedge;
import tallystick.figure.Quantity;
import tallystick.text.Words;

/// What is left of a whole: `all but two of the 40 miners` → 38 (`docs/FIGURES.md` §8).
final class AllBut {
    private static final int REACH = 5;

    private AllBut() {}

    /// Is it the number of those left out? It counts nobody whom the sentence speaks of.
    static boolean isLeftOut(Words words, Expression e) {
        return isAllBut(words, e.from() - 2);
    }

    /// What begins at a word, where the whole is told behind it.
    static Optional<Expression> at(Words words, int at) {
        Numeral left = isAllBut(words, at) ? Numerals.at(words, at + 2).orElse(null) : null;
        if (left == null || !left.isPoint() || !words.at(left.to()).is("of")) {
            return Optional.empty();
        }
        return whole(words, left.to() + 1)
                .filter(whole -> whole.low().compareTo(left.low()) > 0)
                .map(whole -> whole.low().subtract(left.low()))
                .map(rest -> of(at, left, rest));
    }

    private static boolean isAllBut(Words words, int at) {
        return words.at(at).is("all") && words.at(at + 1).is("but");
    }

    /// "the [40] miners", "its last [six] seats"
    private static Optional<Numeral> whole(Words words, int from) {
        for (int i = from; i < from + REACH; i++) {
            Optional<Numeral> whole = Numerals.at(words, i).filter(Numeral::isPoint);
            if (whole.isPresent() || !words.at(i).isLetters()) {
                return whole;
            }
        }
        return Optional.empty();
    }

    private static Expression of(int at, Numeral left, BigDecimal rest) {
        return new Expression(
                at,
                left.to(),
                at,
                left.to(),
                new Quantity.Count(new Bounds.Exactly(rest), Hedge.EXACT),
                Numeral.Form.NONE,
                null,
                "all but <number> of <number>",
                Expression.Wording.NONE,
                Role.FIGURE);
    }
}
