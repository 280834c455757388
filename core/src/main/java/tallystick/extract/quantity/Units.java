package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.text.Phrases;
import tallystick.text.Token;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// What stands before or behind a number and makes it money, a share, a measure, or a duration.
///
/// @param kind `money`, `share`, `measure`; of no figure: `time`, `multiple`, `clock`
/// @param symbol ISO 4217 code, `percent`, the unit's symbol
/// @param code ISO 4217 code, else the unit's code in UCUM
/// @param factor what the number is multiplied with: cents are hundredths
/// @param from index of its first word
/// @param to index behind its last word
record Units(String kind, String symbol, String code, BigDecimal factor, int from, int to) {
    private record Entry(String kind, String symbol, String code, String side, BigDecimal factor) {}

    private static final Set<String> NO_FIGURE = Set.of("time", "multiple", "clock");

    private static final Set<String> CAPITALS = Set.of("KG", "KM", "CM", "MM", "ML", "GB", "MB");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Set<String> LAST_OF_CURRENCY = lastOfCurrencies();
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final Phrases<Entry> CURRENCIES_BEFORE = currencies("after");
    private static final Phrases<Entry> CURRENCIES_AFTER = currencies("before");
    private static final Phrases<Entry> BEHIND =
            Phrases.of(
                    WordList.rows("quantity/units.tsv").stream().flatMap(Units::spelled).toList(),
                    row -> new Entry(row.get(2), row.get(1), row.get(3), "after", factor(row)));
    private static final Phrases<Entry> PREFIXES =
            Phrases.of(
                    WordList.rows("quantity/prefixes.tsv"),
                    row ->
                            new Entry(
                                    "measure",
                                    row.get(1),
                                    "{" + row.get(1) + "}",
                                    "before",
                                    BigDecimal.ONE));

    /// A row of the table for each way of writing its unit.
    private static Stream<List<String>> spelled(List<String> row) {
        String factor = row.size() > 4 ? row.get(4) : "1";
        return Arrays.stream(row.get(3).split("\\|"))
                .map(written -> List.of(written, row.get(0), row.get(1), row.get(2), factor));
    }

    private static BigDecimal factor(List<String> row) {
        return new BigDecimal(row.get(4));
    }

    private static Set<String> lastOfCurrencies() {
        return WordList.rows("quantity/currencies.tsv").stream()
                .filter(row -> !row.get(2).equals("after"))
                .map(row -> row.get(0))
                .map(written ->
                        LETTERS.matcher(written).matches()
                                ? written
                                : written.substring(written.length() - 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Phrases<Entry> currencies(String notOnThisSide) {
        List<List<String>> rows =
                WordList.rows("quantity/currencies.tsv").stream()
                        .filter(row -> !row.get(2).equals(notOnThisSide))
                        .toList();
        return Phrases.of(
                rows,
                row ->
                        new Entry(
                                "money",
                                row.get(1),
                                row.get(1),
                                row.get(2),
                                row.size() > 3 ? HUNDREDTH : BigDecimal.ONE));
    }

    /// "millions of years", "dozens of hours"
    static boolean isTime(Words words, int noun) {
        return BEHIND.at(words, noun)
                .filter(found -> NO_FIGURE.contains(found.value().kind()))
                .isPresent();
    }

    /// Is it a word or sign that stands for a currency before a number, or ends one: `$`, `PS`, the `$` of `US$`?
    static boolean isCurrency(Word word) {
        return LAST_OF_CURRENCY.contains(word.form());
    }

    /// A currency or "magnitude" before a number.
    static Optional<Units> before(Words words, int at) {
        return CURRENCIES_BEFORE
                .at(words, at)
                .filter(found -> isWritten(words, found))
                .or(() -> PREFIXES.at(words, at))
                .map(Units::of);
    }

    /// Codes are told from words by their capitals: `USD`, not "usd"; `RM79`, not "rm"; nor is "A $15 Wage" in Australian dollars.
    private static boolean isWritten(Words words, Phrases.Found<Entry> found) {
        Word first = words.at(found.from());
        Word sign = words.at(found.from() + 1);
        boolean letter = found.to() > found.from() + 1 && first.form().length() == 1;
        boolean apart = letter && !sign.isLetters() && !sign.glued();
        return !first.isLetters() || (first.isCapitalised() && !apart);
    }

    /// A unit, a percent sign or a currency behind a number, with or without a hyphen between.
    static Optional<Units> behind(Words words, int at) {
        int unit = words.at(at).is("-") && words.at(at).glued() ? at + 1 : at;
        int bare =
                words.at(unit).isCapitalised() && words.at(unit).tag() == Token.Tag.ADJ
                        ? unit + 1
                        : unit;
        return CURRENCIES_AFTER
                .at(words, unit)
                .or(() -> CURRENCIES_AFTER.at(words, bare))
                .filter(found -> words.at(found.from()).tag() != Token.Tag.VERB)
                .or(() -> BEHIND.at(words, unit).filter(found -> isUnit(words, found)))
                .map(Units::of);
    }

    /// One-letter units need to be glued or to stand alone as letters: "5 m wide", not "5 M&Ms".
    private static boolean isUnit(Words words, Phrases.Found<Entry> found) {
        Word last = words.at(found.to() - 1);
        boolean goesOn = words.at(found.to()).glued() && words.at(found.to()).isLetters();
        if (last.is("magnitude") && words.at(found.to()).isDigits()) {
            return false; // two [magnitude 6.3] quakes
        }
        return !goesOn
                && (last.form().length() > 2
                        || CAPITALS.contains(last.form())
                        || !last.isCapitalised()
                        || last.glued()
                        || !last.isLetters());
    }

    /// A number of such a unit is a duration or a multiple, and no figure.
    boolean isTime() {
        return NO_FIGURE.contains(kind);
    }

    boolean isMoney() {
        return kind.equals("money");
    }

    /// Pounds by the million are money, by the dozen a weight.
    Units scaled(BigDecimal scale) {
        boolean money = symbol.equals("lb") && scale.compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
        return money ? new Units("money", "GBP", "GBP", factor, from, to) : this;
    }

    private static Units of(Phrases.Found<Entry> found) {
        Entry entry = found.value();
        return new Units(
                entry.kind(),
                entry.symbol(),
                entry.code(),
                entry.factor(),
                found.from(),
                found.to());
    }
}
