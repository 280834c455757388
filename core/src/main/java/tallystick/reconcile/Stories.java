package tallystick.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tallystick.figure.Filed;

/// Which reports are on one event: those that follow one another ([Trail]) are a story, or several ([Strands]).
final class Stories {
    private static final Comparator<Strands.Strand<Long>> BY_FIRST_REPORT =
            Comparator.comparingLong((Strands.Strand<Long> strand) -> strand.first())
                    .thenComparingInt(Strands.Strand::part);

    private Stories() {}

    /// The parts of an event stand one after the other, where its first report stands.
    ///
    /// @param reports in the order of publication
    static List<Story> of(List<Filed> reports) {
        Trail trail = new Trail();
        Strands<Long> strands = new Strands<>();
        Map<Strands.Strand<Long>, List<Filed>> stories = new TreeMap<>(BY_FIRST_REPORT);
        for (int i = 0; i < reports.size(); i++) {
            Filed filed = reports.get(i);
            LocalDate day = filed.report().published();
            Following.Dated dated =
                    new Following.Dated(i, day, filed.report().id(), Vector.of(filed));
            Long followed = trail.follow(dated).map(Following.Dated::number).orElse(null);
            stories.computeIfAbsent(
                            strands.add(dated.number(), day, followed), any -> new ArrayList<>())
                    .add(filed);
        }
        return stories.values().stream().map(Story::of).toList();
    }
}
