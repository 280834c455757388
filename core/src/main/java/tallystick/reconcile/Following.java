package tallystick.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tallystick.reconcile.Likeness.Best;
import tallystick.reconcile.Likeness.Item;

/// Which report follows which, kept true while reports come and go in any order.
///
/// Who follows whom ([Likeness]) depends on the reports of [#WINDOW] days on either side only, and of those that share a word on few a
/// word: so one more report costs the same in a small and in a great ledger. Where reports come in the order of publication, [Trail] tells
/// the same and keeps less.
public final class Following {
    /// Days after which a report starts a story anew.
    public static final int WINDOW = Likeness.WINDOW;

    private final Map<Long, Item> items = new HashMap<>();
    private final NavigableSet<Item> inOrder = new TreeSet<>(Item.ORDER);
    private final Likeness likeness = new Likeness();

    /// A report as far as it matters here.
    ///
    /// @param number by which the caller knows it
    public record Dated(long number, LocalDate published, String id, Vector vector) {}

    /// @param earlier the number of the report it follows; null when it follows none
    /// @param likeness how similar they are, faded by the days between; 0 when it follows none
    public record Link(@Nullable Long earlier, double likeness) {
        public static final Link NONE = new Link(null, 0);
    }

    /// Takes in a report whose link is known already.
    public void load(Dated report, Link link) {
        Item item = new Item(report);
        item.link = link;
        enter(item);
    }

    /// Adds a report.
    ///
    /// @return the numbers of those whose link is another one now, the new report first, in the order of publication
    public List<Long> add(Dated report) {
        Item item = new Item(report);
        enter(item);
        item.link = mostSimilarBefore(item);
        Set<Item> changed = new LinkedHashSet<>();
        changed.add(item);
        List<Item> again = new ArrayList<>();
        for (Item later : laterThan(item)) {
            boolean lost = later.again;
            if (follows(later, item)) {
                changed.add(later);
            } else if (lost) {
                again.add(later);
            }
        }
        changed.addAll(lookedAtAgain(again));
        return numbers(changed);
    }

    /// Those of some reports whose link is another one now.
    private List<Item> lookedAtAgain(Collection<Item> some) {
        List<Item> changed = new ArrayList<>();
        for (Item each : some) {
            Link link = mostSimilarBefore(each);
            if (!link.equals(each.link)) {
                each.link = link;
                changed.add(each);
            }
        }
        return changed;
    }

    /// Takes a report away.
    ///
    /// @return the numbers of those whose link is another one now, in the order of publication
    public List<Long> remove(long number) {
        Item gone = item(number);
        Collection<Item> touched = touchedWithout(gone);
        leave(gone);
        return numbers(lookedAtAgain(touched));
    }

    /// Forgets what was published before a day.
    ///
    /// @param day since 1970-01-01
    /// @return the numbers of what is forgotten
    public List<Long> forgetBefore(long day) {
        List<Long> forgotten = new ArrayList<>();
        while (!inOrder.isEmpty() && inOrder.first().day < day) {
            Item item = inOrder.first();
            leave(item);
            forgotten.add(item.report.number());
        }
        return forgotten;
    }

    private void leave(Item item) {
        items.remove(item.report.number());
        inOrder.remove(item);
        likeness.leave(item, item.report.vector());
    }

    public Link link(long number) {
        return item(number).link;
    }

    private Item item(long number) {
        return Optional.ofNullable(items.get(number))
                .orElseThrow(() -> new IllegalArgumentException("no report " + number));
    }

    private static List<Long> numbers(Collection<Item> changed) {
        return changed.stream().sorted(Item.ORDER).map(item -> item.report.number()).toList();
    }

    private void enter(Item item) {
        if (items.putIfAbsent(item.report.number(), item) != null) {
            throw new IllegalArgumentException("report " + item.report.number() + " is here");
        }
        inOrder.add(item);
        likeness.enter(item, item.report.vector());
    }

    private Link mostSimilarBefore(Item item) {
        return likeness.mostSimilarBefore(item, item.report.vector()).link();
    }

    /// Those behind a new report that look at it: each with the words by which they do, and whether the report that it follows has thereby
    /// fallen out of the newest that share a word.
    private List<Item> laterThan(Item report) {
        List<Item> later = new ArrayList<>();
        Vector vector = report.report.vector();
        for (String term : vector.weights().keySet()) {
            Postings with = likeness.with(term);
            int place = with.place(report);
            boolean name = vector.names().contains(term);
            for (int k = place + 1; k < Math.min(with.size(), place + 1 + Likeness.RARE); k++) {
                Item item = with.get(k).item();
                if (item.day - report.day > Likeness.WINDOW) {
                    break;
                }
                if (item.live.isEmpty()) {
                    later.add(item);
                }
                item.live.add(term);
                item.sharesName |= name && with.get(k).name();
                int fallen = k - 1 - Likeness.RARE;
                item.again |= fallen >= 0 && item.follows(with.get(fallen).item());
            }
        }
        return later;
    }

    /// Lets a later report follow a new one if that is the most similar now; otherwise it stays with the one it follows.
    private boolean follows(Item later, Item report) {
        double faded =
                later.live.size() < Likeness.FEW
                        ? 0
                        : Likeness.faded(
                                similarity(later, report, Set.copyOf(later.live)), report, later);
        boolean enough = Likeness.isEnough(later.sharesName, later.live.size(), faded);
        later.clear();
        if (!enough) {
            return false;
        }
        Long earlier = later.link.earlier();
        @Nullable Item followed = earlier == null ? null : items.get(earlier);
        Best best = new Best(followed, later.link.likeness()).or(report, faded);
        if (best.item() != report) {
            return false;
        }
        later.link = best.link();
        return true;
    }

    private static double similarity(Item later, Item report, Set<String> words) {
        Map<String, Double> theirs = report.report.vector().weights();
        double similarity = 0;
        for (Map.Entry<String, Double> word : later.report.vector().weights().entrySet()) {
            if (words.contains(word.getKey())) {
                similarity += word.getValue() * theirs.getOrDefault(word.getKey(), 0.0);
            }
        }
        return similarity;
    }

    /// Those behind a report whose link may be another one without it: they follow it, or with it gone an older report is among the newest
    /// that share a word.
    private Collection<Item> touchedWithout(Item gone) {
        Set<Item> touched = new LinkedHashSet<>();
        for (String term : gone.report.vector().weights().keySet()) {
            Postings with = likeness.with(term);
            int place = with.place(gone);
            for (int k = place + 1; k < Math.min(with.size(), place + 1 + Likeness.RARE); k++) {
                Item item = with.get(k).item();
                if (item.day - gone.day > Likeness.WINDOW) {
                    break;
                }
                int coming = k - 1 - Likeness.RARE;
                boolean comes =
                        coming >= 0 && item.day - with.get(coming).item().day <= Likeness.WINDOW;
                if (comes || item.follows(gone)) {
                    touched.add(item);
                }
            }
        }
        return touched;
    }
}
