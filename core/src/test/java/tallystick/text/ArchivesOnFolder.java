package tallystick.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.netpreserve.jwarc.WarcReader;
import tallystick.figure.Report;
import tallystick.text.Reports.Outcome;
import tallystick.text.Reports.Outcome.Refused;

/// Reads every file of a folder as a web archive and tells what came of each; then clips each within every record, and tells where a whole
/// record before that place was not given. Its argument is the folder. What it must never tell is a crash, or a record lost.
final class ArchivesOnFolder {
    /// For pages that tell no day of their own.
    private static final Reports.Given DAY =
            new Reports.Given(LocalDate.of(2031, 5, 1), null, null);

    private int reports;
    private int silent;
    private int clips;
    private int lost;

    private ArchivesOnFolder() {}

    public static void main(String[] folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(folder[0]))) {
            files = all.sorted().toList();
        }
        ArchivesOnFolder all = new ArchivesOnFolder();
        for (Path file : files) {
            all.tell(file.getFileName().toString(), Files.readAllBytes(file));
        }
        System.out.printf(
                "%d files, %d reports; %d files of which nothing was told; clipped in %d places, a whole record lost in %d%n",
                files.size(), all.reports, all.silent, all.clips, all.lost);
    }

    private void tell(String name, byte[] bytes) {
        List<Outcome> outcomes = outcomes(name, bytes);
        List<Report> whole = read(outcomes);
        List<Long> ends = ends(bytes);
        reports += whole.size();
        silent += outcomes.isEmpty() ? 1 : 0;
        System.out.printf(
                "%s: %d records, %d reports, %d refused%n",
                name, ends.size(), whole.size(), outcomes.size() - whole.size());
        outcomes.stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .limit(1)
                .forEach(each -> System.out.println("  " + each.place() + ": " + each.problem()));
        clip(name, bytes, ends, whole);
    }

    private static List<Outcome> outcomes(String name, byte[] bytes) {
        try (Stream<Outcome> all = Reports.in(name, new ByteArrayInputStream(bytes), DAY)) {
            return all.toList();
        }
    }

    private static List<Report> read(List<Outcome> outcomes) {
        List<Report> reports = new ArrayList<>();
        for (Outcome each : outcomes) {
            if (each instanceof Outcome.Read(Report report)) {
                reports.add(report);
            }
        }
        return reports;
    }

    /// Where records end, as far as the file can be read.
    private static List<Long> ends(byte[] bytes) {
        List<Long> ends = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
            reader.setLenient(true);
            while (reader.next().isPresent()) {
                if (reader.position() > 0) {
                    ends.add(reader.position());
                }
            }
            ends.add((long) bytes.length);
        } catch (IOException | RuntimeException e) {
            return ends; // what is behind a broken place counts for nothing
        }
        return ends;
    }

    /// Of what is cut off in a record, all reports of the records before it must be given, and they must be the same.
    private void clip(String name, byte[] bytes, List<Long> ends, List<Report> whole) {
        int before = 0;
        for (int i = 0; i + 1 < ends.size(); i++) {
            int end = Math.toIntExact(ends.get(i));
            List<Report> upTo = read(outcomes(name, Arrays.copyOf(bytes, end)));
            int middle = Math.toIntExact((end + ends.get(i + 1)) / 2);
            List<Report> cut = read(outcomes(name, Arrays.copyOf(bytes, middle)));
            boolean same = startsWith(whole, upTo) && startsWith(cut, upTo);
            clips++;
            if (!same || upTo.size() < before || upTo.size() > before + 1) {
                lost++;
                System.out.printf("  clipped at byte %d it gives %d reports%n", middle, cut.size());
            }
            before = upTo.size();
        }
        if (ends.size() > 1 && whole.size() > before + 1) {
            lost++;
            System.out.printf("  %d reports, %d before the last record%n", whole.size(), before);
        }
    }

    private static boolean startsWith(List<Report> all, List<Report> first) {
        return first.size() <= all.size() && all.subList(0, first.size()).equals(first);
    }
}
