package tallystick.serve;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tallystick.extract.Extractor;
import tallystick.ledger.Ledger;
import tallystick.text.Readings;
import tallystick.text.Reports;

/// A ledger of reports that the program read itself, as `tally add` makes it.
final class ReadLedger {
    /// The reports of `tally demo`, from a module's folder.
    static final Path DEMO = Path.of("../examples/demo/reports");

    private ReadLedger() {}

    /// @param reports a file, or a folder of files
    static Ledger of(Path reports, Path file) throws IOException {
        Ledger ledger = Ledger.open(file);
        Readings readings = Readings.english();
        for (Path each : files(reports)) {
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(each));
                    Stream<Reports.Outcome> outcomes =
                            Reports.in(
                                    each.getFileName().toString(), bytes, Reports.Given.NOTHING)) {
                outcomes.forEachOrdered(outcome -> {
                    if (outcome instanceof Reports.Outcome.Read(var report)) {
                        ledger.add(Extractor.extract(readings.read(report)));
                    }
                });
            }
        }
        return ledger;
    }

    private static List<Path> files(Path reports) throws IOException {
        if (!Files.isDirectory(reports)) {
            return List.of(reports);
        }
        try (Stream<Path> files = Files.list(reports)) {
            return files.sorted().toList();
        }
    }
}
