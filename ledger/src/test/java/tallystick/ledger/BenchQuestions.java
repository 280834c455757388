package tallystick.ledger;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.figure.Figure;
import tallystick.reconcile.Aliases;

/// Questions as people may ask them of a ledger of [Multiplied] reports: of each kind as many, by turns.
final class BenchQuestions {
    private static final int QUESTIONS = 300;
    private static final int PAGE = 50;

    private final Random random = new Random(5);
    private final Known known;
    private final int reports;

    /// @param reports how many there are
    BenchQuestions(Known known, int reports) {
        this.known = known;
        this.reports = reports;
    }

    /// Frequent words, rarer ones, two together, what stands in a place or at an outlet.
    Percentiles words() {
        return asked(
                List.of(
                        () -> Multiplied.word(random.nextInt(20)),
                        () -> Multiplied.word(100 + random.nextInt(5_000)),
                        () ->
                                Multiplied.word(random.nextInt(50))
                                        + " "
                                        + Multiplied.word(50 + random.nextInt(500)),
                        () -> "where=" + some().where + " when=" + some().day.substring(0, 7),
                        () -> "outlet=" + Multiplied.word(7_000 + random.nextInt(300))));
    }

    /// Values alone and with a topic, a place and a time.
    Percentiles values() {
        return asked(
                List.of(
                        () -> range(Math.exp(random.nextDouble() * 13)),
                        () -> range(Math.exp(random.nextDouble() * 13)) + " topic=killed",
                        () -> {
                            Some some = some();
                            return range(some.value) + " topic=" + some.topic;
                        },
                        () -> {
                            Some some = some();
                            return range(some.value)
                                    + " where="
                                    + some.where
                                    + " said="
                                    + some.day.substring(0, 4)
                                    + "..";
                        }));
    }

    Percentiles oneTally() {
        return Percentiles.of(
                QUESTIONS,
                i ->
                        known.tallies(Aliases.known())
                                .of(entry())
                                .map(tally -> tally.entries().size())
                                .orElse(0));
    }

    private Percentiles asked(List<Supplier<String>> kinds) {
        return Percentiles.of(
                QUESTIONS,
                i -> {
                    String question = kinds.get(i % kinds.size()).get();
                    return known.find(Query.parse(question), PAGE, 0).entries().size();
                });
    }

    private Entry entry() {
        return Entry.of(Multiplied.report(random.nextInt(reports))).getFirst();
    }

    /// What one of the reports tells.
    private record Some(String where, String day, String topic, double value) {}

    private Some some() {
        Extraction extraction = Multiplied.report(random.nextInt(reports));
        Figure figure = extraction.figures().getFirst();
        return new Some(
                figure.where() == null ? Multiplied.place(0) : figure.where(),
                extraction.report().published().toString(),
                figure.topic().word(),
                figure.bounds().low().orElseThrow().doubleValue());
    }

    private static String range(double about) {
        long low = (long) about;
        return low + ".." + (low + low / 2 + 1);
    }
}
