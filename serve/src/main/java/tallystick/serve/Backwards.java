package tallystick.serve;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.ledger.Tallies;

/// A tally as it stood on an earlier day: of what the ledger knew then, or of what had been published by then.
///
/// A report follows an earlier one, so leaving out later ones leaves the story of the others as it is. What then only one figure speaks of is
/// shown like a tally.
///
/// @param then what was known
record Backwards(View then) {
    /// @param figures of the tally as it is now
    /// @param published the day up to whose end reports had appeared; null = all
    Optional<Tally> find(List<Entry> figures, @Nullable LocalDate published) {
        return figures.stream()
                .sorted(Comparator.comparing(Entry::published))
                .filter(entry -> published == null || !entry.published().isAfter(published))
                .flatMap(entry -> then.findEntry(entry.id()).stream())
                .findFirst()
                .flatMap(entry -> find(entry, published));
    }

    private Optional<Tally> find(Entry figure, @Nullable LocalDate published) {
        Optional<Tally> tally = published == null ? then.findTally(figure.id()) : Optional.empty();
        return tally.or(() ->
                then.tallies()
                        .story(figure.reportId())
                        .flatMap(story -> alone(story, figure, published)));
    }

    private static Optional<Tally> alone(
            Tallies.Story story, Entry figure, @Nullable LocalDate published) {
        List<Filed> reports =
                story.told().reports().stream()
                        .filter(filed ->
                                published == null || !filed.report().published().isAfter(published))
                        .toList();
        return story.reconciler().thingsOfOneEvent(reports).stream()
                .filter(tally ->
                        tally.entries().stream().anyMatch(each -> each.id().equals(figure.id())))
                .findFirst();
    }
}
