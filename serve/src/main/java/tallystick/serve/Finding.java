package tallystick.serve;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallystick.figure.Entry;
import tallystick.figure.Tally;

/// Tallies that hold all words asked for.
final class Finding {
    private Finding() {}

    static List<Tally> tallies(Snapshot snapshot, String words) {
        List<String> all =
                Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return snapshot.tallies().stream()
                .filter(tally -> {
                    String text = text(tally);
                    return all.stream().allMatch(text::contains);
                })
                .toList();
    }

    private static String text(Tally tally) {
        return Stream.concat(
                        Stream.of(tally.label()), tally.entries().stream().flatMap(Finding::words))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> words(Entry entry) {
        return Stream.of(
                entry.sentence(),
                entry.title(),
                entry.outlet(),
                entry.figure().counted(),
                entry.figure().topic().word(),
                entry.figure().where(),
                entry.figure().sources().toString());
    }
}
