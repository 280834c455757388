package tallystick.extract.quantity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Stock indices, whose bare levels are no figures: "closed at [8,312]".
final class Markets {
    private static final Pattern BORDER = Pattern.compile("[^\\p{L}&]+");
    private static final Set<String> LISTED = listed();

    private Markets() {}

    private static Set<String> listed() {
        return WordList.rows("quantity/nouns.tsv").stream()
                .filter(row -> row.get(1).equals("index"))
                .map(row -> row.get(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Does a phrase name a stock index?
    static boolean isIndex(String phrase) {
        return BORDER.splitAsStream(phrase.toLowerCase(Locale.ROOT)).anyMatch(LISTED::contains);
    }

    /// A number alone that an index is said to stand at.
    static boolean isLevel(Words words, Expression e, Counted counted) {
        return e.isCount() && counted.head() < 0 && isIndex(counted.text());
    }
}
