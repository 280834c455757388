package tallystick.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import tallystick.figure.Attribution;
import tallystick.figure.Attribution.Hop;
import tallystick.figure.Bounds;
import tallystick.figure.Derivation;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.figure.Hedge;
import tallystick.figure.Modality;
import tallystick.figure.Quantity;
import tallystick.figure.Report;
import tallystick.figure.Span;
import tallystick.figure.Statement;
import tallystick.figure.Text;
import tallystick.figure.Topic;
import tallystick.figure.When;

/// Reports by the hundred thousand, five figures each, for measuring: words as unevenly frequent as in news (the n-th most frequent
/// about 1/n as often as the first), numbers spread over six decades, ten years of days, 400 places and 600 sources. Eight reports one after
/// the other are on one event: they name the same people and place, and count the same things there.
final class Multiplied {
    static final int FIGURES = 5;
    private static final int REPORTS_AN_EVENT = 8;

    private static final String[] SYLLABLES = {
        "an", "bel", "cor", "dun", "el", "fal", "gor", "hel", "is", "jor", "kel", "lud", "mer",
        "nor", "orl", "pen", "qua", "ros", "sta", "tor"
    };
    private static final List<String> COUNTED =
            List.of(
                    "people",
                    "soldiers",
                    "residents",
                    "houses",
                    "families",
                    "children",
                    "fighters",
                    "cases");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private Multiplied() {}

    /// The n-th word of the invented language; the first ones are in most sentences.
    static String word(int n) {
        return SYLLABLES[n % 20]
                + SYLLABLES[n / 20 % 20]
                + (n < 400 ? "" : SYLLABLES[n / 400 % 20]);
    }

    private static int frequent(Random random, int most) {
        return Math.min(most - 1, (int) Math.exp(random.nextDouble() * Math.log(most)) - 1);
    }

    static String place(int n) {
        return capitalised(word(4_000 + n % 400));
    }

    static String source(int n) {
        return capitalised(word(5_000 + n % 600)) + " " + capitalised(word(6_000 + n % 600));
    }

    /// What happened.
    private record Event(
            List<String> names, String place, List<String> counted, Topic topic, long value) {
        static Event of(int number) {
            Random random = new Random(number * 104_729L + 3);
            String place = Multiplied.place(frequent(random, 400));
            List<String> names = new ArrayList<>(List.of(place));
            for (int i = 0; i < 4; i++) {
                names.add(
                        capitalised(word(random.nextInt(8_000)))
                                + capitalised(word(number % 8_000)));
            }
            List<Topic> topics = List.of(Topic.values());
            return new Event(
                    names,
                    place,
                    List.of(
                            COUNTED.get(random.nextInt(COUNTED.size())),
                            COUNTED.get(random.nextInt(COUNTED.size()))),
                    topics.get(random.nextInt(topics.size())),
                    (long) Math.exp(random.nextDouble() * 13.8));
        }
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// The same for the same number.
    static Extraction report(int number) {
        Random random = new Random(number * 7919L + 17);
        Event event = Event.of(number / REPORTS_AN_EVENT);
        LocalDate day = FIRST.plusDays((number / 60 + random.nextInt(5)) % 3_650);
        StringBuilder text = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < FIGURES; i++) {
            int sentence = text.length();
            for (int words = 4 + random.nextInt(8); words > 0; words--) {
                text.append(word(frequent(random, 8_000))).append(' ');
            }
            text.append(event.names.get(i % event.names.size())).append(' ');
            long value = event.value + random.nextInt(1 + (int) event.value / 10);
            int quote = text.length();
            text.append(value).append(' ').append(event.counted.get(i % 2));
            int end = text.length();
            for (int words = 3 + random.nextInt(8); words > 0; words--) {
                text.append(' ').append(word(frequent(random, 8_000)));
            }
            text.append(". ");
            places.add(new int[] {sentence, quote, end, text.length() - 1});
            values.add(BigDecimal.valueOf(value));
        }
        Report report =
                new Report(
                        "m" + number,
                        "https://press.example/" + number,
                        "Paper " + capitalised(word(7_000 + number % 300)),
                        day,
                        word(frequent(random, 8_000)) + " " + word(frequent(random, 8_000)),
                        Text.of(text.toString()));
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < FIGURES; i++) {
            figures.add(figure(report, places.get(i), values.get(i), event, random));
        }
        Span whole = new Span(0, 10);
        return new Extraction(
                report, figures, List.of(new Statement(whole, "Somebody", whole, whole)));
    }

    private static Figure figure(
            Report report, int[] at, BigDecimal value, Event event, Random random) {
        LocalDate day = report.published();
        Span span = new Span(at[1], at[2]);
        String quote = report.quote(span);
        Topic topic = event.topic;
        return new Figure(
                span,
                quote,
                new Span(at[0], at[3]),
                new Quantity.Count(new Bounds.Exactly(value), Hedge.EXACT),
                quote.replaceFirst(".* ", ""),
                topic,
                random.nextInt(3) == 0 ? null : event.place,
                random.nextBoolean() ? new When.Day(day.minusDays(random.nextInt(3))) : null,
                random.nextInt(4) == 0
                        ? Attribution.OWN_VOICE
                        : new Attribution(
                                List.of(new Hop(source(frequent(random, 600)), span, span))),
                random.nextBoolean() ? new When.Day(day.minusDays(1)) : null,
                Modality.ASSERTED,
                OptionalInt.empty(),
                null,
                List.of(
                        Derivation.of("<number> <noun>", "bounds", "=" + value, span),
                        Derivation.of("verb says", "topic", topic.word(), span)));
    }
}
