package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Span;

/// Sentences that sum up several events, "seven were killed in [three shootings]" or "over the [weekend]": no single one's number stands there.
final class SeveralEvents {
    private static final Table LIST = Table.of("several-events");
    private static final Pattern WORDS = pattern("words");
    private static final Pattern TIME = pattern("time");
    private static final Pattern ONE = pattern("one");
    private static final Set<String> EVENTS = LIST.words("event");

    private SeveralEvents() {}

    private static Pattern pattern(String kind) {
        return Pattern.compile(
                LIST.words(kind).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
    }

    static boolean isIn(Span sentence, Filed filed) {
        String text = filed.report().quote(sentence).toLowerCase(Locale.ROOT);
        return WORDS.matcher(text).find()
                || (TIME.matcher(text).find() && !ONE.matcher(text).find())
                || filed.entries().stream()
                        .map(Entry::figure)
                        .anyMatch(
                                figure -> figure.sentence().equals(sentence) && isSeveral(figure));
    }

    private static boolean isSeveral(Figure figure) {
        String counted = figure.counted().toLowerCase(Locale.ROOT);
        String last = counted.substring(counted.lastIndexOf(' ') + 1);
        return EVENTS.contains(last)
                && figure.bounds()
                        .low()
                        .or(figure.bounds()::high)
                        .filter(number -> number.compareTo(BigDecimal.ONE) > 0)
                        .isPresent();
    }
}
