package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.extract.quantity.Spelled.Part;
import tallystick.text.Word;
import tallystick.text.Words;

/// Fractions: `a third`, `two-thirds`, `half a million`, `a quarter of a million`, `3/4 of`, `¾`. One that stands alone is a share, in
/// percent; behind a whole number it adds to it: `2 1/2`, `2½`, `two and a half`.
final class Fractions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Set<String> STROKES = Set.of("/", "⁄");
    private static final int PLACES = 12;
    private static final int LONGEST = 3;

    /// So much of one, and the index behind its last word.
    private record Piece(BigDecimal value, int to) {}

    private Fractions() {}

    /// The share, or the number that a fraction scales, that begins at a word.
    static @Nullable Numeral at(Words words, int from) {
        Piece piece = alone(words, from);
        if (piece == null) {
            return null;
        }
        int of = words.at(piece.to()).is("of") ? piece.to() + 1 : piece.to();
        Numeral whole = scaleBehind(words, piece.to(), of);
        if (whole != null) {
            BigDecimal value = whole.low().multiply(piece.value());
            return new Numeral(from, whole.to(), value, Numeral.Form.WORDS);
        }
        boolean told =
                !words.at(from).isLetters() || piece.to() > from + 1 || words.at(from).is("half");
        return told
                ? new Numeral(
                        from, piece.to(), piece.value().multiply(HUNDRED), Numeral.Form.FRACTION)
                : null;
    }

    /// The number with the fraction that follows it added.
    static Numeral added(Words words, Numeral whole) {
        Piece piece = behind(words, whole);
        return piece == null
                ? whole
                : new Numeral(
                        whole.from(), piece.to(), whole.low().add(piece.value()), whole.form());
    }

    private static @Nullable Piece alone(Words words, int from) {
        Word word = words.at(from);
        if (word.isLetters()) {
            return spelled(words, from);
        }
        Piece sign = sign(words, from);
        if (sign != null) {
            return sign;
        }
        Piece stroke = stroke(words, from);
        boolean told =
                stroke != null
                        && (words.at(stroke.to()).is("of")
                                || Units.behind(words, stroke.to()).isPresent());
        return told ? stroke : null;
    }

    private static @Nullable Piece behind(Words words, Numeral whole) {
        int at = whole.to();
        boolean integer = whole.isPoint() && whole.low().stripTrailingZeros().scale() <= 0;
        if (!integer) {
            return null;
        }
        Piece sign = sign(words, at);
        if (sign != null) {
            return sign;
        }
        int and = behindHyphen(words, at);
        if (words.at(and).is("and")) {
            int part = behindHyphen(words, and + 1);
            boolean spelled = !words.at(part).isDigits();
            Piece piece = spelled ? spelled(words, part) : stroke(words, part);
            return piece != null && piece.to() > part + 1 ? piece : null;
        }
        boolean digits = whole.to() == whole.from() + 1 && words.at(whole.from()).isDigits();
        boolean apart = words.at(at).start() == words.at(at - 1).end() + 1;
        return digits && apart ? stroke(words, at) : null;
    }

    private static @Nullable Piece sign(Words words, int at) {
        return Spelled.part(words.at(at))
                .filter(part -> part.role().equals("sign"))
                .map(part -> new Piece(part.value(), at + 1))
                .orElse(null);
    }

    /// `1/2`: the lower number is the larger one.
    private static @Nullable Piece stroke(Words words, int at) {
        Word over = words.at(at);
        Word stroke = words.at(at + 1);
        Word under = words.at(at + 2);
        boolean written =
                isShort(over)
                        && isShort(under)
                        && STROKES.contains(stroke.form())
                        && stroke.glued()
                        && under.glued()
                        && !(words.at(at + 3).glued() && STROKES.contains(words.at(at + 3).form()));
        if (!written || Integer.parseInt(over.form()) >= Integer.parseInt(under.form())) {
            return null;
        }
        return new Piece(
                divided(new BigDecimal(over.form()), new BigDecimal(under.form())), at + 3);
    }

    private static boolean isShort(Word word) {
        return word.isDigits()
                && word.form().length() <= LONGEST
                && word.form().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// `a third`, `two-thirds`, `half`
    private static @Nullable Piece spelled(Words words, int from) {
        int at = from;
        BigDecimal times = BigDecimal.ONE;
        Part count = Spelled.part(words.at(at)).orElse(null);
        if (words.at(at).is("a") || words.at(at).is("an")) {
            at = behindHyphen(words, at + 1);
        } else if (count != null && count.role().equals("unit") && count.value().signum() > 0) {
            times = count.value();
            at = behindHyphen(words, at + 1);
        }
        Part part = Spelled.part(words.at(at)).orElse(null);
        return part == null || !part.role().equals("fraction")
                ? null
                : new Piece(divided(times, part.value()), at + 1);
    }

    /// `three-and-a-half`: a hyphen between number words joins them.
    static int behindHyphen(Words words, int at) {
        boolean hyphen = words.at(at).is("-") && words.at(at).glued() && words.at(at + 1).glued();
        return hyphen ? at + 1 : at;
    }

    /// `a million [and a half]`: a half behind a scale is half of the scale.
    static Optional<Numeral> halfOfScale(Words words, Numeral whole) {
        int and = behindHyphen(words, whole.to());
        int article = words.at(and).is("and") ? behindHyphen(words, and + 1) : and;
        int half = behindHyphen(words, article + 1);
        boolean told =
                words.at(and).is("and")
                        && words.at(article).is("a")
                        && words.at(half).is("half")
                        && whole.isPoint()
                        && whole.scale().compareTo(THOUSAND) >= 0;
        if (!told) {
            return Optional.empty();
        }
        BigDecimal value = whole.low().add(divided(whole.scale(), TWO));
        return Optional.of(
                new Numeral(whole.from(), half + 1, value, value, whole.form(), whole.scale()));
    }

    private static BigDecimal divided(BigDecimal over, BigDecimal under) {
        return over.divide(under, PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /// `half a million`, `a quarter of a million`, `a quarter million`
    private static @Nullable Numeral scaleBehind(Words words, int bare, int of) {
        if (words.at(of).is("a") || words.at(of).is("an")) {
            return Spelled.at(words, of).orElse(null);
        }
        Part scale = Spelled.part(words.at(bare)).filter(Part::isScale).orElse(null);
        return scale == null
                ? null
                : new Numeral(bare, bare + 1, scale.value(), Numeral.Form.WORDS);
    }

    /// A share to a tenth of a percent, as the specification has it: a third is 33.3.
    static BigDecimal rounded(BigDecimal percent) {
        BigDecimal tenth = percent.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return tenth.scale() < 0 ? tenth.setScale(0) : tenth;
    }
}
