package tallystick.ledger;

/// A word of a query or a change is not understood; the message names it, and what would be.
///
/// `no field is called "topik"; there are: topic=killed, where=Kursk, …`
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryException(String message) {
        super(message);
    }
}
