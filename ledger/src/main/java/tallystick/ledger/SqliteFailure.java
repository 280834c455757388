package tallystick.ledger;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a failure of SQLite means to the user.
final class SqliteFailure {
    private SqliteFailure() {}

    /// @param doing what was being done, for failures that have no plain name: `adding report r1`
    /// @param remedy what helps against those
    static LedgerException told(String ledger, String doing, String remedy, Exception failure) {
        if (failure instanceof LedgerException known) {
            return known;
        }
        SQLiteException sqlite = sqlite(failure);
        return sqlite == null
                ? new LedgerException(
                        ledger, doing + " failed: " + failure.getMessage(), remedy, failure)
                : told(ledger, doing, remedy, sqlite);
    }

    private static LedgerException told(
            String ledger, String doing, String remedy, SQLiteException failure) {
        return switch (failure.getResultCode()) {
            case SQLITE_BUSY,
                    SQLITE_BUSY_RECOVERY,
                    SQLITE_BUSY_SNAPSHOT,
                    SQLITE_BUSY_TIMEOUT,
                    SQLITE_LOCKED,
                    SQLITE_LOCKED_SHAREDCACHE ->
                    new LedgerException(
                            ledger,
                            "it is locked by another program",
                            "try again when that has finished",
                            failure);
            case SQLITE_NOTADB ->
                    new LedgerException(
                            ledger,
                            "this file is no ledger",
                            "give the path of a ledger, or of a file that does not exist yet",
                            failure);
            case SQLITE_CORRUPT,
                    SQLITE_CORRUPT_INDEX,
                    SQLITE_CORRUPT_SEQUENCE,
                    SQLITE_CORRUPT_VTAB ->
                    new LedgerException(
                            ledger, "the file is damaged", "restore it from a backup", failure);
            case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE ->
                    new LedgerException(
                            ledger,
                            "the disk is full",
                            "make room and add again what is missing",
                            failure);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY_DIRECTORY ->
                    new LedgerException(
                            ledger,
                            "it cannot be written",
                            "check the permissions of the file and of its folder",
                            failure);
            default ->
                    new LedgerException(
                            ledger, doing + " failed: " + failure.getMessage(), remedy, failure);
        };
    }

    /// Whether another program holds the file.
    static boolean isBusy(Exception failure) {
        SQLiteException sqlite = sqlite(failure);
        return sqlite != null && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
    }

    private static @Nullable SQLiteException sqlite(@Nullable Throwable failure) {
        while (failure != null && !(failure instanceof SQLiteException)) {
            failure = failure.getCause();
        }
        return (SQLiteException) failure;
    }
}
