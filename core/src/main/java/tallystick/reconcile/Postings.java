package tallystick.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tallystick.reconcile.Likeness.Item;

/// The reports that hold a word, in the order of publication.
final class Postings {
    static final Postings NONE = new Postings();

    private final List<Posting> all = new ArrayList<>();

    /// @param name whether the word is a name there
    record Posting(Item item, double weight, boolean name) {}

    void add(Posting posting) {
        if (this == NONE) {
            throw new IllegalStateException("nothing is added to none");
        }
        all.add(place(posting.item), posting);
    }

    /// Null when nothing is left.
    @Nullable Postings without(Item item) {
        all.remove(place(item));
        return all.isEmpty() ? null : this;
    }

    /// Lets the older ones go, several at once.
    void keepNewest(int most) {
        if (all.size() >= 2 * most) {
            all.subList(0, all.size() - most).clear();
        }
    }

    int size() {
        return all.size();
    }

    Posting get(int place) {
        return all.get(place);
    }

    /// Where a report stands, or would stand.
    int place(Item item) {
        int low = 0;
        int high = all.size();
        if (high > 0 && Item.ORDER.compare(all.getLast().item, item) < 0) {
            return high;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Item.ORDER.compare(all.get(middle).item, item) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
