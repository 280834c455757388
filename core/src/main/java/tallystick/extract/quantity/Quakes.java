package tallystick.extract.quantity;

import tallystick.figure.Quantity;
import tallystick.text.Words;

/// "a 6.4 quake": a bare decimal before an earthquake is its magnitude.
final class Quakes {
    private Quakes() {}

    static boolean isMagnitude(Words words, Expression e, Counted counted) {
        return e.quantity() instanceof Quantity.Count
                && counted.head() >= 0
                && Nouns.is(words.at(counted.head()), "quake")
                && words.at(e.numberFrom()).form().matches("\\d\\.\\d");
    }
}
