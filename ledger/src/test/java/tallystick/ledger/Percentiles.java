package tallystick.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// How long answers take, in milliseconds: half of them at the most, 95 of a hundred, and these of the processor's time.
record Percentiles(double p50, double p95, double cpu95) {
    private static final int WARMING = 10;

    /// @param question gives how much it found
    static Percentiles of(int questions, IntUnaryOperator question) {
        int found = IntStream.range(0, WARMING).map(question).sum();
        long[] clock = new long[questions];
        long[] cpu = new long[questions];
        for (int i = 0; i < questions; i++) {
            long start = System.nanoTime();
            long startCpu = LedgerBench.cpu();
            found += question.applyAsInt(i);
            clock[i] = System.nanoTime() - start;
            cpu[i] = LedgerBench.cpu() - startCpu;
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found, so nothing was measured");
        }
        Arrays.sort(clock);
        Arrays.sort(cpu);
        return new Percentiles(at(clock, 50), at(clock, 95), at(cpu, 95));
    }

    private static double at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f / %.1f (%.1f)", p50, p95, cpu95);
    }
}
