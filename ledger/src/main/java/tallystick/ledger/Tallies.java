package tallystick.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tallystick.figure.Entry;
import tallystick.figure.Question;
import tallystick.figure.Tally;
import tallystick.reconcile.Docket;
import tallystick.reconcile.News;
import tallystick.reconcile.Reconciler;
import tallystick.reconcile.Summary;

/// The tallies of a ledger as known at one moment; those of now are kept beside it, others are made when asked for.
public interface Tallies {
    /// Hands over all tallies, one after the other; few are in memory at once.
    void each(Consumer<Tally> taken);

    /// Those in which all words may be found, and perhaps others.
    void holding(List<String> words, Consumer<Tally> taken);

    /// The tally that a figure stands in; empty when it stands alone.
    Optional<Tally> of(Entry figure);

    /// Hands over all stories, one after the other.
    void stories(Consumer<Story> taken);

    /// The story that a report is in.
    Optional<Story> story(String reportId);

    /// How many tallies there are.
    int count();

    /// The latest first: by the day its last report appeared.
    ///
    /// @param conflicting whether only those are wanted in which figures conflict
    List<Card> cards(boolean conflicting, int limit, int offset);

    /// What a query finds; of the figures found, no more than anybody reads are looked at.
    Hits search(Query query, int limit, int offset);

    /// Figure id → the id of the tally that it stands in, for those that stand in one.
    Map<String, String> standIn(List<Entry> figures);

    /// How many stories there are of several reports.
    int storyCount();

    /// Stories of several reports, that with the latest report first.
    List<Story> stories(int limit, int offset);

    /// What has come since one last looked.
    List<News.Item> news(Question question, Instant lastLook, LocalDate today);

    /// The ids of the figures that stand so to an earlier one.
    Set<String> standing(String verdict);

    /// What was foretold, and what came of it by a day.
    List<Docket.Item> docket(LocalDate asOf);

    /// A story, and who can tell what its figures speak of.
    record Story(Reconciler.Told told, Reconciler reconciler) {}

    /// A tally in a list.
    ///
    /// @param id of the figure that was said first, which stays when later ones come in
    /// @param latest the day its last report appeared
    record Card(String id, String label, String summary, LocalDate latest) {
        static Card of(Tally tally) {
            return new Card(
                    tally.entries().getFirst().id(),
                    tally.label(),
                    Summary.of(tally),
                    tally.entries().getLast().published());
        }
    }

    /// What was found: tallies of the figures found, that of the first figure first, and figures that stand in none.
    ///
    /// @param all how many tallies were found, shown or not
    /// @param more whether more figures were found than were looked at
    record Hits(List<Card> cards, int all, List<Entry> alone, boolean more) {
        /// More figures than anybody reads.
        public static final int MOST = 1000;

        static final int ALONE = 50;
    }
}
