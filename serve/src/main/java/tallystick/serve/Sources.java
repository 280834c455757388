package tallystick.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tallystick.figure.Attribution;
import tallystick.figure.Entry;
import tallystick.ledger.Judgements;
import tallystick.ledger.Known;
import tallystick.ledger.Query;
import tallystick.ledger.Version;

/// What each origin has claimed, by the name reports give it. Nobody is graded.
final class Sources {
    /// More figures of one source than anybody reads.
    private static final int MOST = 1000;

    private final Map<String, Integer> figures = new HashMap<>();
    private final Map<String, Set<String>> through = new HashMap<>();

    private Sources() {}

    /// @param figures how many go back to it
    /// @param through by whom it was told on the way, the outlets among them
    record Source(String name, int figures, Set<String> through) {}

    /// Those with most figures first, then by name.
    static List<Source> in(Known known) {
        Sources all = new Sources();
        Judgements judgements = known.judgements();
        known.newest(version -> all.take(version, judgements));
        return all.figures.entrySet().stream()
                .map(each ->
                        new Source(
                                each.getKey(),
                                each.getValue(),
                                all.through.getOrDefault(each.getKey(), Set.of())))
                .sorted(
                        Comparator.comparingInt((Source source) -> -source.figures())
                                .thenComparing(Source::name))
                .toList();
    }

    private void take(Version version, Judgements judgements) {
        for (Entry read : version.entries()) {
            if (!judgements.withdrawn(read)) {
                take(judgements.amended(read));
            }
        }
    }

    private void take(Entry entry) {
        Attribution sources = entry.figure().sources();
        sources.origin()
                .map(Attribution.Hop::name)
                .ifPresent(origin -> {
                    figures.merge(origin, 1, Integer::sum);
                    Set<String> told = through.computeIfAbsent(origin, any -> new TreeSet<>());
                    Optional.ofNullable(entry.outlet()).ifPresent(told::add);
                    List<Attribution.Hop> hops = sources.hops();
                    hops.subList(0, hops.size() - 1).forEach(hop -> told.add(hop.name()));
                });
    }

    /// The figures that go back to a source, in the order their reports appeared; of very many the latest.
    static List<Entry> figures(String name, Known known) {
        Query query = Query.parse("source=\"" + name.replace("\"", " ") + "\"");
        Judgements judgements = known.judgements();
        List<Entry> figures = new ArrayList<>();
        for (Entry entry : known.find(query, MOST, 0).entries()) {
            boolean goesBack =
                    entry.figure()
                            .sources()
                            .origin()
                            .map(origin -> origin.name().equals(name))
                            .orElse(false);
            if (goesBack && !judgements.withdrawn(entry)) {
                figures.add(entry);
            }
        }
        return figures.reversed();
    }
}
