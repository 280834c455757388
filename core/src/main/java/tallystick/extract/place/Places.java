package tallystick.extract.place;

/// Filled in the same change.
public final class Places {
    private Places() {}
}
