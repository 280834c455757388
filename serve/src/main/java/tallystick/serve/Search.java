package tallystick.serve;

import java.util.List;
import tallystick.figure.Entry;
import tallystick.ledger.Query;
import tallystick.ledger.Tallies;

/// What a reader's words and values find: the tallies of the figures found, and the figures that stand in none.
///
/// @param paged that of the first figure first; without words all tallies, the latest first
/// @param more whether more figures were found than [Tallies.Hits#MOST], which alone are looked at
record Search(Paged<Tallies.Card> paged, List<Entry> alone, boolean more) {
    /// @throws tallystick.ledger.QueryException naming the word that is not understood
    static Search of(String words, View view, int page, int size) {
        if (words.isBlank()) {
            return new Search(view.cards(page, size), List.of(), false);
        }
        Query query = Query.parse(words);
        Tallies.Hits hits = view.tallies().search(query, size, (page - 1) * size);
        int pages = Math.max(1, (hits.all() + size - 1) / size);
        return page > pages
                ? of(words, view, pages, size)
                : new Search(
                        new Paged<>(hits.cards(), page, pages, hits.all()),
                        hits.alone(),
                        hits.more());
    }
}
