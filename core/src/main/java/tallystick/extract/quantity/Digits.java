package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tallystick.extract.quantity.Spelled.Part;
import tallystick.text.Token;
import tallystick.text.Word;
import tallystick.text.Words;

/// Reads numbers in digits, with their sign, separators and scale: `3,000`, `8 000`, `−5`, `1.2m`, `2.9 million`.
final class Digits {
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

    private Digits() {}

    static @Nullable Numeral at(Words words, int from) {
        int sign = signs(words, from);
        if (sign > 0) {
            Numeral positive = at(words, from + sign);
            return positive == null ? null : positive.times(BigDecimal.valueOf(-1)).from(from);
        }
        Word first = words.at(from);
        if (!first.isDigits()) {
            return null;
        }
        int to = from + 1;
        StringBuilder form = new StringBuilder(first.form());
        while (form.length() <= LONGEST_BLANKED && first.form().length() <= 3) {
            int next = isThousands(words, to) ? to + 1 : to;
            if (!isThreeDigitsBehindABlank(words, next)) {
                break;
            }
            form.append(words.at(next).form());
            to = next + 1;
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

    /// `61, 000`: no number begins with three noughts.
    private static boolean isThousands(Words words, int comma) {
        return words.at(comma).is(",")
                && words.at(comma).glued()
                && words.at(comma + 1).form().equals("000");
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
