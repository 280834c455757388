package tallystick.ledger;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.reconcile.Aliases;

/// How fast a ledger of a million figures adds and answers, and in how much memory: `./dev bench ledger [FIGURES [FILE]]`.
final class LedgerBench {
    private static final int AT_ONCE = 100;
    private static final int QUESTIONS = 200;

    private LedgerBench() {}

    public static void main(String[] arguments) throws IOException {
        int figures = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path file =
                arguments.length > 1
                        ? Path.of(arguments[1])
                        : Files.createTempDirectory("tally-bench-").resolve("bench.tally");
        try (Ledger ledger = Ledger.open(file)) {
            if (ledger.counts().figures() < figures) {
                add(ledger, figures / Multiplied.FIGURES);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d figures, %,d MB%n",
                    ledger.counts().figures(),
                    Files.size(file) >> 20);
            ask(ledger.known());
            oneMore(ledger, ledger.counts().reports());
        }
        System.out.printf(
                Locale.ROOT, "peak memory of the process %,d MB%n", peakKilobytes() >> 10);
    }

    private static void add(Ledger ledger, int reports) {
        int tenth = Math.max(AT_ONCE, reports / 10);
        for (int from = 0; from < reports; from += tenth) {
            long generating = 0;
            long generatingCpu = 0;
            long start = System.nanoTime();
            long startCpu = cpu();
            int to = Math.min(reports, from + tenth);
            for (int number = from; number < to; number += AT_ONCE) {
                long before = System.nanoTime();
                long beforeCpu = cpu();
                List<Extraction> some =
                        IntStream.range(number, Math.min(to, number + AT_ONCE))
                                .mapToObj(Multiplied::report)
                                .toList();
                generating += System.nanoTime() - before;
                generatingCpu += cpu() - beforeCpu;
                ledger.addAll(some);
            }
            double seconds = (System.nanoTime() - start - generating) / 1e9;
            double cpuSeconds = (cpu() - startCpu - generatingCpu) / 1e9;
            long settling = System.nanoTime();
            long settlingCpu = cpu();
            ledger.settle();
            double settled = (System.nanoTime() - settling) / 1e9;
            double settledCpu = (cpu() - settlingCpu) / 1e9;
            int figures = (to - from) * Multiplied.FIGURES;
            System.out.printf(
                    Locale.ROOT,
                    "to %,9d figures: %,7.0f figures/s, %,7.0f a CPU second; tallies of them reckoned: %,7.0f, %,7.0f%n",
                    to * Multiplied.FIGURES,
                    figures / seconds,
                    figures / cpuSeconds,
                    figures / settled,
                    figures / settledCpu);
        }
    }

    private static void ask(Known known) {
        Random random = new Random(5);
        time(known, "one word, frequent", i -> Multiplied.word(random.nextInt(20)));
        time(known, "one word, rarer", i -> Multiplied.word(100 + random.nextInt(5_000)));
        time(
                known,
                "two words",
                i ->
                        Multiplied.word(random.nextInt(50))
                                + " "
                                + Multiplied.word(50 + random.nextInt(500)));
        time(known, "value", i -> range(random));
        time(known, "value topic", i -> range(random) + " topic=killed");
        time(
                known,
                "value topic where said",
                i ->
                        range(random)
                                + " deployed where="
                                + Multiplied.place(random.nextInt(100))
                                + " said=2024-10..");
        time(
                known,
                "source said",
                i -> "source=\"" + Multiplied.source(random.nextInt(300)) + "\" said=2023");
        time(
                known,
                "where when",
                i ->
                        "where="
                                + Multiplied.place(random.nextInt(100))
                                + " when=2022-0"
                                + (1 + random.nextInt(9)));
        time(
                known,
                "outlet published",
                i ->
                        "outlet="
                                + Multiplied.word(7_000 + random.nextInt(300))
                                + " published=2022..");
        List<Entry> some = known.find(Query.parse("topic=killed"), 500, 0).entries();
        timeAll("one figure by id", i -> known.figure(some.get(i).id()).index());
        List<Entry> spread = known.find(Query.parse("value=10.."), 50_000, 0).entries();
        timeAll(
                "one tally",
                i ->
                        known.tallies(Aliases.known())
                                .of(spread.get(random.nextInt(spread.size())))
                                .map(tally -> tally.entries().size())
                                .orElse(0));
    }

    /// A report is added, and the tally of one of its figures asked for at once.
    private static void oneMore(Ledger ledger, int reports) {
        timeAll(
                "one report added",
                i -> ledger.add(Multiplied.report(reports + i)) == Added.NEW ? 1 : 0);
        ledger.settle();
        timeAll(
                "added, then its tally",
                i -> {
                    Extraction extraction = Multiplied.report(reports + 1_000 + i);
                    ledger.add(extraction);
                    Entry entry = Entry.of(extraction).getFirst();
                    return ledger.known().tallies(Aliases.known()).of(entry).isPresent() ? 1 : 0;
                });
    }

    private static String range(Random random) {
        long low = (long) Math.exp(random.nextDouble() * 13);
        return low + ".." + (low + low / 2 + 1);
    }

    private static void time(Known known, String what, IntFunction<String> question) {
        timeAll(what, i -> known.find(Query.parse(question.apply(i)), 50, 0).entries().size());
    }

    private static void timeAll(String what, IntFunction<Integer> question) {
        int warmed = IntStream.range(0, 20).map(i -> question.apply(i)).sum();
        System.out.println("warmed up on " + warmed + " figures");
        double[] ms = new double[QUESTIONS];
        double[] cpuMs = new double[QUESTIONS];
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            long startCpu = cpu();
            found.add(question.apply(i));
            ms[i] = (System.nanoTime() - start) / 1e6;
            cpuMs[i] = (cpu() - startCpu) / 1e6;
        }
        Arrays.sort(ms);
        Arrays.sort(cpuMs);
        System.out.printf(
                Locale.ROOT,
                "%-24s p50 %6.1f ms  p95 %6.1f ms  of CPU p95 %6.1f ms  max %6.1f ms  (found %.1f)%n",
                what,
                ms[QUESTIONS / 2],
                ms[QUESTIONS * 95 / 100],
                cpuMs[QUESTIONS * 95 / 100],
                cpuMs[QUESTIONS - 1],
                found.stream().mapToInt(each -> each).average().orElse(0));
    }

    /// Of this thread, which does all of the ledger's work: on a busy machine the clock measures the others.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long peakKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
