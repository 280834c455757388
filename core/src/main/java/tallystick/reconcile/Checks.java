package tallystick.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tallystick.figure.Check;
import tallystick.figure.Check.Kind;
import tallystick.figure.Check.Outcome;
import tallystick.figure.Entry;
import tallystick.figure.Span;
import tallystick.figure.Topic;

/// Does the arithmetic of a story hold? Sums, parts and their wholes, totals that fall; what does not hold is told and left as it is.
final class Checks {
    /// Characters between two figures of one sentence.
    private static final int BESIDE = 60;

    private final List<List<Saying>> things;
    private final Map<String, Saying> byReportAndIndex = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();

    private Checks(List<List<Saying>> things) {
        this.things = things;
        things.stream()
                .flatMap(List::stream)
                .forEach(saying ->
                        byReportAndIndex.put(
                                key(saying.entry().reportId(), saying.entry().index()), saying));
    }

    /// @param things of one story, each in the order said
    static List<Check> of(List<List<Saying>> things) {
        Checks checks = new Checks(things);
        checks.sums();
        checks.parts();
        checks.falls();
        return List.copyOf(checks.checks);
    }

    private static String key(String report, int index) {
        return report + "\u001f" + index;
    }

    /// Killed and injured of one source set against killed-or-injured of the same population, whoever tells it.
    private void sums() {
        List<Saying> totals = of(Topic.KILLED_OR_INJURED);
        for (Saying killed : of(Topic.KILLED)) {
            Optional<Saying> injured =
                    of(Topic.INJURED).stream().filter(each -> isBeside(killed, each)).findFirst();
            for (Saying total : totals) {
                injured.filter(each -> comparable(killed, total) && comparable(each, total))
                        .ifPresent(each -> sum(total, List.of(killed, each), Kind.SUM));
            }
        }
    }

    private List<Saying> of(Topic topic) {
        return things.stream()
                .flatMap(List::stream)
                .filter(saying -> saying.figure().topic() == topic && counts(saying))
                .toList();
    }

    private static boolean counts(Saying saying) {
        return !saying.isForecast()
                && !saying.isDenied()
                && !saying.meant().isUnknown()
                && saying.figure().partOf().isEmpty()
                && saying.counting() != Counting.PERIOD;
    }

    /// Side by side, on one word.
    private static boolean isBeside(Saying a, Saying b) {
        Span one = a.figure().span();
        Span other = b.figure().span();
        int gap = Math.max(one.start() - other.end(), other.start() - one.end());
        return a.sameReport(b)
                && a.origin().same(b.origin())
                && (gap <= BESIDE || a.figure().sentence().equals(b.figure().sentence()));
    }

    private static boolean comparable(Saying part, Saying total) {
        boolean group =
                part.population().group().equals(total.population().group())
                        || part.population().kind() == Population.Kind.EVERYONE;
        boolean time = part.sameReport(total) || part.asOf().equals(total.asOf());
        return group
                && part.place().mayBe(total.place())
                && time
                && part.population().sameSide(total.population());
    }

    private void sum(Saying total, List<Saying> summands, Kind kind) {
        Reach sum = summands.stream().map(Reach::of).reduce(Reach::plus).orElseThrow();
        Reach whole = Reach.of(total);
        Outcome outcome =
                whole.meets(sum)
                        ? Outcome.FITS
                        : whole.isNear(sum) ? Outcome.NEAR_MISS : Outcome.OFF;
        String words =
                String.join(" + ", summands.stream().map(each -> Reach.of(each).words()).toList());
        checks.add(
                new Check(
                        kind,
                        outcome,
                        "%s = %s, against %s".formatted(words, sum.words(), whole.words()),
                        entries(total, summands)));
    }

    private static List<Entry> entries(Saying first, List<Saying> others) {
        return Stream.concat(Stream.of(first), others.stream()).map(Saying::entry).toList();
    }

    /// Stated parts above their whole, alone or together.
    private void parts() {
        Map<Saying, List<Saying>> partsOf = new LinkedHashMap<>();
        for (Saying part : byReportAndIndex.values()) {
            whole(part)
                    .ifPresent(whole ->
                            partsOf.computeIfAbsent(whole, any -> new ArrayList<>()).add(part));
        }
        partsOf.forEach((whole, parts) -> {
            for (Saying part : parts) {
                if (isAbove(part, whole)) {
                    checks.add(
                            new Check(
                                    Kind.PARTS,
                                    Outcome.OFF,
                                    "a part of %s, against a whole of %s"
                                            .formatted(
                                                    Reach.of(part).words(),
                                                    Reach.of(whole).words()),
                                    entries(whole, List.of(part))));
                    return;
                }
            }
        });
    }

    private Optional<Saying> whole(Saying part) {
        OptionalInt index = part.figure().partOf();
        return index.isEmpty() || part.meant().isUnknown()
                ? Optional.empty()
                : Optional.ofNullable(
                                byReportAndIndex.get(
                                        key(part.entry().reportId(), index.getAsInt())))
                        .filter(whole -> whole.scale().equals(part.scale()))
                        .filter(whole -> !whole.meant().isUnknown());
    }

    private static boolean isAbove(Saying part, Saying whole) {
        return Reach.of(whole).endsBefore(Reach.of(part));
    }

    /// A running total said later that lies below one said earlier on the same word.
    private void falls() {
        for (List<Saying> thing : things) {
            Map<String, Saying> lastOf = new LinkedHashMap<>();
            for (Saying saying : thing) {
                if (!counts(saying)
                        || saying.counting() != Counting.TOTAL
                        || saying.wording().former()) {
                    continue;
                }
                Saying earlier = lastOf.put(saying.origin().key(), saying);
                if (earlier != null
                        && saying.asOf().isAfter(earlier.asOf())
                        && Reach.of(saying).endsBefore(Reach.of(earlier))) {
                    checks.add(
                            new Check(
                                    Kind.FALL,
                                    Outcome.OFF,
                                    "%s on %s, %s on %s, by one source"
                                            .formatted(
                                                    Reach.of(earlier).words(),
                                                    earlier.asOf(),
                                                    Reach.of(saying).words(),
                                                    saying.asOf()),
                                    entries(earlier, List.of(saying))));
                }
            }
        }
    }
}
