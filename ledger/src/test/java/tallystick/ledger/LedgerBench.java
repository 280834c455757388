package tallystick.ledger;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;
import tallystick.reconcile.Aliases;

/// How fast a ledger adds and answers while it grows to a million figures, and in how much memory:
/// `./dev bench ledger [FIGURES [FILE [PLOT.svg]]]`.
final class LedgerBench {
    private static final int AT_ONCE = 100;
    private static final int[] SIZES = {
        10_000, 50_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000, 700_000, 800_000,
        900_000, 1_000_000
    };

    /// Figures after which the tallies are reckoned, as at the end of `tally add`.
    private static final int SETTLED = 10_000;

    private final Ledger ledger;
    private final Path file;
    private final List<BenchRow> rows = new ArrayList<>();
    private int reports;

    private LedgerBench(Ledger ledger, Path file) {
        this.ledger = ledger;
        this.file = file;
        this.reports = ledger.counts().reports();
    }

    public static void main(String[] arguments) throws IOException {
        int figures = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path file =
                arguments.length > 1
                        ? Path.of(arguments[1])
                        : Files.createTempDirectory("tally-bench-").resolve("bench.tally");
        try (Ledger ledger = Ledger.open(file)) {
            LedgerBench bench = new LedgerBench(ledger, file);
            System.out.println(BenchRow.HEAD);
            for (int size : sizes(figures)) {
                bench.grow(size);
            }
            if (arguments.length > 2) {
                Files.writeString(Path.of(arguments[2]), BenchPlot.of(bench.rows));
            }
        }
        System.out.println("ledger kept: " + file);
    }

    private static List<Integer> sizes(int figures) {
        return Stream.concat(
                        IntStream.of(SIZES).filter(size -> size < figures).boxed(),
                        Stream.of(figures))
                .toList();
    }

    /// What some work took.
    private static final class Spent {
        private long clock;
        private long cpu;

        void on(Runnable work) {
            long start = System.nanoTime();
            long startCpu = cpu();
            work.run();
            clock += System.nanoTime() - start;
            cpu += cpu() - startCpu;
        }

        double perSecond(int figures) {
            return figures * 1e9 / clock;
        }

        double perCpuSecond(int figures) {
            return figures * 1e9 / cpu;
        }
    }

    private void grow(int size) throws IOException {
        int before = reports;
        Spent adding = new Spent();
        Spent settling = new Spent();
        while (reports < size / Multiplied.FIGURES) {
            int to = Math.min(size / Multiplied.FIGURES, reports + AT_ONCE);
            List<Extraction> some =
                    IntStream.range(reports, to).mapToObj(Multiplied::report).toList();
            adding.on(() -> ledger.addAll(some));
            reports = to;
            if (reports % (SETTLED / Multiplied.FIGURES) < AT_ONCE) {
                settling.on(ledger::settle);
            }
        }
        settling.on(ledger::settle);
        int figures = Math.max(1, (reports - before) * Multiplied.FIGURES);
        BenchQuestions questions = new BenchQuestions(ledger.known(), reports);
        BenchRow row =
                new BenchRow(
                        reports * Multiplied.FIGURES,
                        Files.size(file) >> 20,
                        adding.perSecond(figures),
                        adding.perCpuSecond(figures),
                        settling.perSecond(figures),
                        settling.perCpuSecond(figures),
                        questions.words(),
                        questions.values(),
                        questions.oneTally(),
                        Percentiles.of(100, i -> addOne()),
                        Percentiles.of(100, i -> addAndAsk()),
                        peakKilobytes() >> 10);
        rows.add(row);
        System.out.println(row.line());
    }

    private int addOne() {
        return ledger.add(Multiplied.report(reports++)) == Added.NEW ? 1 : 0;
    }

    /// A report is added, and the tally of one of its figures asked for at once.
    private int addAndAsk() {
        Extraction extraction = Multiplied.report(reports++);
        ledger.add(extraction);
        Entry entry = Entry.of(extraction).getFirst();
        return ledger.known().tallies(Aliases.known()).of(entry).isPresent() ? 1 : 0;
    }

    /// Of this thread, which does all of the ledger's work: on a busy machine the clock measures the others.
    static long cpu() {
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
