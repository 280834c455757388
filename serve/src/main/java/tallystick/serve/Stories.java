package tallystick.serve;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tallystick.figure.Filed;
import tallystick.figure.Tally;

/// Reports by the event they are on, with the tallies of their figures.
final class Stories {
    private Stories() {}

    /// @param reports in the order of publication
    record Story(List<Filed> reports, List<Tally> tallies) {
        /// It goes by its first report.
        String id() {
            return reports.getFirst().report().id();
        }

        String name() {
            return Names.of(reports.getFirst().report());
        }

        int figures() {
            return reports.stream().mapToInt(filed -> filed.entries().size()).sum();
        }
    }

    /// Those of several reports, the one with the latest report first.
    static List<Story> of(Snapshot snapshot) {
        return snapshot.stories().stream()
                .filter(reports -> reports.size() > 1)
                .map(reports -> new Story(reports, tallies(reports, snapshot)))
                .sorted(
                        Comparator.comparing((Story story) ->
                                        story.reports().getLast().report().published())
                                .reversed()
                                .thenComparing(Story::id))
                .toList();
    }

    private static List<Tally> tallies(List<Filed> reports, Snapshot snapshot) {
        Set<Tally> tallies = new LinkedHashSet<>();
        reports.forEach(filed ->
                filed.entries()
                        .forEach(entry -> snapshot.findTally(entry.id()).ifPresent(tallies::add)));
        return List.copyOf(tallies);
    }
}
