package tallystick.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.hadoop.fs.FileUtil;

/// One event of any size through `reconcile`, its time and memory: `./dev bench skew [REPORTS [EVERY [DAYS]]]`.
///
/// One report in EVERY tells a number; all of them lie within DAYS.
final class SkewBench {
    private static final int REPORTS = 100_000;
    private static final int EVERY = 10;
    private static final int DAYS = 30;

    private SkewBench() {}

    public static void main(String[] arguments) throws IOException {
        int reports = told(arguments, 0, REPORTS);
        Path folder = Files.createTempDirectory("tally-skew-");
        try (Local local = new Local()) {
            Archive archive = local.archive(folder);
            LocalDate first = LocalDate.of(2031, 1, 1);
            Local.write(
                    archive,
                    Floods.in(
                            "Ludmere",
                            first,
                            told(arguments, 2, DAYS),
                            reports,
                            told(arguments, 1, EVERY),
                            new Random(1)));
            double before = cpu();
            long begin = System.nanoTime();
            ReconcileJob.Summary summary = new ReconcileJob(local.context(), archive, 6).run();
            System.out.printf(
                    Locale.ROOT,
                    "%s in %.1f s by the clock, %.1f s of the processor; %s of the process with what made the reports%n",
                    summary,
                    (System.nanoTime() - begin) / 1e9,
                    cpu() - before,
                    peakMemory());
        } finally {
            FileUtil.fullyDelete(folder.toFile());
        }
    }

    private static int told(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
                / 1e3;
    }

    private static String peakMemory() throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc/self/status"));
        return status.stream().filter(line -> line.startsWith("VmHWM")).findFirst().orElse("?");
    }
}
