package tallystick.serve;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tallystick.figure.Entry;
import tallystick.figure.Tally;
import tallystick.ledger.Judgement;

/// The days between which a tally's sliders move: something about it was published, or became known to the ledger, on each.
///
/// @param published of its reports
/// @param known on which its reports were recorded or its figures judged, by the clock of Greenwich
record Days(List<LocalDate> published, List<LocalDate> known) {
    static final Days NONE = new Days(List.of(), List.of());

    /// @param now what is known at present
    static Days of(Tally tally, View now) {
        Set<LocalDate> published = new TreeSet<>();
        tally.entries().forEach(entry -> published.add(entry.published()));
        Set<LocalDate> known =
                new TreeSet<>(
                        now.known()
                                .recordedDays(
                                        tally.entries().stream()
                                                .map(Entry::reportId)
                                                .collect(Collectors.toSet())));
        tally.entries().stream()
                .flatMap(entry -> now.judgements().of(entry).stream())
                .map(Judgement::recorded)
                .forEach(moment -> known.add(LocalDate.ofInstant(moment, ZoneOffset.UTC)));
        return new Days(List.copyOf(published), List.copyOf(known));
    }

    /// The last of some days that is no later than another; before all of them the first. Null = none was chosen.
    static @Nullable LocalDate upTo(List<LocalDate> days, @Nullable LocalDate chosen) {
        return chosen == null || days.isEmpty()
                ? null
                : days.stream()
                        .filter(day -> !day.isAfter(chosen))
                        .reduce((earlier, later) -> later)
                        .orElse(days.getFirst());
    }
}
