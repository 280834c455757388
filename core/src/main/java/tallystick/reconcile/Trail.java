package tallystick.reconcile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tallystick.reconcile.Following.Dated;
import tallystick.reconcile.Likeness.Item;

/// Tells of reports in the order of publication which earlier one each follows, as [Following] does for any order.
///
/// What comes later is looked at by none of those before. So of each word only the newest reports are kept, and of a report only its
/// words: an event of a hundred thousand reports within the window takes little memory.
public final class Trail {
    /// Reports after which words are forgotten that none within the window has held.
    private static final int BETWEEN_CLEANINGS = 10_000;

    private final Likeness likeness = new Likeness();
    private int reports;

    /// The report that this one follows, without its words.
    ///
    /// @param report later in the order of publication than all before
    public Optional<Dated> follow(Dated report) {
        Item item = withoutWords(report);
        @Nullable Item followed = likeness.mostSimilarBefore(item, report.vector()).item();
        enter(item, report.vector());
        return Optional.ofNullable(followed).map(each -> each.report);
    }

    /// Remembers a report of which is known already what it follows.
    public void load(Dated report) {
        enter(withoutWords(report), report.vector());
    }

    private static Item withoutWords(Dated report) {
        return new Item(new Dated(report.number(), report.published(), report.id(), Vector.NONE));
    }

    private void enter(Item item, Vector vector) {
        likeness.enter(item, vector);
        vector.weights().keySet().forEach(term -> likeness.with(term).keepNewest(Likeness.RARE));
        if (++reports % BETWEEN_CLEANINGS == 0) {
            likeness.forgetWordsBefore(item.day - Likeness.WINDOW);
        }
    }
}
