package tallystick.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tallystick.figure.Filed;
import tallystick.figure.Span;
import tallystick.reconcile.Toll.Count;

/// How many the name of a deed tells of: a "triple homicide" three, a "murder-suicide" two at the least (`multiples.tsv`).
final class Multiple {
    private static final Table LIST = Table.of("multiples");
    private static final Map<String, BigDecimal> NUMBERS =
            LIST.rows().stream()
                    .filter(row -> Character.isDigit(row.getFirst().charAt(0)))
                    .flatMap(row ->
                            Table.words(row).stream()
                                    .map(word -> Map.entry(word, new BigDecimal(row.getFirst()))))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Pattern KILLED = pattern(LIST.words("killed"));
    private static final Pattern HIT = pattern(LIST.words("hit"));
    private static final Pattern MURDER_SUICIDE = Pattern.compile("(?i)\\bmurder[- ]suicide\\b");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Multiple() {}

    private static Pattern pattern(Set<String> deeds) {
        return Pattern.compile(
                "(?i)\\b("
                        + String.join("|", NUMBERS.keySet())
                        + ")[- ](?:"
                        + String.join("|", deeds)
                        + ")s?\\b");
    }

    static Optional<Count> killed(Filed filed, int opening) {
        return first(KILLED, filed, opening)
                .or(() -> {
                    Matcher deed = MURDER_SUICIDE.matcher(filed.report().text().string());
                    return deed.find() ? count(filed, deed, TWO, opening) : Optional.empty();
                });
    }

    static Optional<Count> hit(Filed filed, int opening) {
        return first(HIT, filed, opening);
    }

    private static Optional<Count> first(Pattern deed, Filed filed, int opening) {
        Matcher found = deed.matcher(filed.report().text().string());
        return found.find()
                ? count(
                        filed,
                        found,
                        NUMBERS.getOrDefault(Fold.plain(found.group(1)), TWO),
                        opening)
                : Optional.empty();
    }

    private static Optional<Count> count(
            Filed filed, Matcher found, BigDecimal number, int opening) {
        Span words = filed.report().text().span(found.start(), found.end());
        return words.start() < opening
                ? Optional.of(new Count(number, true, false, filed.report(), List.of(words), ""))
                : Optional.empty();
    }
}
