package tallystick.ledger;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// What a failure of PostgreSQL means to the user.
final class PostgresFailure {
    private PostgresFailure() {}

    /// @param doing what was being done, for failures that have no plain name: `adding report r1`
    /// @param remedy what helps against those
    static LedgerException told(
            LedgerServer server, String doing, String remedy, Exception failure) {
        if (failure instanceof LedgerException known) {
            return known;
        }
        @Nullable PSQLException postgres = postgres(failure);
        String state =
                postgres == null || postgres.getSQLState() == null ? "" : postgres.getSQLState();
        String ledger = server.name();
        ServerAddress address = server.address();
        return switch (state) {
            case "08000", "08001", "08003", "08004", "08006", "57P01", "57P03" ->
                    new LedgerException(
                            ledger,
                            "no PostgreSQL server answers at %s:%d"
                                    .formatted(address.host(), address.port()),
                            "start it, or check host and port",
                            failure);
            case "28000", "28P01" ->
                    new LedgerException(
                            ledger,
                            "the server does not let %s in".formatted(address.user()),
                            "check the user's name, and the password in PGPASSWORD",
                            failure);
            case "3D000" ->
                    new LedgerException(
                            ledger,
                            "the server has no database called " + address.database(),
                            "make it with: createdb " + address.database(),
                            failure);
            case "42501" ->
                    new LedgerException(
                            ledger,
                            "%s may not do this there".formatted(address.user()),
                            "let the owner of the database grant it",
                            failure);
            case "55P03", "40001", "40P01" ->
                    new LedgerException(
                            ledger,
                            "it is locked by another program",
                            "try again when that has finished",
                            failure);
            case "53100", "53200" ->
                    new LedgerException(
                            ledger,
                            "the server's disk or memory is full",
                            "make room there and add again what is missing",
                            failure);
            case "22021" ->
                    new LedgerException(
                            ledger,
                            doing + " failed: PostgreSQL keeps no text with a NUL character",
                            "take it out of the text, or use a ledger in a file",
                            failure);
            default ->
                    new LedgerException(
                            ledger, doing + " failed: " + failure.getMessage(), remedy, failure);
        };
    }

    private static @Nullable PSQLException postgres(@Nullable Throwable failure) {
        while (failure != null && !(failure instanceof PSQLException)) {
            failure = failure.getCause();
        }
        return (PSQLException) failure;
    }
}
