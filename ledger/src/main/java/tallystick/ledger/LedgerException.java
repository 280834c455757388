package tallystick.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// The ledger could not do what was asked: which file, what is the matter, and what helps.
///
/// `ledger press.tally: it is locked by another program; try again when that has finished`
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerException(Path file, String what, String remedy) {
        this(file, what, remedy, null);
    }

    LedgerException(Path file, String what, String remedy, @Nullable Throwable cause) {
        super("ledger %s: %s; %s".formatted(file, what, remedy), cause);
    }

    /// What a failure of the database means to the user.
    ///
    /// @param doing what was being done, for failures that have no plain name: `adding report r1`
    /// @param remedy what helps against those
    static LedgerException of(Path file, String doing, String remedy, Exception failure) {
        return switch (failure) {
            case LedgerException known -> known;
            default -> {
                SQLiteException sqlite = sqlite(failure);
                yield sqlite == null
                        ? new LedgerException(
                                file, doing + " failed: " + failure.getMessage(), remedy, failure)
                        : of(file, doing, remedy, sqlite);
            }
        };
    }

    private static LedgerException of(
            Path file, String doing, String remedy, SQLiteException failure) {
        return switch (failure.getResultCode()) {
            case SQLITE_BUSY,
                    SQLITE_BUSY_RECOVERY,
                    SQLITE_BUSY_SNAPSHOT,
                    SQLITE_BUSY_TIMEOUT,
                    SQLITE_LOCKED,
                    SQLITE_LOCKED_SHAREDCACHE ->
                    new LedgerException(
                            file,
                            "it is locked by another program",
                            "try again when that has finished",
                            failure);
            case SQLITE_NOTADB ->
                    new LedgerException(
                            file,
                            "this file is no ledger",
                            "give the path of a ledger, or of a file that does not exist yet",
                            failure);
            case SQLITE_CORRUPT,
                    SQLITE_CORRUPT_INDEX,
                    SQLITE_CORRUPT_SEQUENCE,
                    SQLITE_CORRUPT_VTAB ->
                    new LedgerException(
                            file, "the file is damaged", "restore it from a backup", failure);
            case SQLITE_FULL ->
                    new LedgerException(
                            file,
                            "the disk is full",
                            "make room and add again what is missing",
                            failure);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY_DIRECTORY ->
                    new LedgerException(
                            file,
                            "it cannot be written",
                            "check the permissions of the file and of its folder",
                            failure);
            default ->
                    new LedgerException(
                            file, doing + " failed: " + failure.getMessage(), remedy, failure);
        };
    }

    private static @Nullable SQLiteException sqlite(@Nullable Throwable failure) {
        while (failure != null && !(failure instanceof SQLiteException)) {
            failure = failure.getCause();
        }
        return (SQLiteException) failure;
    }
}
