package tallystick.extract.quantity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Quantity;
import tallystick.text.Token.Tag;
import tallystick.text.Words;

/// "a 6.4 quake": a bare decimal before an earthquake is its magnitude.
final class Quakes {
    static final String UNIT = "magnitude";

    private static final int REACH = 12;
    private static final Set<String> MEASURED =
            Set.of(
                    "measuring",
                    "measured",
                    "registering",
                    "registered",
                    "recorded",
                    "rated",
                    "at",
                    "as");

    private static final Set<String> REPORTED =
            Set.of("reported", "reports", "reporting", "said", "says", "gave", "recorded");

    private Quakes() {}

    /// A magnitude is an earthquake's: the nearest one named in the sentence.
    static @Nullable Counted counted(Words words, Expression e, Memory before) {
        if (!(e.quantity() instanceof Quantity.Measure measure) || !measure.symbol().equals(UNIT)) {
            return null;
        }
        for (int off = 0; off < REACH; off++) {
            for (int i : new int[] {e.to() + off, e.from() - 1 - off}) {
                if (Nouns.is(words.at(i), "quake")) {
                    return new Counted(words.at(i).form(), e.to(), i, "magnitude of <earthquake>");
                }
            }
        }
        return new Counted(
                before.quake().orElse("earthquake"), e.to(), -1, "magnitude of an earthquake");
    }

    /// "The quake registered 6.4": a bare decimal behind a verb of measuring is the magnitude of the earthquake spoken of.
    static Expression measured(Words words, Expression e, Memory before) {
        boolean reported = REPORTED.contains(words.at(e.from() - 1).lower());
        boolean told =
                e.isCount()
                        && (MEASURED.contains(words.at(e.from() - 1).lower())
                                || isMagnitudeOf(words, e.from() - 1)
                                || (reported && !words.at(e.to()).isNominal()))
                        && isDecimal(words, e)
                        && (before.quake().isPresent() || isNamed(words, e.from()));
        return told
                ? e.with(new Quantity.Measure(e.quantity().bounds(), e.quantity().hedge(), UNIT))
                : e;
    }

    /// "the earthquake's magnitude was [5.5]"
    private static boolean isMagnitudeOf(Words words, int at) {
        return words.at(at).tag() == Tag.AUX && words.at(at - 1).is(UNIT);
    }

    private static boolean isNamed(Words words, int before) {
        for (int i = before - 1; i >= before - REACH; i--) {
            if (Nouns.is(words.at(i), "quake")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDecimal(Words words, Expression e) {
        return e.numberTo() == e.numberFrom() + 1
                && words.at(e.numberFrom()).form().matches("\\d\\.\\d");
    }

    static boolean isMagnitude(Words words, Expression e, Counted counted) {
        return e.quantity() instanceof Quantity.Count
                && counted.head() >= 0
                && Nouns.is(words.at(counted.head()), "quake")
                && isDecimal(words, e);
    }
}
