package tallystick.extract.part;

/// Filled in the same change.
public final class Parts {
    private Parts() {}
}
