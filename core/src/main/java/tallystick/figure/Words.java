package tallystick.figure;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the constant that a word of the specification names.
final class Words {
    private Words() {}

    static <E> E find(E[] all, Function<E, String> word, String wanted, String what) {
        for (E each : all) {
            if (word.apply(each).equals(wanted)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "no %s is called \"%s\"; there are: %s"
                        .formatted(
                                what,
                                wanted,
                                Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }
}
