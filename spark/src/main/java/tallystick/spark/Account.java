package tallystick.spark;

import java.util.ArrayList;
import java.util.List;

/// What came of some splits, in words: `837 reports, 537 figures, 85 refused`, and samples of what was refused.
record Account(List<Archive.Done> done) {
    private static final int SHOWN = 10;

    Account {
        done = List.copyOf(done);
    }

    long reports() {
        return done.stream().mapToLong(Archive.Done::reports).sum();
    }

    long figures() {
        return done.stream().mapToLong(Archive.Done::figures).sum();
    }

    long refused() {
        return done.stream().mapToLong(Archive.Done::refused).sum();
    }

    String line() {
        return "%d reports, %d figures, %d refused".formatted(reports(), figures(), refused());
    }

    /// The first of what was refused, a line each, under a line that says where all of it is; nothing where nothing was refused.
    List<String> samples(String archive) {
        if (refused() == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("refused, all of it in %s/refused; for example:".formatted(archive));
        done.stream()
                .flatMap(each -> each.samples().stream())
                .limit(SHOWN)
                .forEach(sample -> lines.add("  " + sample));
        return lines;
    }
}
