package tallystick.extract.quantity;

import org.jspecify.annotations.Nullable;
import tallystick.figure.Quantity;
import tallystick.text.Words;

/// "a 6.4 quake": a bare decimal before an earthquake is its magnitude.
final class Quakes {
    private Quakes() {}

    private static final int REACH = 12;

    /// A magnitude is an earthquake's: the nearest one named in the sentence.
    static @Nullable Counted counted(Words words, Expression e, Memory before) {
        if (!(e.quantity() instanceof Quantity.Measure measure)
                || !measure.symbol().equals("magnitude")) {
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

    static boolean isMagnitude(Words words, Expression e, Counted counted) {
        return e.quantity() instanceof Quantity.Count
                && counted.head() >= 0
                && Nouns.is(words.at(counted.head()), "quake")
                && words.at(e.numberFrom()).form().matches("\\d\\.\\d");
    }
}
