package tallystick.ledger;

import java.util.List;
import java.util.Map;
import tallystick.ledger.Condition.Words;

/// The part of a search that each store writes in its own way: conditions on words.
interface SearchTable {
    /// What stands behind `FROM`: the words' table, `entry` and `version`, joined.
    ///
    /// @param words whether there is a condition on words; without one the words' table may be left out
    String from(boolean words);

    /// One SQL condition for all of them together, the parameters bound by name; all must hold.
    ///
    /// @param words what must stand in the words
    /// @param facets of each list one must be there; what else is asked is checked elsewhere, so a store may pass over them
    Filter filter(List<Words> words, List<List<String>> facets);

    /// The column of the words' table that holds the entry's number.
    String number();

    /// SQL that orders by how well the words match, best first.
    String bestFirst();

    /// @param sql empty when nothing is to be asked
    /// @param values of its parameters
    record Filter(String sql, Map<String, String> values) {}
}
