package tallystick.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import tallystick.figure.Attribution;
import tallystick.figure.Bounds;
import tallystick.figure.CueClass;
import tallystick.figure.Derivation;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Flow;
import tallystick.figure.Forecast;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.Text;
import tallystick.figure.Topic;
import tallystick.figure.Victim;
import tallystick.figure.When;

/// Valid extractions of all shapes, the same for the same seed.
final class RandomExtractions {
    /// Letters of several scripts, beyond U+FFFF too, and what databases and file formats stumble over.
    private static final List<String> CHARACTERS =
            List.of(
                    "a", "b", "Z", " ", " ", "3", ",", "'", "\"", "\\", "%", "_", ";", "\n", "\r\n",
                    "\t", "\u0000", "\u001f", "é", "e\u0301", "ß", "Ж", "ش", "中", "\u00a0",
                    "\u202e", "\ufeff", "\uffff", "😀", "👩‍🚒", "𝟛", "🇺🇦");

    private final Random random;
    private int count;

    RandomExtractions(long seed) {
        random = new Random(seed);
    }

    Extraction next() {
        Text text = Text.of(words(1 + random.nextInt(600)));
        Report report =
                new Report(
                        "r" + count++,
                        maybe() ? null : "https://example.org/" + count + "?q=" + words(3),
                        maybe() ? null : words(12),
                        day(),
                        maybe() ? null : words(30),
                        text);
        int figures = random.nextInt(8);
        return new Extraction(
                report,
                IntStream.range(0, figures).mapToObj(i -> figure(report, figures)).toList(),
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> statement(text)).toList(),
                IntStream.range(0, random.nextInt(2)).mapToObj(i -> forecast(text)).toList(),
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> victim(text)).toList(),
                maybe() ? Optional.of(words(12)) : Optional.empty());
    }

    private Victim victim(Text text) {
        Span sentence = span(text.length(), 1);
        return new Victim(sentence, sentence, one(Topic.values()), one(Modality.values()));
    }

    private Figure figure(Report report, int figures) {
        Span sentence = span(report.text().length(), 1);
        Span within = span(sentence.length(), 1);
        Span quote = new Span(sentence.start() + within.start(), sentence.start() + within.end());
        return new Figure(
                quote,
                report.quote(quote),
                sentence,
                quantity(),
                words(random.nextInt(20)),
                one(Topic.values()),
                maybe() ? null : words(9),
                maybe() ? null : when(),
                new Attribution(
                        IntStream.range(0, random.nextInt(4))
                                .mapToObj(i -> hop(report.text()))
                                .toList()),
                maybe() ? null : when(),
                one(Modality.values()),
                maybe() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(figures)),
                maybe() ? null : one(Flow.values()),
                derivations(report.text(), 0));
    }

    private Quantity quantity() {
        Hedge hedge = one(Hedge.values());
        return switch (random.nextInt(4)) {
            case 0 -> new Quantity.Count(bounds(), hedge);
            case 1 -> new Quantity.Money(bounds(), hedge, "EUR");
            case 2 -> new Quantity.Share(bounds(), hedge);
            default -> new Quantity.Measure(bounds(), hedge, "°C");
        };
    }

    private Bounds bounds() {
        BigDecimal a = number();
        BigDecimal b = number();
        return switch (random.nextInt(6)) {
            case 0 -> new Bounds.Exactly(a);
            case 1 -> new Bounds.Between(a.min(b), a.max(b));
            case 2 -> new Bounds.Between(a, a);
            case 3 -> new Bounds.AtLeast(a);
            case 4 -> new Bounds.AtMost(a);
            default -> new Bounds.Unknown();
        };
    }

    private BigDecimal number() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(1000));
            case 1 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(30));
            case 2 -> new BigDecimal("1E+" + random.nextInt(400));
            default -> new BigDecimal("33.3").negate();
        };
    }

    private When when() {
        return maybe()
                ? new When.Period(random.nextInt(3) == 0 ? null : plainOrEdge(), plainOrEdge())
                : plainOrEdge();
    }

    private When plainOrEdge() {
        return maybe()
                ? new When.Edge(plain(), one("early", "mid", "late", "start", "end"))
                : plain();
    }

    private When plain() {
        int year = 1000 + random.nextInt(9000);
        return switch (random.nextInt(8)) {
            case 0 -> new When.Moment(day().atTime(random.nextInt(24), random.nextInt(60)));
            case 1 -> new When.Day(day());
            case 2 -> When.Week.of(day(), maybe());
            case 3 -> new When.Month(YearMonth.of(year, 1 + random.nextInt(12)));
            case 4 -> new When.Part(year, one("Q1", "Q4", "H1", "H2", "SP", "SU", "FA", "WI"));
            case 5 -> new When.Years(year, 1);
            case 6 -> new When.Years(year / 10 * 10, 10);
            default -> new When.Years(year / 100 * 100, 100);
        };
    }

    private Attribution.Hop hop(Text text) {
        return new Attribution.Hop(
                name(),
                maybe() ? null : span(text),
                maybe() ? null : span(text),
                maybe() ? null : one(CueClass.values()));
    }

    private Statement statement(Text text) {
        return new Statement(
                span(text),
                name(),
                span(text),
                span(text),
                maybe() ? null : one(CueClass.values()));
    }

    /// Of its sources a ledger keeps the names alone.
    private Forecast forecast(Text text) {
        return new Forecast(
                span(text),
                new Attribution(
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(i -> new Attribution.Hop(name(), null, null))
                                .toList()),
                maybe() ? null : when(),
                when(),
                span(text));
    }

    private List<Derivation> derivations(Text text, int depth) {
        List<Derivation> derivations = new ArrayList<>();
        for (int i = random.nextInt(depth == 0 ? 3 : 2); i > 0 && depth < 6; i--) {
            derivations.add(
                    new Derivation(
                            "more than <number> " + words(4),
                            "bounds",
                            words(9),
                            span(text),
                            derivations(text, depth + 1)));
        }
        return derivations;
    }

    private String name() {
        return "N" + words(random.nextInt(12));
    }

    private String words(int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return words.toString();
    }

    private LocalDate day() {
        return LocalDate.of(1000, 1, 1).plusDays(random.nextInt(3_000_000));
    }

    private Span span(Text text) {
        return span(text.length(), 0);
    }

    private Span span(int length, int least) {
        int start = random.nextInt(length - least + 1);
        return new Span(start, start + least + random.nextInt(length - start - least + 1));
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
