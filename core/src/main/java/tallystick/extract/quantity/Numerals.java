package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallystick.extract.quantity.Spelled.Part;
import tallystick.figure.Hedge;
import tallystick.text.Phrases;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Reads numbers in every way a report writes them: `3,000`, `8 000`, `1.2m`, `twenty-five thousand`, `two dozen`,
/// `several hundred`, `a third`, `half a million`.
final class Numerals {
    private static final Pattern THOUSANDS =
            Pattern.compile("\\d{1,3}(?:[,'’]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern DOTTED_THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern PLAIN = Pattern.compile("\\d*(?:\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Vague(BigDecimal low, BigDecimal high, Hedge hedge, String use) {}

    private static final Phrases<Vague> VAGUE =
            Phrases.of(
                    WordList.rows("quantity/vague.tsv"),
                    row ->
                            new Vague(
                                    new BigDecimal(row.get(1)),
                                    new BigDecimal(row.get(2)),
                                    Hedge.of(row.get(3)),
                                    row.get(4)));

    private Numerals() {}

    /// The number that begins at a word.
    static Optional<Numeral> at(Words words, int from) {
        Numeral found = vague(words, from);
        if (found == null) {
            found = fraction(words, from);
        }
        if (found == null) {
            found = digits(words, from);
        }
        return found == null ? Spelled.at(words, from) : Optional.of(found);
    }

    /// The hedge that a vague numeral carries with it.
    static Hedge hedge(Words words, Numeral numeral) {
        return VAGUE.at(words, numeral.from())
                .map(found -> found.value().hedge())
                .orElse(Hedge.VAGUE);
    }

    private static @Nullable Numeral vague(Words words, int from) {
        var found = VAGUE.at(words, from).orElse(null);
        if (found == null) {
            return words.at(from).is("some") ? someHundreds(words, from) : null;
        }
        Vague vague = found.value();
        Part scale = Spelled.part(words.at(found.to())).orElse(null);
        boolean point = vague.low().compareTo(vague.high()) == 0;
        if (vague.use().equals("scaled") && scale != null && scale.isScale()) {
            return new Numeral(
                    from,
                    found.to() + 1,
                    vague.low().multiply(scale.value()),
                    vague.high().multiply(scale.value()),
                    Numeral.Form.VAGUE,
                    scale.value());
        }
        int to = words.at(found.to() - 1).is("of") && !point ? found.to() - 1 : found.to();
        return new Numeral(from, to, vague.low(), vague.high(), Numeral.Form.VAGUE, BigDecimal.ONE);
    }

    /// "some hundreds": "some" belongs to the vague word and is no hedge of its own.
    private static @Nullable Numeral someHundreds(Words words, int from) {
        boolean vagueNext =
                VAGUE.at(words, from + 1)
                        .filter(next -> next.value().use().equals("of"))
                        .isPresent();
        Numeral next = vagueNext ? vague(words, from + 1) : null;
        return next == null ? null : next.from(from);
    }

    private static @Nullable Numeral digits(Words words, int from) {
        Word first = words.at(from);
        if (!first.isDigits()) {
            return null;
        }
        int to = from + 1;
        String form = first.form();
        while (form.length() <= 11
                && first.form().length() <= 3
                && isThreeDigitsBehindABlank(words, to)) {
            form += words.at(to).form();
            to++;
        }
        BigDecimal value = value(form);
        return value == null ? null : scaled(words, from, to, value);
    }

    private static boolean isThreeDigitsBehindABlank(Words words, int index) {
        Word word = words.at(index);
        return word.isDigits()
                && word.form().matches("\\d{3}")
                && word.start() == words.at(index - 1).end() + 1;
    }

    private static @Nullable BigDecimal value(String form) {
        if (THOUSANDS.matcher(form).matches()) {
            return new BigDecimal(form.replaceAll("[,'’]", ""));
        } else if (DOTTED_THOUSANDS.matcher(form).matches()) {
            return new BigDecimal(form.replace(".", ""));
        } else if (PLAIN.matcher(form).matches()) {
            return new BigDecimal(form);
        } else if (DECIMAL_COMMA.matcher(form).matches()) {
            return new BigDecimal(form.replace(',', '.'));
        }
        return null;
    }

    /// `2.9 million`, `3bn`, `2 1/2`, `two hundred thousand`: what follows a number and multiplies it.
    private static Numeral scaled(Words words, int from, int to, BigDecimal value) {
        BigDecimal scale = BigDecimal.ONE;
        int end = to;
        while (isScaleBehind(words, end)) {
            scale = scale.multiply(Spelled.part(words.at(end)).orElseThrow().value());
            end++;
        }
        BigDecimal scaled = value.multiply(scale);
        return new Numeral(from, end, scaled, scaled, Numeral.Form.DIGITS, scale);
    }

    /// A scale word, or a letter that stands for one: `k`, `bn`; `m` only of money, else it is metres.
    private static boolean isScaleBehind(Words words, int index) {
        Word word = words.at(index);
        String role = Spelled.part(word).map(Part::role).orElse("");
        boolean last = !words.at(index + 1).glued() || words.at(index + 1).kind() == Word.Kind.MARK;
        return switch (role) {
            case "scale" -> true;
            case "suffix" ->
                    switch (word.lower()) {
                        case "k" -> word.glued() && last;
                        case "m", "b" -> last && isMoneyBefore(words, index - 2);
                        default -> last;
                    };
            default -> false;
        };
    }

    private static boolean isMoneyBefore(Words words, int index) {
        Word before = words.at(index);
        return before.kind() == Word.Kind.MARK
                && Character.getType(before.form().charAt(0)) == Character.CURRENCY_SYMBOL;
    }

    /// `a third`, `two-thirds`, `half`, `half a million`, `a quarter of a million`, `half a dozen`; a fraction alone is in percent.
    private static @Nullable Numeral fraction(Words words, int from) {
        int at = from;
        int times = 1;
        Part count = Spelled.part(words.at(at)).orElse(null);
        if (words.at(at).is("a") || words.at(at).is("an")) {
            at++;
        } else if (count != null && count.role().equals("unit") && count.value().signum() > 0) {
            times = count.value().intValue();
            at += words.at(at + 1).is("-") ? 2 : 1;
        }
        Part part = Spelled.part(words.at(at)).orElse(null);
        if (part == null || !part.role().equals("fraction")) {
            return null;
        }
        BigDecimal percent = share(part.value(), times);
        int of = words.at(at + 1).is("of") ? at + 2 : at + 1;
        Numeral whole = scaleBehind(words, at + 1, of);
        if (whole != null) {
            BigDecimal value = whole.low().multiply(percent).divide(HUNDRED);
            return new Numeral(from, whole.to(), value, Numeral.Form.WORDS);
        }
        boolean bare = at == from;
        return bare && !words.at(at).is("half")
                ? null
                : new Numeral(from, at + 1, percent, Numeral.Form.FRACTION);
    }

    /// `half a million`, `a quarter of a million`, `a quarter million`
    private static @Nullable Numeral scaleBehind(Words words, int bare, int of) {
        if (words.at(of).is("a") || words.at(of).is("an")) {
            return Spelled.at(words, of).orElse(null);
        }
        Part scale = Spelled.part(words.at(bare)).filter(Part::isScale).orElse(null);
        return scale == null
                ? null
                : new Numeral(bare, bare + 1, scale.value(), Numeral.Form.WORDS);
    }

    private static BigDecimal share(BigDecimal percent, int times) {
        BigDecimal third = new BigDecimal("33.3");
        return times == 2 && percent.compareTo(third) == 0
                ? new BigDecimal("66.7")
                : percent.multiply(BigDecimal.valueOf(times));
    }
}
