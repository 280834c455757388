package tallystick.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which report follows which, kept true while reports come and go in any order.
///
/// A report follows the most similar of those before it, if any is similar enough. Similar are reports that share rare names and words
/// ([Vector]) and appeared close in time. Who follows whom depends on the reports of [#WINDOW] days on either side only, and of those that
/// share a word on [#RARE] a word only: so one more report costs the same in a small and in a great ledger.
public final class Following {
    /// Days after which a report starts a story anew.
    public static final int WINDOW = 45;

    /// Similarity from which a report follows another; the longer ago that was, the more alike they must be.
    private static final double THRESHOLD = 0.14;

    private static final double FADE_PER_DAY = 0.03;

    /// Words that two reports on one event share at the least.
    private static final int SHARED = 3;

    /// Of the reports that share a word, only so many of the newest are looked at: a word in more of them is not rare.
    private static final int RARE = 150;

    private final Map<Long, Item> items = new HashMap<>();
    private final NavigableSet<Item> inOrder = new TreeSet<>(Item.ORDER);
    private final Map<String, Postings> postings = new HashMap<>();

    /// A report as far as it matters here.
    ///
    /// @param number by which the caller knows it
    public record Dated(long number, LocalDate published, String id, Vector vector) {}

    /// @param earlier the number of the report it follows; null when it follows none
    /// @param likeness how similar they are, faded by the days between; 0 when it follows none
    public record Link(@Nullable Long earlier, double likeness) {
        public static final Link NONE = new Link(null, 0);
    }

    /// A report that is here, with what is reckoned while its links are looked at.
    static final class Item {
        static final Comparator<Item> ORDER =
                Comparator.comparing((Item item) -> item.report.published())
                        .thenComparing(item -> item.report.id())
                        .thenComparing(item -> item.report.number());

        final Dated report;
        final long day;
        Link link = Link.NONE;

        double similarity;
        int shared;
        boolean sharesName;
        boolean again;
        final List<String> live = new ArrayList<>();

        Item(Dated report) {
            this.report = report;
            this.day = report.published().toEpochDay();
        }

        boolean follows(Item other) {
            return link.earlier() != null && link.earlier() == other.report.number();
        }
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
        for (String term : item.report.vector().weights().keySet()) {
            postings.computeIfPresent(term, (any, list) -> list.without(item));
        }
    }

    public Link link(long number) {
        return item(number).link;
    }

    public Dated report(long number) {
        return item(number).report;
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
        Set<String> names = item.report.vector().names();
        item.report
                .vector()
                .weights()
                .forEach((term, weight) ->
                        postings.computeIfAbsent(term, any -> new Postings())
                                .add(new Postings.Posting(item, weight, names.contains(term))));
    }

    private Link mostSimilarBefore(Item report) {
        List<Item> others = new ArrayList<>();
        Vector vector = report.report.vector();
        vector.weights()
                .forEach((term, weight) -> {
                    Postings with = postings.getOrDefault(term, Postings.NONE);
                    boolean name = vector.names().contains(term);
                    int before = with.place(report) - 1;
                    int oldest = Math.max(0, before + 1 - RARE);
                    for (int k = before; k >= oldest; k--) {
                        Postings.Posting other = with.get(k);
                        if (report.day - other.item().day > WINDOW) {
                            break;
                        }
                        Item item = other.item();
                        if (item.shared == 0) {
                            others.add(item);
                        }
                        item.similarity += weight * other.weight();
                        item.shared++;
                        item.sharesName |= name && other.name();
                    }
                });
        Link best = Link.NONE;
        @Nullable Item following = null;
        for (Item other : others) {
            double faded = faded(other.similarity, other, report);
            boolean enough = other.sharesName && other.shared >= SHARED && faded >= THRESHOLD;
            if (enough && isBetter(faded, other, best, following)) {
                best = new Link(other.report.number(), faded);
                following = other;
            }
            clear(other);
        }
        return best;
    }

    private static double faded(double similarity, Item earlier, Item later) {
        return similarity / (1 + FADE_PER_DAY * (later.day - earlier.day));
    }

    /// Of two that are alike the later one is followed.
    private static boolean isBetter(double faded, Item other, Link best, @Nullable Item following) {
        return following == null
                || faded > best.likeness()
                || (faded == best.likeness() && Item.ORDER.compare(other, following) > 0);
    }

    private static void clear(Item item) {
        item.similarity = 0;
        item.shared = 0;
        item.sharesName = false;
        item.again = false;
        item.live.clear();
    }

    /// Those behind a new report that look at it: each with the words by which they do, and whether the report that it follows has thereby
    /// fallen out of the newest that share a word.
    private List<Item> laterThan(Item report) {
        List<Item> later = new ArrayList<>();
        Vector vector = report.report.vector();
        for (String term : vector.weights().keySet()) {
            Postings with = postings.getOrDefault(term, Postings.NONE);
            int place = with.place(report);
            boolean name = vector.names().contains(term);
            for (int k = place + 1; k < Math.min(with.size(), place + 1 + RARE); k++) {
                Item item = with.get(k).item();
                if (item.day - report.day > WINDOW) {
                    break;
                }
                if (item.live.isEmpty()) {
                    later.add(item);
                }
                item.live.add(term);
                item.sharesName |= name && with.get(k).name();
                int fallen = k - 1 - RARE;
                item.again |= fallen >= 0 && item.follows(with.get(fallen).item());
            }
        }
        return later;
    }

    /// Lets a later report follow a new one if that is the most similar now; otherwise it stays with the one it follows.
    private boolean follows(Item later, Item report) {
        boolean enough = later.sharesName && later.live.size() >= SHARED;
        Set<String> live = enough ? Set.copyOf(later.live) : Set.of();
        clear(later);
        if (!enough) {
            return false;
        }
        double faded = faded(similarity(later, report, live), report, later);
        Long earlier = later.link.earlier();
        @Nullable Item following = earlier == null ? null : items.get(earlier);
        if (faded < THRESHOLD || !isBetter(faded, report, later.link, following)) {
            return false;
        }
        later.link = new Link(report.report.number(), faded);
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
            Postings with = postings.getOrDefault(term, Postings.NONE);
            int place = with.place(gone);
            for (int k = place + 1; k < Math.min(with.size(), place + 1 + RARE); k++) {
                Item item = with.get(k).item();
                if (item.day - gone.day > WINDOW) {
                    break;
                }
                int coming = k - 1 - RARE;
                boolean comes = coming >= 0 && item.day - with.get(coming).item().day <= WINDOW;
                if (comes || item.follows(gone)) {
                    touched.add(item);
                }
            }
        }
        return touched;
    }
}
