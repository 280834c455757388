package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tallystick.text.Phrases;
import tallystick.text.Token;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// What stands before or behind a number and makes it money, a share, a measure, or a duration.
///
/// @param kind `money`, `share`, `measure` or `time`
/// @param symbol ISO 4217 code, `percent`, the unit's symbol
/// @param factor what the number is multiplied with: cents are hundredths
/// @param to index behind its last word
record Units(String kind, String symbol, BigDecimal factor, int to) {
    private record Entry(String kind, String symbol, String side, BigDecimal factor) {}

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final Phrases<Entry> CURRENCIES_BEFORE = currencies("after");
    private static final Phrases<Entry> CURRENCIES_AFTER = currencies("before");
    private static final Phrases<Entry> BEHIND =
            Phrases.of(
                    WordList.rows("quantity/units.tsv"),
                    row -> new Entry(row.get(2), row.get(1), "after", BigDecimal.ONE));
    private static final Phrases<Entry> PREFIXES =
            Phrases.of(
                    WordList.rows("quantity/prefixes.tsv"),
                    row -> new Entry("measure", row.get(1), "before", BigDecimal.ONE));

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
                                row.get(2),
                                row.size() > 3 ? HUNDREDTH : BigDecimal.ONE));
    }

    /// "millions of years", "dozens of hours"
    static boolean isTime(Words words, int noun) {
        return BEHIND.at(words, noun)
                .filter(found -> found.value().kind().equals("time"))
                .isPresent();
    }

    /// A currency or "magnitude" before a number.
    static Optional<Units> before(Words words, int at) {
        return CURRENCIES_BEFORE
                .at(words, at)
                .filter(found -> isWritten(words, found))
                .or(() -> PREFIXES.at(words, at))
                .map(Units::of);
    }

    /// Codes are told from words by their capitals: `USD`, not "usd"; `RM79`, not "rm".
    private static boolean isWritten(Words words, Phrases.Found<Entry> found) {
        Word first = words.at(found.from());
        return !first.isLetters() || first.isCapitalised();
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
                .filter(found ->
                        !words.at(found.from()).is("won")
                                || words.at(found.from()).tag() != Token.Tag.VERB)
                .or(() -> BEHIND.at(words, unit).filter(found -> isUnit(words, found)))
                .map(Units::of);
    }

    /// One-letter units need to be glued or to stand alone as letters: "5 m wide", not "5 M&Ms".
    private static boolean isUnit(Words words, Phrases.Found<Entry> found) {
        Word last = words.at(found.to() - 1);
        boolean goesOn = words.at(found.to()).glued() && words.at(found.to()).isLetters();
        return !goesOn
                && (last.form().length() > 2
                        || !last.isCapitalised()
                        || last.glued()
                        || !last.isLetters());
    }

    /// A number of such a unit is a duration or a multiple, and no figure.
    boolean isTime() {
        return kind.equals("time");
    }

    /// Pounds by the million are money, by the dozen a weight.
    Units scaled(BigDecimal scale) {
        boolean money = symbol.equals("lb") && scale.compareTo(BigDecimal.valueOf(1_000_000)) >= 0;
        return money ? new Units("money", "GBP", factor, to) : this;
    }

    private static Units of(Phrases.Found<Entry> found) {
        Entry entry = found.value();
        return new Units(entry.kind(), entry.symbol(), entry.factor(), found.to());
    }
}
