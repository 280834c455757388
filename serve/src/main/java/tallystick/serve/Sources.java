package tallystick.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tallystick.figure.Attribution;
import tallystick.figure.Entry;
import tallystick.figure.Filed;

/// What each origin has claimed, by the name reports give it. Nobody is graded.
final class Sources {
    private Sources() {}

    /// @param entries in the order their reports appeared
    /// @param through by whom it was told on the way, the outlets among them
    record Source(String name, List<Entry> entries, Set<String> through) {}

    /// Those with most figures first, then by name.
    static List<Source> in(Snapshot snapshot) {
        Map<String, List<Entry>> byName = new LinkedHashMap<>();
        for (Filed filed : snapshot.reports()) {
            for (Entry entry : filed.entries()) {
                entry.figure()
                        .sources()
                        .origin()
                        .ifPresent(origin ->
                                byName.computeIfAbsent(origin.name(), any -> new ArrayList<>())
                                        .add(entry));
            }
        }
        return byName.entrySet().stream()
                .map(each ->
                        new Source(
                                each.getKey(),
                                List.copyOf(each.getValue()),
                                through(each.getValue())))
                .sorted(
                        Comparator.comparingInt((Source source) -> -source.entries().size())
                                .thenComparing(Source::name))
                .toList();
    }

    private static Set<String> through(List<Entry> entries) {
        Set<String> through = new TreeSet<>();
        for (Entry entry : entries) {
            Optional.ofNullable(entry.outlet()).ifPresent(through::add);
            List<Attribution.Hop> hops = entry.figure().sources().hops();
            hops.subList(0, hops.size() - 1).forEach(hop -> through.add(hop.name()));
        }
        return through;
    }
}
