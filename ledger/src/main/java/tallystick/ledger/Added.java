package tallystick.ledger;

/// What adding a report did to the ledger.
public enum Added {
    /// The ledger did not know this report.
    NEW,
    /// It knew it with another text, title or date; the version before stays visible as of then.
    NEW_VERSION,
    /// It knew it word for word, but other figures or statements had been read out of it; those stay visible as of then.
    NEW_READING,
    /// It knew all of it: nothing was added.
    ALREADY_THERE
}
