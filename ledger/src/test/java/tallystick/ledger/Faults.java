package tallystick.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import tallystick.figure.Entry;
import tallystick.figure.Extraction;

/// What must not hurt a ledger: `kill -9` at any moment, a disk that is full, two programs that add at once.
///
/// `./dev faults [KILLS [REPORTS [FULL-DISKS]]]`; a short round of each runs among the tests.
final class Faults {
    private final Path folder;
    private final Random random;
    private final int reports;
    private int lost;
    private int doubled;
    private int unclean;

    Faults(Path folder, int reports, long seed) {
        this.folder = folder;
        this.reports = reports;
        this.random = new Random(seed);
    }

    /// What came of it: nothing may be.
    record Harm(int lost, int doubled, int unclean) {
        static final Harm NONE = new Harm(0, 0, 0);
    }

    public static void main(String[] arguments) throws Exception {
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int reports = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        int disks = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
        Path folder = Files.createTempDirectory("tally-faults-");
        Faults faults = new Faults(folder, reports, 6);
        System.out.println(faults.kill(kills));
        System.out.println(faults.fillDisks(disks));
        System.out.println(faults.addTwice());
        Harm harm = faults.harm();
        System.out.printf(
                "%d lost, %d doubled, %d not verified clean%n",
                harm.lost(), harm.doubled(), harm.unclean());
        System.exit(harm.equals(Harm.NONE) ? 0 : 1);
    }

    Harm harm() {
        return new Harm(lost, doubled, unclean);
    }

    /// A program that adds, and what it has told so far.
    private static final class Writing {
        private final Process process;
        private final List<String> told = Collections.synchronizedList(new ArrayList<>());
        private final Thread listening;

        Writing(Path file, int reports, String... before) throws IOException {
            List<String> command = new ArrayList<>(List.of(before));
            String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
            Collections.addAll(
                    command,
                    java,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    FaultyWriter.class.getName(),
                    file.toString(),
                    Integer.toString(reports));
            process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            BufferedReader lines = process.inputReader();
            listening = new Thread(() -> listen(lines));
            listening.start();
        }

        /// What the killed program had not finished telling was not told.
        private void listen(BufferedReader lines) {
            try {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    told.add(line);
                }
            } catch (IOException e) {
                told.add("cut off");
            }
        }

        /// Most are killed while they add, and not while their Java starts.
        void awaitFirst() throws InterruptedException {
            while (told.isEmpty() && process.isAlive()) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }

        /// Ends it as `kill -9` does.
        void kill() throws InterruptedException {
            process.destroyForcibly();
            end();
        }

        int end() throws InterruptedException {
            int code = process.waitFor();
            listening.join(TimeUnit.SECONDS.toMillis(10));
            return code;
        }

        List<Integer> acknowledged() {
            return told.stream()
                    .filter(line -> line.matches("\\d+ [A-Z_]+"))
                    .map(line -> Integer.parseInt(line.replaceFirst(" .*", "")))
                    .toList();
        }

        long added() {
            return told.stream().filter(line -> line.endsWith(" " + Added.NEW)).count();
        }
    }

    /// Kills a program that adds, again and again, and looks at the ledger each time.
    String kill(int kills) throws IOException, InterruptedException {
        int ledgers = 0;
        int most = 0;
        Path file = folder.resolve("killed-0.tally");
        TreeSet<Integer> acknowledged = new TreeSet<>();
        for (int kill = 0; kill < kills; kill++) {
            Writing writing = new Writing(file, reports);
            if (random.nextInt(8) > 0) {
                writing.awaitFirst();
            }
            writing.process.waitFor(random.nextInt(2_500), TimeUnit.MILLISECONDS);
            writing.kill();
            acknowledged.addAll(writing.acknowledged());
            check(file, acknowledged, kill % 20 == 0);
            most = Math.max(most, acknowledged.size());
            if (acknowledged.size() == reports) {
                ledgers++;
                file = folder.resolve("killed-" + ledgers + ".tally");
                acknowledged.clear();
            }
        }
        check(file, acknowledged, true);
        return "%s kills while adding %s reports: %s ledgers were filled to the end, the last held %s"
                .formatted(kills, reports, ledgers, acknowledged.size());
    }

    /// Everything told is there, whole and once; nothing is there in part.
    private void check(Path file, Set<Integer> acknowledged, boolean verify) {
        try (Ledger ledger = Ledger.open(file)) {
            TreeSet<Integer> there = new TreeSet<>();
            ledger.known()
                    .all(version -> {
                        int number = Integer.parseInt(version.report().id().substring(1));
                        Extraction whole = StubReports.of(number);
                        boolean once =
                                there.add(number)
                                        && version.number() == 1
                                        && version.reading() == 1;
                        doubled += once ? 0 : 1;
                        boolean complete =
                                version.report().equals(whole.report())
                                        && version.entries().equals(Entry.of(whole))
                                        && version.statements().equals(whole.statements());
                        lost += complete ? 0 : 1;
                    });
            lost += (int) acknowledged.stream().filter(number -> !there.contains(number)).count();
            if (verify && !ledger.verify().clean()) {
                unclean++;
            }
        }
    }

    /// Lets the disk run full while a program adds; makes room, and lets it add again.
    String fillDisks(int runs) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        int full = 0;
        int told = 0;
        try {
            for (int i = 0; i < runs; i++) {
                int kilobytes = 700 + random.nextInt(2_500);
                Path file = disk.resolve("full-" + i + ".tally");
                Writing writing = limited(file, disk, kilobytes, mounted);
                full += writing.end() == FaultyWriter.REFUSED ? 1 : 0;
                told += writing.told.stream().anyMatch(line -> line.contains("full")) ? 1 : 0;
                if (mounted) {
                    run("mount", "-o", "remount,size=200m", disk.toString());
                }
                check(file, new TreeSet<>(writing.acknowledged()), true);
                Writing again = new Writing(file, reports);
                again.end();
                check(file, new TreeSet<>(again.acknowledged()), true);
                lost += again.acknowledged().size() == reports ? 0 : 1;
                deleteAll(disk);
            }
        } finally {
            if (mounted) {
                run("umount", disk.toString());
            }
        }
        return "%s disks (%s) while adding %s reports: %s ran full, %s said so in words; then there was room and all was added"
                .formatted(
                        runs,
                        mounted
                                ? "tmpfs of 0.7 to 3.2 MB"
                                : "stand-in: no file above 0.7 to 3.2 MB",
                        reports,
                        full,
                        told);
    }

    private Writing limited(Path file, Path disk, int kilobytes, boolean mounted)
            throws IOException, InterruptedException {
        if (mounted) {
            run("mount", "-o", "remount,size=" + kilobytes + "k", disk.toString());
            return new Writing(file, reports);
        }
        return new Writing(
                file, reports, "bash", "-c", "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\"");
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void deleteAll(Path disk) throws IOException {
        try (var files = Files.list(disk)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /// Two programs add the same reports at once.
    String addTwice() throws IOException, InterruptedException {
        Path file = folder.resolve("twice.tally");
        Writing one = new Writing(file, reports);
        Writing other = new Writing(file, reports);
        lost += one.end() == 0 ? 0 : 1;
        lost += other.end() == 0 ? 0 : 1;
        check(file, new TreeSet<>(one.acknowledged()), true);
        check(file, new TreeSet<>(other.acknowledged()), false);
        doubled += one.added() + other.added() == reports ? 0 : 1;
        return "2 programs adding the same %s reports at once: %s were new to one, %s to the other"
                .formatted(reports, one.added(), other.added());
    }
}
