package tallystick.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tallystick.extract.quantity.Amount;
import tallystick.extract.quantity.Amount.Change;
import tallystick.extract.quantity.Amount.Direction;
import tallystick.extract.quantity.Amount.Place;
import tallystick.extract.quantity.Amounts;
import tallystick.extract.quantity.Role;
import tallystick.extract.time.Times;
import tallystick.figure.Hedge;
import tallystick.figure.Report;
import tallystick.figure.Text;
import tallystick.text.Reading;
import tallystick.text.Readings;

/// Reads the sentences of NewsQuant (Almasian et al., 2023) and writes our quantities in its form, so that its scorer can judge them.
///
/// `java … tallystick.corpus.NewsQuant GOLD.json PRED.json`
public final class NewsQuant {
    /// NewsQuant counts durations, ages, results and "one of" too.
    private static final Set<Role> COUNTED =
            EnumSet.of(
                    Role.FIGURE,
                    Role.DURATION,
                    Role.AGE,
                    Role.MULTIPLE,
                    Role.SCORE,
                    Role.PRONOUN,
                    Role.SPEAKERS,
                    Role.KIND);

    private static final LocalDate ANY_DAY = LocalDate.of(2019, 12, 31);
    private static final Pattern FROM = Pattern.compile("(?i).*\\bfrom\\s*");
    private static final Pattern TO = Pattern.compile("(?i)[^;]{0,60}?\\bto\\s+");
    private static final Pattern NO_COUNT =
            Pattern.compile("(?i)(?:several|a few|some|a handful).*");
    private static final Pattern PRONOMINAL =
            Pattern.compile("(?i).*\\b(?:each|the same|this|that|which|no|the|any)\\s");
    private static final Pattern MEAN = Pattern.compile("(?i).*\\baverag(?:e|es|ed|ing)\\s");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Readings readings = Readings.english();
    private final NewsQuantUnits units = new NewsQuantUnits();
    private final ObjectMapper json = new ObjectMapper();

    public static void main(String... files) throws IOException {
        if (files.length != 2) {
            throw new IllegalArgumentException("two files: GOLD.json PRED.json");
        }
        NewsQuant converter = new NewsQuant();
        ArrayNode all = converter.json.createArrayNode();
        for (JsonNode sentence : converter.json.readTree(Path.of(files[0]).toFile())) {
            all.add(converter.quantities(sentence.path("text").asText()));
        }
        converter.json.writeValue(Path.of(files[1]).toFile(), all);
    }

