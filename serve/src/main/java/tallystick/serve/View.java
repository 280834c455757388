package tallystick.serve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallystick.figure.Entry;
import tallystick.figure.Filed;
import tallystick.figure.Tally;
import tallystick.ledger.Judgements;
import tallystick.ledger.Known;
import tallystick.ledger.Tallies;
import tallystick.reconcile.Aliases;

/// A ledger as known at one moment, as one request asks it: of what is known now the tallies are kept ready, of an earlier day they are made.
record View(Known known, Tallies tallies, Judgements judgements) {
    static View of(Known known) {
        return new View(known, known.tallies(Aliases.known()), known.judgements());
    }

    Optional<Filed> findReport(String id) {
        return known.findFiled(id);
    }

    Optional<Entry> findEntry(String id) {
        return known.findWithId(id);
    }

    /// The tally that a figure stands in.
    Optional<Tally> findTally(String figureId) {
        return findEntry(figureId).flatMap(tallies::of);
    }

    /// A tally goes by the figure that was said first, whose id stays when later ones come in.
    static String id(Tally tally) {
        return tally.entries().getFirst().id();
    }

    /// Figure id → the id of the tally that it stands in.
    Map<String, String> standIn(List<Entry> figures) {
        return tallies.standIn(figures);
    }

    Paged<Tallies.Card> cards(int page, int size) {
        return Paged.of(
                tallies.count(), page, size, (limit, from) -> tallies.cards(false, limit, from));
    }

    /// The latest first.
    Paged<Filed> reports(int page, int size) {
        return Paged.of(known.reports(), page, size, known::latest);
    }

    Paged<Tallies.Story> stories(int page, int size) {
        return Paged.of(tallies.storyCount(), page, size, tallies::stories);
    }
}
