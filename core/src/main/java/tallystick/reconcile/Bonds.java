package tallystick.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import tallystick.figure.Bond;
import tallystick.figure.Filed;

/// What people decided of pairs of figures, before any rule is asked: together goes before every rule, apart before together.
///
/// "31 people" and "at least 39" put together → the things that hold them are one thing, and their reports one story.
record Bonds(List<Bond> all) {
    static final Bonds NONE = new Bonds(List.of());

    Bonds {
        all = List.copyOf(all);
    }

    /// Reports whose figures belong together are on one event.
    List<Story> stories(List<Story> stories) {
        List<List<Filed>> reports =
                unite(
                        stories.stream().map(Story::reports).toList(),
                        Bonds::figures,
                        (one, other) -> true);
        return reports.size() == stories.size()
                ? stories
                : reports.stream()
                        .map(each ->
                                Story.of(each.stream().sorted(Reconciler.AS_PUBLISHED).toList()))
                        .toList();
    }

    private static Stream<String> figures(List<Filed> reports) {
        return reports.stream().flatMap(filed -> filed.entries().stream()).map(entry -> entry.id());
    }

    /// Things of which one holds a figure that belongs together with one of the other are one thing.
    List<List<Saying>> things(List<List<Saying>> things) {
        if (all.isEmpty()) {
            return things;
        }
        return unite(
                        things,
                        Bonds::sayings,
                        (one, other) -> other.stream().noneMatch(saying -> apart(saying, one)))
                .stream()
                .map(thing -> thing.stream().sorted(Saying.AS_SAID).toList())
                .toList();
    }

    private static Stream<String> sayings(List<Saying> thing) {
        return thing.stream().map(saying -> saying.entry().id());
    }

    /// Whether a saying must not join a thing.
    boolean apart(Saying saying, List<Saying> thing) {
        return !all.isEmpty()
                && thing.stream()
                        .anyMatch(other ->
                                all.stream()
                                        .anyMatch(bond ->
                                                bond.binds(
                                                        Bond.Kind.APART,
                                                        saying.entry().id(),
                                                        other.entry().id())));
    }

    /// Unites the groups that a bond ties together; the united one stands where the first of them stood.
    private <T> List<List<T>> unite(
            List<List<T>> groups,
            Function<List<T>, Stream<String>> figures,
            BiFunction<List<T>, List<T>, Boolean> allowed) {
        List<List<T>> united = new ArrayList<>(groups);
        for (Bond bond : all) {
            if (bond.kind() != Bond.Kind.TOGETHER) {
                continue;
            }
            int one = with(bond.one(), united, figures);
            int other = with(bond.other(), united, figures);
            if (one >= 0 && other >= 0 && one != other) {
                List<T> first = united.get(Math.min(one, other));
                List<T> second = united.get(Math.max(one, other));
                if (allowed.apply(first, second)) {
                    united.set(
                            Math.min(one, other),
                            Stream.concat(first.stream(), second.stream()).toList());
                    united.remove(Math.max(one, other));
                }
            }
        }
        return united;
    }

    private static <T> int with(
            String figure, List<List<T>> groups, Function<List<T>, Stream<String>> figures) {
        for (int i = 0; i < groups.size(); i++) {
            if (figures.apply(groups.get(i)).anyMatch(figure::equals)) {
                return i;
            }
        }
        return -1;
    }
}
