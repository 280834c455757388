package tallystick.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tallystick.figure.Bond;
import tallystick.figure.Check;
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

    private final Bonds bonds;
    private final Aliases aliases;

    /// @param decided what people decided of pairs of figures
    /// @param aliases names by which one actor goes
    public Reconciler(List<Bond> decided, Aliases aliases) {
        this.bonds = new Bonds(decided);
        this.aliases = aliases;
    }

    /// The tallies of some reports: things that at least two figures speak of. The order of the reports does not matter.
    public static List<Tally> reconcile(List<Filed> reports) {
        return reconcile(reports, List.of());
    }

    /// The same, with what people decided of pairs of figures.
    public static List<Tally> reconcile(List<Filed> reports, List<Bond> decided) {
        return new Reconciler(decided, Aliases.known()).tallies(reports);
    }

    /// Things that at least two figures speak of, or whose one figure does not fit the arithmetic of others.
    public List<Tally> tallies(List<Filed> reports) {
        return things(reports).stream().filter(Reconciler::isTold).toList();
    }

    /// A story, and what its figures tally to.
    ///
    /// @param reports in the order of publication
    public record Told(List<Filed> reports, List<Tally> tallies) {
        public Told {
            reports = List.copyOf(reports);
            tallies = List.copyOf(tallies);
        }
    }

    /// The tallies of events that are known already, but for what people put together.
    ///
    /// @param events by their first report
    /// @return one for each story that they fill
    public List<Told> talliesOf(List<List<Filed>> events) {
        return united(events).map(this::told).toList();
    }

    /// The tallies of one of the stories that this one tells ([#stories]).
    public Told talliesOfStory(List<Filed> story) {
        return told(Story.of(story));
    }

    private Told told(Story story) {
        return new Told(story.reports(), tallies(story).filter(Reconciler::isTold).toList());
    }

    /// The same, with what only one figure speaks of.
    public List<Tally> thingsOf(List<List<Filed>> events) {
        return united(events).flatMap(this::tallies).toList();
    }

    /// Events that are known already, as the stories that they fill and people did not put together.
    Stream<Story> united(List<List<Filed>> events) {
        return bonds
                .stories(
                        events.stream()
                                .flatMap(each -> Strands.parts(inOrder(each)).stream())
                                .map(Story::of)
                                .toList())
                .stream();
    }

    private static boolean isTold(Tally tally) {
        return tally.entries().size() > 1 || isOff(tally);
    }

    private static boolean isOff(Tally tally) {
        return tally.checks().stream()
                .anyMatch(check ->
                        check.outcome() != Check.Outcome.FITS
                                && tally.entries().contains(check.entries().getFirst()));
    }

    /// The same, with what only one figure speaks of.
    public List<Tally> things(List<Filed> reports) {
        return storiesOf(reports).stream().flatMap(this::tallies).toList();
    }

    /// The same for reports that are known to be on one event.
    public List<Tally> thingsOfOneEvent(List<Filed> reports) {
        return reports.isEmpty() ? List.of() : tallies(Story.of(inOrder(reports))).toList();
    }

    /// The reports by the event they are on, each story in the order of publication.
    public List<List<Filed>> stories(List<Filed> reports) {
        return storiesOf(reports).stream().map(Story::reports).toList();
    }

    List<Story> storiesOf(List<Filed> reports) {
        return bonds.stories(Stories.of(inOrder(reports)));
    }

    /// In the order said, each.
    List<List<Saying>> sayings(Story story) {
        return Things.in(story, bonds, aliases);
    }

    private Stream<Tally> tallies(Story story) {
        List<List<Saying>> things = sayings(story);
        List<Check> checks = Checks.of(things);
        return things.stream().map(thing -> tally(thing, story, checks));
    }

    /// Each report once, in the order of publication.
    static List<Filed> inOrder(List<Filed> reports) {
        Map<String, Filed> byId = new LinkedHashMap<>();
        reports.stream()
                .sorted(AS_PUBLISHED)
                .forEach(filed -> byId.put(filed.report().id(), filed));
        return byId.values().stream().sorted(AS_PUBLISHED).toList();
    }

    private static Tally tally(List<Saying> thing, Story story, List<Check> checks) {
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
                Range.of(thing),
                latest(thing),
                checks.stream()
                        .filter(check -> check.entries().stream().anyMatch(entries::contains))
                        .toList());
    }

    /// The last number said of what is or was, in the order said; not what it was before a change, and no forecast, denial or unknown.
    private static OptionalInt latest(List<Saying> thing) {
        return IntStream.range(0, thing.size())
                .filter(b -> {
                    Saying saying = thing.get(b);
                    return !saying.isForecast()
                            && !saying.isDenied()
                            && !saying.meant().isUnknown()
                            && !saying.wording().former();
                })
                .reduce((earlier, later) -> later);
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
