package tallystick.ledger;

import org.jspecify.annotations.Nullable;

/// The ledger could not do what was asked: which file, what is the matter, and what helps.
///
/// `ledger press.tally: it is locked by another program; try again when that has finished`
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param ledger as [Store#name] gives it
    LedgerException(String ledger, String what, String remedy) {
        this(ledger, what, remedy, null);
    }

    LedgerException(String ledger, String what, String remedy, @Nullable Throwable cause) {
        super("ledger %s: %s; %s".formatted(ledger, what, remedy), cause);
    }
}
