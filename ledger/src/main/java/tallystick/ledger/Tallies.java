package tallystick.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tallystick.figure.Entry;
import tallystick.figure.Tally;
import tallystick.reconcile.Docket;
import tallystick.reconcile.Reconciler;

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

    /// The ids of the figures that stand so to an earlier one.
    Set<String> standing(String verdict);

    /// What was foretold, and what came of it by a day.
    List<Docket.Item> docket(LocalDate asOf);

    /// A story, and who can tell what its figures speak of.
    record Story(Reconciler.Told told, Reconciler reconciler) {}
}
