package tallystick.ledger;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import tallystick.figure.Entry;

/// Where a ledger is kept, and all in which such places differ: how they are opened, locked, searched, checked and copied.
interface Store {
    /// As the user knows it: a path or an address, without any password.
    String name();

    /// Makes sure that a ledger of this program's schema is there.
    ///
    /// @throws LedgerException when it is not and cannot be made
    void prepare();

    Handle openForAdding();

    /// A connection that cannot write even by mistake.
    Handle openForReading();

    /// Begins a transaction in which nobody else can add, so that what is looked up stays true until it is added.
    void beginAdding(Handle handle);

    /// Begins a transaction in which all questions see the same ledger.
    void beginReading(Handle handle);

    /// Makes empty tables that only this connection sees, in front of those of the same names.
    void shadow(Handle handle, List<String> tables);

    /// The schema in which the tables are that everybody sees.
    String schema(Handle handle);

    /// A query of one column that yields the numbers of the JSON array bound as `numbers`.
    String numbers();

    /// Makes entries findable by their words. They are in the ledger already, in the order of their numbers.
    void index(Handle handle, List<Numbered> entries);

    /// Where the words of entries are, joined to `entry`, and how a search condition on them is written.
    SearchTable searchTable();

    /// What the store itself says is wrong with it; empty when all is well.
    List<String> damages(Handle handle);

    /// A complete copy in one file, taken while others read and add.
    void copy(Path file);

    /// What a failure means to the user.
    ///
    /// @param doing what was being done, for failures that have no plain name: `adding report r1`
    /// @param remedy what helps against those
    LedgerException failure(String doing, String remedy, Exception failure);

    /// An entry and its row.
    record Numbered(long entryNo, Entry entry) {}
}
