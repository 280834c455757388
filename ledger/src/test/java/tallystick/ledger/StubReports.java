package tallystick.ledger;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tallystick.figure.Extraction;

/// Reports with given figures, each told by its number: the ledger is tried here, not the reader.
final class StubReports {
    private StubReports() {}

    /// Six figures in some 400 characters.
    static Extraction of(int number) {
        String text =
                IntStream.range(0, 6)
                        .mapToObj(i ->
                                "On day %s the Norland police counted %s people in the valley of the Orla. "
                                        .formatted(i, number * 10 + i))
                        .collect(Collectors.joining());
        return Samples.flood("r" + number, text.replaceAll("day \\d+", "this day"));
    }
}
