package tallystick.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tallystick.figure.Bond;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.figure.Verdict;

/// Brings figures about the same thing together and says how each stands to an earlier one.
///
/// ```
/// 1 June, Norland Daily: 14 people were killed in Anstadt.       ┐ people killed, Anstadt
/// 2 June, Norland Daily: The toll in Anstadt has risen to 17.    ┘ 17 revises 14: running total, later as-of
/// ```
public final class Reconciler {
    static final Comparator<Filed> AS_PUBLISHED =
            Comparator.comparing((Filed filed) -> filed.report().published())
                    .thenComparing(filed -> filed.report().id())
                    .thenComparing(filed -> filed.report().text().string());

    private Reconciler() {}

    /// The tallies of some reports: things that at least two figures speak of. The order of the reports does not matter.
    public static List<Tally> reconcile(List<Filed> reports) {
        return reconcile(reports, List.of());
    }

    /// The same, with what people decided of pairs of figures.
    public static List<Tally> reconcile(List<Filed> reports, List<Bond> decided) {
        Bonds bonds = new Bonds(decided);
        Map<String, Filed> byId = new LinkedHashMap<>();
        reports.stream()
                .sorted(AS_PUBLISHED)
                .forEach(filed -> byId.put(filed.report().id(), filed));
        List<Filed> inOrder = byId.values().stream().sorted(AS_PUBLISHED).toList();
        List<Tally> tallies = new ArrayList<>();
        for (Story story : bonds.stories(Stories.of(inOrder))) {
            for (List<Saying> thing : Things.in(story, bonds)) {
                tallies.add(tally(thing, story));
            }
        }
        return List.copyOf(tallies);
    }

    private static Tally tally(List<Saying> thing, Story story) {
        List<Entry> entries = thing.stream().map(Saying::entry).toList();
        return new Tally(
                Label.of(thing),
                entries,
                Judge.judge(thing),
                parts(entries, story),
                (int) entries.stream().map(Entry::reportId).distinct().count(),
                (int)
                        entries.stream()
                                .map(Entry::outlet)
                                .filter(Objects::nonNull)
                                .distinct()
                                .count(),
                (int)
                        thing.stream()
                                .map(Saying::origin)
                                .filter(Origin::known)
                                .map(Origin::key)
                                .distinct()
                                .count(),
                Range.of(thing));
    }

    private static List<Tally.Part> parts(List<Entry> entries, Story story) {
        List<Tally.Part> parts = new ArrayList<>();
        for (int b = 0; b < entries.size(); b++) {
            Entry part = entries.get(b);
            int at = b;
            part.figure()
                    .partOf()
                    .ifPresent(index ->
                            story.reports().stream()
                                    .filter(filed -> filed.report().id().equals(part.reportId()))
                                    .flatMap(filed -> filed.entries().stream())
                                    .filter(entry -> entry.index() == index)
                                    .forEach(whole -> parts.add(part(at, whole))));
        }
        return parts;
    }

    private static Tally.Part part(int b, Entry whole) {
        String why = "a stated part of \"" + whole.figure().quote() + "\"";
        return new Tally.Part(b, whole.reportId(), whole.figure().span(), new Verdict.PartOf(why));
    }
}