    /// The quantities of a sentence in NewsQuant's form.
    ArrayNode quantities(String sentence) {
        Report report = new Report("newsquant", null, null, ANY_DAY, null, Text.of(sentence));
        Reading reading = readings.read(report);
        List<Amount> amounts =
                Amounts.in(reading, Times.in(reading)).stream()
                        .filter(amount -> isCounted(report, amount))
                        .toList();
        ArrayNode found = json.createArrayNode();
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            boolean pair = i + 1 < amounts.size() && isFromTo(report, amount, amounts.get(i + 1));
            if (pair) {
                i++;
                ObjectNode written = written(report, amounts.get(i));
                written.put("change", "=");
                written.set(
                        "value",
                        range(
                                value(amount.low(), amount),
                                value(amounts.get(i).high(), amounts.get(i))));
                found.add(written);
            } else {
                found.add(written(report, amount));
            }
        }
        return found;
    }

    /// Left out there: "several", compounds that tell a kind ("five-year", "third-party"), "each one", and ages in apposition.
    private static boolean isCounted(Report report, Amount amount) {
        String number = report.quote(amount.number());
        String before = before(report, amount);
        String behind = behind(report, amount);
        boolean left =
                switch (amount.role()) {
                    case FIGURE -> NO_COUNT.matcher(number).matches() || isZero(amount);
                    case DURATION, KIND ->
                            amount.form() == Amount.Form.FRACTION
                                    || report.quote(amount.span()).contains("-")
                                    || behind.startsWith("-");
                    case AGE -> amount.unit().isEmpty() && before.endsWith(", ");
                    case PRONOUN -> PRONOMINAL.matcher(before).matches();
                    default -> !COUNTED.contains(amount.role());
                };
        return !left;
    }

    private static boolean isZero(Amount amount) {
        return amount.form() != Amount.Form.DIGITS && amount.high().signum() == 0;
    }

    private static String before(Report report, Amount amount) {
        return report.text().string().substring(0, report.text().unit(amount.span().start()));
    }

    private static String behind(Report report, Amount amount) {
        return report.text().string().substring(report.text().unit(amount.span().end()));
    }

    /// "from 252 to 287 miles" is one range there, two numbers here.
    private static boolean isFromTo(Report report, Amount first, Amount second) {
        String text = report.text().string();
        String before = text.substring(0, report.text().unit(first.span().start()));
        String between =
                text.substring(
                        report.text().unit(first.number().end()),
                        Math.max(
                                report.text().unit(first.number().end()),
                                report.text().unit(second.span().start())));
        return FROM.matcher(before).matches()
                && TO.matcher(between).matches()
                && first.low().compareTo(first.high()) == 0
                && first.role() == second.role();
    }

    private ObjectNode written(Report report, Amount amount) {
        ObjectNode written = json.createObjectNode();
        BigDecimal low = value(amount.low(), amount);
        BigDecimal high = value(amount.high(), amount);
        if (low.compareTo(high) == 0) {
            written.put("value", low);
        } else {
            written.set(
                    "value",
                    amount.form() == Amount.Form.VAGUE ? vague(low, high) : range(low, high));
        }
        written.put("normalized_unit", units.name(report, amount));
        boolean mean = MEAN.matcher(before(report, amount)).matches();
        written.put("change", mean ? "~" : change(amount));
        ArrayNode concepts = written.putArray("referred_concepts");
        List<String> words = new ArrayList<>();
        if (amount.unit().isPresent() && !amount.counted().isEmpty()) {
            words.addAll(List.of(amount.counted().split("\\s+")));
        }
        (words.isEmpty() ? List.of("-") : words).forEach(concepts::add);
        return written;
    }

    private static BigDecimal value(BigDecimal number, Amount amount) {
        return amount.form() == Amount.Form.FRACTION && amount.unit().isEmpty()
                ? number.divide(HUNDRED)
                : number;
    }

    private ArrayNode range(BigDecimal low, BigDecimal high) {
        return json.createArrayNode().add(low).add(high);
    }

    /// "dozens" are 24 to 99 here, 12 to 120 there; "hundreds" 200 to 999 here, 100 to 1,000 there.
    private ArrayNode vague(BigDecimal low, BigDecimal high) {
        BigDecimal half = low.divide(BigDecimal.valueOf(2));
        boolean dozens = low.intValue() == 24;
        return range(half, dozens ? BigDecimal.valueOf(120) : high.add(BigDecimal.ONE));
    }

    private static String change(Amount amount) {
        boolean firm =
                amount.hedge() == Hedge.ABOUT
                        || amount.hedge() == Hedge.MORE_THAN
                        || amount.hedge() == Hedge.AT_LEAST;
        Direction direction =
                amount.change()
                        .filter(change -> !firm && change.place() == Place.BY)
                        .map(Change::direction)
                        .orElse(Direction.UNTOLD);
        return switch (direction) {
            case UP -> "up";
            case DOWN -> "down";
            case UNTOLD -> hedge(amount.hedge(), amount.hedgeWords());
        };
    }

    private static String hedge(Hedge hedge, String words) {
        return switch (hedge) {
            case ABOUT -> words.equals("an average of") ? "=" : "~";
            case MORE_THAN, AT_LEAST -> ">";
            case ALMOST -> words.startsWith("just") ? "<" : "~";
            case UP_TO, LESS_THAN -> words.startsWith("as ") ? "=" : "<";
            case RANGE -> words.isEmpty() ? "=" : "~";
            case EXACT, VAGUE, UNKNOWN -> "=";
        };
    }
}
