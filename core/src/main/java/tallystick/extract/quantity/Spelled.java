package tallystick.extract.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallystick.text.Word;
import tallystick.text.Words;
import tallystick.wordlist.WordList;

/// Number words of any length: `one hundred and twenty-five thousand`, `a dozen`, `two dozen`.
final class Spelled {
    /// A number word: what it is worth, and how it joins with others.
    record Part(BigDecimal value, String role) {
        boolean isScale() {
            return role.equals("scale");
        }

        /// `twenty five`, `five hundred`, `hundred five`; not `five six`.
        boolean follows(String before) {
            return switch (role) {
                case "unit" ->
                        before.isEmpty()
                                || before.equals("scale")
                                || (before.equals("ten")
                                        && value.signum() > 0
                                        && value.intValue() < 10);
                case "ten" -> before.isEmpty() || before.equals("scale");
                case "scale" -> !before.isEmpty();
                default -> false;
            };
        }
    }

    private static final Map<String, Part> PARTS = parts();
    private static final Set<String> BEFORE_ONE_OF_SCALE =
            Set.of(
                    "another",
                    "additional",
                    "further",
                    "extra",
                    "estimated",
                    "every",
                    "each",
                    "per");
    private static final int LONGEST = 24;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal group = BigDecimal.ZERO;
    private BigDecimal scale = BigDecimal.ONE;
    private String before = "";

    private Spelled() {}

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new HashMap<>();
        for (var row : WordList.rows("quantity/numerals.tsv")) {
            parts.put(row.get(0), new Part(new BigDecimal(row.get(1)), row.get(2)));
        }
        return Map.copyOf(parts);
    }

    static Optional<Part> part(Word word) {
        return Optional.ofNullable(PARTS.get(word.lower()));
    }

    static boolean isScale(Word word) {
        return part(word).filter(Part::isScale).isPresent();
    }

    /// "another [million]", "every [thousand] births", "[million]-and-a-half": a scale that stands for one of it.
    private static boolean isOneOfScale(Words words, int at) {
        boolean pointed = BEFORE_ONE_OF_SCALE.contains(words.at(at - 1).lower());
        int and = Fractions.behindHyphen(words, at + 1);
        boolean half = and > at + 1 && words.at(and).is("and");
        return isScale(words.at(at)) && (pointed || half);
    }

    /// The number that begins at a word, if number words stand there.
    static Optional<Numeral> at(Words words, int from) {
        Spelled number = new Spelled();
        int to = from;
        if ((words.at(from).is("a") || words.at(from).is("an")) && isScale(words.at(from + 1))) {
            number.add(new Part(BigDecimal.ONE, "unit"));
            to++;
        } else if (isOneOfScale(words, from)) {
            number.add(new Part(BigDecimal.ONE, "unit"));
        }
        for (int next = to;
                next < from + LONGEST && number.takes(words, next);
                next = isJoint(words, to) ? to + 1 : to) {
            number.add(PARTS.getOrDefault(words.at(next).lower(), new Part(BigDecimal.ZERO, "")));
            to = next + 1;
        }
        if (number.before.isEmpty() || to == from) {
            return Optional.empty();
        }
        BigDecimal value = number.total.add(number.group);
        return Optional.of(
                number.withFraction(
                        words,
                        new Numeral(from, to, value, value, Numeral.Form.WORDS, number.scale)));
    }

    /// `two and a half million`, `three and a quarter`
    private Numeral withFraction(Words words, Numeral whole) {
        Numeral sum = before.equals("scale") ? whole : Fractions.added(words, whole);
        int next = Fractions.behindHyphen(words, sum.to());
        Part behind = PARTS.get(words.at(next).lower());
        return sum.to() == whole.to() || behind == null || !behind.isScale()
                ? sum
                : new Numeral(
                        sum.from(),
                        next + 1,
                        sum.low().multiply(behind.value()),
                        sum.low().multiply(behind.value()),
                        sum.form(),
                        behind.value());
    }

    private boolean takes(Words words, int at) {
        Part part = PARTS.get(words.at(at).lower());
        boolean behindAnd = words.at(at - 1).is("and") && !before.isEmpty();
        return part != null
                && part.follows(before)
                && !(behindAnd && (part.isScale() || !before.equals("scale")));
    }

    private static boolean isJoint(Words words, int at) {
        boolean hyphen = words.at(at).is("-") && words.at(at).glued() && words.at(at + 1).glued();
        return hyphen || words.at(at).is("and");
    }

    private void add(Part part) {
        if (!part.isScale()) {
            group = group.add(part.value());
        } else if (part.value().compareTo(HUNDRED) <= 0) {
            group = group.multiply(part.value());
        } else if (group.signum() == 0) {
            total = total.multiply(part.value());
        } else {
            total = total.add(group.multiply(part.value()));
            group = BigDecimal.ZERO;
        }
        scale = part.isScale() ? part.value() : BigDecimal.ONE;
        before = part.role();
    }
}
