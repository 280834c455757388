package tallystick.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tallystick.figure.Extraction;
import tallystick.ledger.Added;
import tallystick.ledger.Bundle;
import tallystick.ledger.ExtractionLines;
import tallystick.ledger.Ledger;

/// Hands an archive on to a ledger, in the order of adding; few reports are in memory at once. What the ledger has already is not
/// added again, so that an interrupted publication is called again and goes on.
record Publication(Archive archive) {
    private static final int AT_ONCE = 200;

    /// How many reports were added, and how.
    Map<Added, Long> into(Ledger ledger) throws IOException {
        Map<Added, Long> counts = new EnumMap<>(Added.class);
        List<Extraction> waiting = new ArrayList<>();
        for (Archive.Done done : archive.done()) {
            Iterator<String> lines = archive.reports(done, row -> Tables.told(row, "line"), "line");
            while (lines.hasNext()) {
                waiting.add(ExtractionLines.read(lines.next()));
                if (waiting.size() == AT_ONCE) {
                    flush(ledger, waiting, counts);
                }
            }
        }
        flush(ledger, waiting, counts);
        return counts;
    }

    private static void flush(Ledger ledger, List<Extraction> waiting, Map<Added, Long> counts) {
        ledger.addAll(waiting).forEach(added -> counts.merge(added, 1L, Long::sum));
        waiting.clear();
    }

    /// Writes a bundle that any ledger takes in; there whole or not at all.
    Map<Added, Long> intoBundle(Path bundle) throws IOException {
        Path folder = Files.createTempDirectory("tally-spark");
        Path part = bundle.resolveSibling(bundle.getFileName() + ".part");
        try (Ledger ledger = Ledger.open(folder.resolve("bundle.ledger"))) {
            Map<Added, Long> counts = into(ledger);
            try (OutputStream out = Files.newOutputStream(part)) {
                Bundle.write(ledger.known(), out);
            }
            Files.move(part, bundle, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return counts;
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
