package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tallystick.extract.quantity.Spelled.Part;
import tallystick.figure.Hedge;
import tallystick.text.Phrases;
import tallystick.text.Token;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Reads numbers in every way a report writes them: `3,000`, `8 000`, `1.2m`, `twenty-five thousand`, `two dozen`,
/// `several hundred`, `a third`, `half a million`.
final class Numerals {
    private static final Pattern THOUSANDS =
            Pattern.compile("(?:\\d{1,3}(?:[,'’]\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3})(?:\\.\\d+)?");
    private static final Pattern DOTTED_THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern ONE_DOT = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
    private static final int LONGEST_BLANKED = 11;
    private static final int MOST_SCALES = 4;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /// Longer rows of digits are no numbers: the world has no more than this many of anything.
    private static final int LONGEST = 40;

    private static final Pattern PLAIN = Pattern.compile("\\d*(?:\\.\\d+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");

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

    /// Single words for round numbers, which a greater one may follow, with the least they mean.
    private static final Map<String, BigDecimal> ROUND =
            WordList.rows("quantity/vague.tsv").stream()
                    .filter(row -> row.get(0).indexOf(' ') < 0 && !row.get(4).equals("scaled"))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    row -> row.get(0), row -> new BigDecimal(row.get(1))));

    private static final Set<String> OR_MORE = Set.of("perhaps", "possibly", "maybe");
    private static final Set<String> BEFORE_HIT =
            Set.of(
                    "still", "more", "others", "also", "were", "are", "have", "been", "remain",
                    "feared");

    private Numerals() {}

    /// The number that begins at a word.
    static Optional<Numeral> at(Words words, int from) {
        Numeral found = vague(words, from);
        if (found == null) {
            found = Fractions.at(words, from);
        }
        if (found == null) {
            found = digits(words, from);
        }
        if (found == null) {
            found = Spelled.at(words, from).orElse(null);
        }
        Numeral read = found;
        return Optional.ofNullable(found)
                .map(number -> Fractions.halfOfScale(words, number).orElse(read));
    }

    /// The hedge that a vague numeral carries with it.
    static Hedge hedge(Words words, Numeral numeral) {
        return VAGUE.at(words, numeral.from())
                .map(found -> found.value().hedge())
                .orElse(Hedge.VAGUE);
    }

    private static @Nullable Numeral vague(Words words, int from) {
        Numeral several = severalVague(words, from);
        if (several != null) {
            return several;
        }
        var found = VAGUE.at(words, from).orElse(null);
        if (found == null) {
            return words.at(from).is("some") ? someHundreds(words, from) : null;
        }
        Vague vague = found.value();
        if (vague.use().equals("plural") && !isOfMany(words, found.to())) {
            return null;
        }
        if (vague.use().equals("first")
                || (vague.use().equals("hit") && !isOfHit(words, found.to()))) {
            return null;
        }
        Part scale = Spelled.part(words.at(found.to())).orElse(null);
        boolean point = vague.low().compareTo(vague.high()) == 0;
        if (vague.use().equals("scaled") && scale != null && scale.isScale()) {
            int behind = found.to() + 1;
            BigDecimal more =
                    Spelled.part(words.at(behind))
                            .filter(next -> next.isScale())
                            .map(Part::value)
                            .filter(next -> next.compareTo(scale.value()) > 0)
                            .orElse(BigDecimal.ONE); // a few hundred million
            BigDecimal whole = scale.value().multiply(more);
            return new Numeral(
                    from,
                    more.compareTo(BigDecimal.ONE) == 0 ? behind : behind + 1,
                    vague.low().multiply(whole),
                    vague.high().multiply(whole),
                    Numeral.Form.VAGUE,
                    whole);
        }
        int to = words.at(found.to() - 1).is("of") && !point ? found.to() - 1 : found.to();
        return new Numeral(from, to, vague.low(), vague.high(), Numeral.Form.VAGUE, BigDecimal.ONE);
    }

    /// `dozens or hundreds of homes`, `hundreds, if not thousands`, `tens or hundreds of thousands`: from the lower word's least to the
    /// higher one's most.
    private static @Nullable Numeral severalVague(Words words, int from) {
        BigDecimal least = ROUND.get(words.at(from).lower());
        int second = behindOr(words, from + 1);
        Numeral most = least == null || second <= from ? null : vague(words, second);
        if (least == null || most == null) {
            return null;
        }
        BigDecimal bare = ROUND.getOrDefault(words.at(second).lower(), most.low());
        BigDecimal scaled = least.multiply(most.low()).divide(bare, RoundingMode.UNNECESSARY);
        BigDecimal low = scaled.compareTo(most.low()) < 0 ? scaled : least;
        return low.compareTo(most.low()) < 0
                ? new Numeral(from, most.to(), low, most.high(), Numeral.Form.VAGUE, BigDecimal.ONE)
                : null;
    }

    /// Where a second word follows `or`, `if not`, `perhaps`; where none does, the place asked.
    private static int behindOr(Words words, int at) {
        int next = words.at(at).is(",") ? at + 1 : at;
        if (words.at(next).is("if") && words.at(next + 1).is("not")) {
            return next + 2;
        }
        boolean joined = words.at(next).is("or") || OR_MORE.contains(words.at(next).lower());
        return joined ? next + 1 : at - 1;
    }

    /// "a score of jets", not "a score of 20"
    private static boolean isOfMany(Words words, int at) {
        return NounPhrase.at(words, at)
                .filter(noun -> noun.from() == at && Nouns.isPlural(words.at(noun.head())))
                .isPresent();
    }

    /// "scores still missing", "scores were hurt", "scores more died", not "the scores fell"
    private static boolean isOfHit(Words words, int at) {
        int next = at;
        while (BEFORE_HIT.contains(words.at(next).lower())) {
            next++;
        }
        return Elided.isHitting(words.at(next));
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
        int sign = signs(words, from);
        if (sign > 0) {
            Numeral positive = digits(words, from + sign);
            return positive == null ? null : positive.times(BigDecimal.valueOf(-1)).from(from);
        }
        Word first = words.at(from);
        if (!first.isDigits()) {
            return null;
        }
        int to = from + 1;
        StringBuilder form = new StringBuilder(first.form());
        while (form.length() <= LONGEST_BLANKED
                && first.form().length() <= 3
                && isThreeDigitsBehindABlank(words, to)) {
            form.append(words.at(to).form());
            to++;
        }
        boolean counts = to == from + 1 && isCountedBehind(words, to);
        BigDecimal value = value(form.toString(), counts);
        return value == null ? null : scaled(words, from, to, value);
    }

    /// How many words make the sign before digits: `minus 5`, `minus-5`, `−5`, `$-5`; a hyphen between words is none, nor is "plus or minus 5".
    private static int signs(Words words, int from) {
        Word word = words.at(from);
        Word next = words.at(from + 1);
        if (word.is("minus") && !words.at(from - 1).is("or")) {
            boolean hyphen = next.is("-") && next.glued() && words.at(from + 2).isDigits();
            return hyphen ? 2 : next.isDigits() ? 1 : 0;
        }
        Word before = words.at(from - 1);
        boolean sign = Units.isCurrency(before) && !before.isLetters();
        boolean apart = !word.glued() || before.is("(") || sign;
        boolean minus = word.is("-") || word.is("−") || word.is("–");
        return minus && apart && next.isDigits() && next.glued() ? 1 : 0;
    }

    /// Things are not counted in thousandths: "3.000 people" are three thousand.
    private static boolean isCountedBehind(Words words, int at) {
        return words.at(at).isNominal()
                && Nouns.isPlural(words.at(at))
                && !words.at(at).glued()
                && Units.behind(words, at).isEmpty()
                && !Spelled.isScale(words.at(at));
    }

    private static boolean isThreeDigitsBehindABlank(Words words, int index) {
        Word word = words.at(index);
        return word.isDigits()
                && word.form().matches("\\d{3}")
                && !(words.at(index + 1).glued() && words.at(index + 1).isLetters())
                && word.start() == words.at(index - 1).end() + 1;
    }

    private static @Nullable BigDecimal value(String form, boolean counts) {
        if (form.length() > LONGEST) {
            return null;
        }
        if (THOUSANDS.matcher(form).matches()) {
            return new BigDecimal(form.replaceAll("[,'’]", ""));
        } else if (DOTTED_THOUSANDS.matcher(form).matches()
                || (counts && ONE_DOT.matcher(form).matches())) {
            return new BigDecimal(form.replace(".", ""));
        } else if (PLAIN.matcher(form).matches()) {
            return new BigDecimal(form);
        } else if (DECIMAL_COMMA.matcher(form).matches()) {
            return new BigDecimal(form.replace(',', '.'));
        }
        return null;
    }

    /// `2.9 million`, `3bn`, `4 hundred million`, `2 1/2 million`: what follows a number and multiplies it.
    private static Numeral scaled(Words words, int from, int to, BigDecimal value) {
        BigDecimal scale = BigDecimal.ONE;
        Numeral plain = Fractions.added(words, new Numeral(from, to, value, Numeral.Form.DIGITS));
        int end = isHyphenated(words, plain.to()) ? plain.to() + 1 : plain.to();
        while (end < plain.to() + MOST_SCALES && isScaleBehind(words, end)) {
            scale = scale.multiply(Spelled.part(words.at(end)).orElseThrow().value());
            end++;
        }
        BigDecimal scaled = plain.low().multiply(scale);
        return new Numeral(from, end, scaled, scaled, Numeral.Form.DIGITS, scale);
    }

    /// `$1-trillion`
    private static boolean isHyphenated(Words words, int at) {
        return words.at(at).is("-")
                && words.at(at).glued()
                && words.at(at + 1).glued()
                && Spelled.part(words.at(at + 1))
                        .filter(part -> part.isScale() && part.value().compareTo(MILLION) >= 0)
                        .isPresent();
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
                        case "m", "b" -> last && isLargeSum(words, index);
                        default -> last;
                    };
            default -> false;
        };
    }

    /// `$13.6M`, `PS2.7m`, `4.3M sales`, `1.2m people`, `1.2m tons`; "3m waves" and "the 100m final" are metres.
    private static boolean isLargeSum(Words words, int index) {
        if (Units.isCurrency(words.at(index - 2)) || Units.behind(words, index + 1).isPresent()) {
            return true;
        }
        Word next = words.at(index + 1);
        boolean capital = Character.isUpperCase(words.at(index).form().charAt(0));
        return words.at(index).glued()
                && (Persons.is(next.form())
                        || (capital && (next.isNominal() || next.tag() == Token.Tag.ADJ)));
    }
}
