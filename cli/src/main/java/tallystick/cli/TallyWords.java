package tallystick.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Tally;

/// All that can be read in a tally: its label, and of its figures the sentences, sources and outlets.
record TallyWords(String text) {
    static TallyWords in(Tally tally) {
        return of(
                Stream.concat(
                        Stream.of(tally.label()),
                        tally.entries().stream().flatMap(TallyWords::words)));
    }

    static TallyWords in(Entry entry) {
        return of(words(entry));
    }

    private static TallyWords of(Stream<@Nullable String> words) {
        return new TallyWords(
                words.filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"))
                        .toLowerCase(Locale.ROOT));
    }

    private static Stream<@Nullable String> words(Entry entry) {
        return Stream.of(
                entry.sentence(),
                entry.title(),
                entry.outlet(),
                entry.figure().counted(),
                entry.figure().topic().word(),
                entry.figure().where(),
                entry.figure().sources().toString());
    }

    boolean hold(List<String> words) {
        return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
    }
}
