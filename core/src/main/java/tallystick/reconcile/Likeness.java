package tallystick.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rule of who follows whom: a report follows the most similar of those before it, if any is similar enough.
///
/// Similar are reports that share rare names and words ([Vector]) and appeared close in time. Only reports that share a word are compared,
/// so the reports are kept by their words.
final class Likeness {
    /// Days after which a report starts a story anew.
    static final int WINDOW = 45;

    /// Similarity from which a report follows another; the longer ago that was, the more alike they must be.
    private static final double THRESHOLD = 0.14;

    private static final double FADE_PER_DAY = 0.015;

    /// Words that two reports on one event share at the least, a name among them.
    private static final int SHARED = 3;

    /// So alike are two reports that need no name and only [#FEW] words: a disease that nobody else has.
    private static final double STRONG = 0.2;

    static final int FEW = 2;

    /// Of the reports that share a word, only so many of the newest are looked at: a word in more of them is not rare.
    static final int RARE = 150;

    private final Map<String, Postings> postings = new HashMap<>();

    /// A report that is here, with what is reckoned while it is looked at.
    static final class Item {
        static final Comparator<Item> ORDER = Item::compare;

        final Following.Dated report;
        final long day;
        Following.Link link = Following.Link.NONE;

        double similarity;
        int shared;
        boolean sharesName;
        boolean again;
        final List<String> live = new ArrayList<>(0);

        Item(Following.Dated report) {
            this.report = report;
            this.day = report.published().toEpochDay();
        }

        /// By the day of publication, then by id; written out because most of the time of following goes into it.
        private static int compare(Item one, Item other) {
            if (one.day != other.day) {
                return one.day < other.day ? -1 : 1;
            }
            int ids = one.report.id().compareTo(other.report.id());
            return ids != 0 ? ids : Long.compare(one.report.number(), other.report.number());
        }

        boolean follows(Item other) {
            return link.earlier() != null && link.earlier() == other.report.number();
        }

        void clear() {
            similarity = 0;
            shared = 0;
            sharesName = false;
            again = false;
            if (!live.isEmpty()) {
                live.clear();
            }
        }
    }

    /// @param item that one follows; null when it follows none
    record Best(@Nullable Item item, double likeness) {
        static final Best NONE = new Best(null, 0);

        Following.Link link() {
            return item == null
                    ? Following.Link.NONE
                    : new Following.Link(item.report.number(), likeness);
        }

        /// Of two that are alike the later one is followed.
        Best or(Item other, double faded) {
            boolean better =
                    item == null
                            || faded > likeness
                            || (faded == likeness && Item.ORDER.compare(other, item) > 0);
            return better && isEnough(faded) ? new Best(other, faded) : this;
        }
    }

    void enter(Item item, Vector vector) {
        vector.weights()
                .forEach((term, weight) ->
                        postings.computeIfAbsent(term, any -> new Postings())
                                .add(
                                        new Postings.Posting(
                                                item, weight, vector.names().contains(term))));
    }

    void leave(Item item, Vector vector) {
        for (String term : vector.weights().keySet()) {
            postings.computeIfPresent(term, (any, list) -> list.without(item));
        }
    }

    /// The reports that hold a word.
    Postings with(String term) {
        return postings.getOrDefault(term, Postings.NONE);
    }

    /// Forgets words that no report of a day or later has held.
    void forgetWordsBefore(long day) {
        postings.values().removeIf(reports -> reports.get(reports.size() - 1).item().day < day);
    }

    Best mostSimilarBefore(Item report, Vector vector) {
        List<Item> others = new ArrayList<>();
        vector.weights()
                .forEach((term, weight) -> {
                    Postings with = with(term);
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
        Best best = Best.NONE;
        for (Item other : others) {
            double faded = faded(other.similarity, other, report);
            if (isEnough(other.sharesName, other.shared, faded)) {
                best = best.or(other, faded);
            }
            other.clear();
        }
        return best;
    }

    static boolean isEnough(boolean sharesName, int shared, double faded) {
        return (sharesName && shared >= SHARED) || (shared >= FEW && faded >= STRONG);
    }

    private static boolean isEnough(double faded) {
        return faded >= THRESHOLD;
    }

    static double faded(double similarity, Item earlier, Item later) {
        return similarity / (1 + FADE_PER_DAY * (later.day - earlier.day));
    }
}
