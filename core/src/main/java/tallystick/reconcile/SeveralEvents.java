package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tallystick.figure.Entry;
import tallystick.figure.Figure;
import tallystick.figure.Filed;
import tallystick.figure.Span;
import tallystick.wordlist.WordList;

/// Sentences that sum up several events, "seven were killed in [three shootings]" or "over the [weekend]": no single one's number stands there.
final class SeveralEvents {
    private static final String LIST = "reconcile/several-events.tsv";
    private static final Pattern WORDS =
            Pattern.compile(
                    words("words").stream()
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
    private static final Set<String> EVENTS = words("event");

    private SeveralEvents() {}

    private static Set<String> words(String kind) {
        return WordList.rows(LIST).stream()
                .filter(row -> row.get(1).equals(kind))
                .map(List::getFirst)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isIn(Span sentence, Filed filed) {
        String text = filed.report().quote(sentence).toLowerCase(Locale.ROOT);
        return WORDS.matcher(text).find()
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
                        .filter(low -> low.compareTo(BigDecimal.ONE) > 0)
                        .isPresent();
    }
}
