package tallystick.serve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tallystick.figure.Entry;
import tallystick.figure.Tally;
import tallystick.ledger.Known;
import tallystick.ledger.Query;

/// What a reader's words and values find: the tallies of the figures found, and the figures that stand in none.
///
/// @param tallies that of the best figure first
record Search(List<Tally> tallies, List<Entry> alone) {
    /// More figures than anybody reads.
    private static final int MOST = 1000;

    private static final int ALONE = 50;

    /// @throws tallystick.ledger.QueryException naming the word that is not understood
    static Search of(String words, Known known, Snapshot snapshot) {
        if (words.isBlank()) {
            return new Search(snapshot.tallies(), List.of());
        }
        Query query = Query.parse(words);
        Set<Tally> tallies = new LinkedHashSet<>();
        Set<Entry> alone = new LinkedHashSet<>();
        for (Entry entry : known.find(query, MOST, 0).entries()) {
            snapshot.findTally(entry.id())
                    .filter(tally ->
                            query.verdict().isEmpty()
                                    || stands(entry, tally, query.verdict().get()))
                    .ifPresentOrElse(tallies::add, () -> alone.add(entry));
        }
        boolean judged = query.verdict().isPresent();
        return new Search(
                List.copyOf(tallies), judged ? List.of() : alone.stream().limit(ALONE).toList());
    }

    private static boolean stands(Entry entry, Tally tally, String verdict) {
        return tally.judged().stream()
                        .anyMatch(each ->
                                each.verdict().word().equals(verdict)
                                        && tally.entries().get(each.b()).id().equals(entry.id()))
                || tally.parts().stream()
                        .anyMatch(each ->
                                each.verdict().word().equals(verdict)
                                        && tally.entries().get(each.b()).id().equals(entry.id()));
    }
}
